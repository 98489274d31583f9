package org.fairlead.cli.sweep;

import org.fairlead.data.DataException;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.training.StackMemory;

/**
 * Whether networks that are trained together fit in the Java heap; a quarter is left for the rows.
 *
 * @param heapBytes the most memory that the heap takes
 */
record SweepMemory(long heapBytes) {
    /**
     * Refuses a training of the sweep's weights that does not fit.
     *
     * @throws DataException if it does not; says how many networks fit
     */
    void require(Architecture architecture, long networks) {
        require("sweep", architecture, networks, "fewer weights or seeds");
    }

    /**
     * Refuses a training of further weights that does not fit.
     *
     * @throws DataException if it does not; says how many networks fit
     */
    void requireRefinement(Architecture architecture, long networks) {
        require("refinement", architecture, networks, "a lower --refine, fewer seeds");
    }

    private void require(String what, Architecture architecture, long networks, String advice) {
        int fitting = StackMemory.fitting(architecture, heapBytes * 3 / 4);
        if (networks > fitting) {
            throw new DataException(
                    "the %s trains %d networks of %d weights together, but only %d fit in a Java heap of %d MB; give %s, or a larger heap with -Xmx"
                            .formatted(
                                    what,
                                    networks,
                                    architecture.parameters(),
                                    fitting,
                                    heapBytes >> 20,
                                    advice));
        }
    }
}
