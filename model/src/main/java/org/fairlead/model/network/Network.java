package org.fairlead.model.network;

import java.util.Map;
import org.fairlead.model.encoder.Encoded;

/** A binary classifier of encoded rows, with its weights on the Java heap. */
public interface Network {
    /**
     * What the network is made of.
     *
     * @return the architecture that {@link Architecture#network} rebuilds it from
     */
    Architecture architecture();

    /**
     * Logits of rows; those of a row do not depend on the other rows.
     *
     * @param rows encoded by the encoder that the network was trained with
     * @return a logit a row
     */
    float[] logits(Encoded rows);

    /**
     * All weights by name.
     *
     * @return the network's own arrays, not to be changed
     */
    Map<String, float[]> arrays();

    /**
     * A copy that later training does not change.
     *
     * @return a network with weights of its own
     */
    default Network copy() {
        return architecture().network(arrays());
    }
}
