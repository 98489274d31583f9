package org.fairlead.generate.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.ModelFolder;
import org.fairlead.generate.SampleNotes;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.tilt.GroupRate;
import org.fairlead.generate.tilt.Tilt;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows with a chain of trees, each column drawn given the columns before it, and outcome and
 * protected columns drawn from boosted models of the features.
 *
 * <p>How much of the outcome's gap goes is chosen after the fit, see {@link #tilted}; a fitted
 * synthesizer and one that {@link Synthesizer#load} gives leave the gap as it is. The method is
 * described in docs/methods/tree-synthesizer.md, what its model file tells of training rows too.
 */
public final class TreeSynthesizer implements Synthesizer {
    static final String KIND = "tree";

    private final TreeModel model;
    private final @Nullable ModelTilt tilt;

    private TreeSynthesizer(TreeModel model, @Nullable ModelTilt tilt) {
        this.model = model;
        this.tilt = tilt;
    }

    /**
     * Fits a synthesizer on all processors.
     *
     * @param table real rows
     * @param settings the settings
     * @return the synthesizer; nothing in a fit is random
     * @throws DataException if a column or setting cannot be used; the message says which and why
     */
    public static TreeSynthesizer fit(Table table, TreeSettings settings) {
        return fit(table, settings, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Fits a synthesizer.
     *
     * @param table real rows
     * @param settings the settings
     * @param threads threads to use, 1 or more; never changes the model
     * @return the synthesizer; nothing in a fit is random
     * @throws DataException if a column or setting cannot be used; the message says which and why
     */
    public static TreeSynthesizer fit(Table table, TreeSettings settings, int threads) {
        return of(TreeFit.fit(table, settings, threads));
    }

    static TreeSynthesizer of(TreeModel model) {
        TreeModel.Law law = model.law();
        return new TreeSynthesizer(model, law == null ? null : ModelTilt.none(law));
    }

    /**
     * A synthesizer of the same model that takes a share of the gap out of its rows.
     *
     * @param wanted which gap, and how much of it
     * @return a synthesizer that shares this one's model
     * @throws DataException if the model has no outcome and protected columns, or a group has no
     *     training row with the positive outcome
     */
    public TreeSynthesizer tilted(Tilt wanted) {
        TreeModel.Law law = model.law();
        if (law == null) {
            throw new DataException(
                    "a gap can only shrink in a model with an outcome and protected columns; fit it with"
                            + " both");
        }
        if (wanted.share() > 0) {
            requirePositives(law);
        }
        int threads = Runtime.getRuntime().availableProcessors();
        return new TreeSynthesizer(model, ModelTilt.of(model, law, wanted, threads));
    }

    private static void requirePositives(TreeModel.Law law) {
        for (int a = 0; a < law.groups().attributes().size(); a++) {
            List<String> levels = law.groups().levels().get(a);
            for (int level = 0; level < levels.size(); level++) {
                long positives = 0;
                for (int q = 0; q < law.groups().size(); q++) {
                    if (law.groups().combinations()[q][a] == level) {
                        positives += law.counts()[q][law.positive()];
                    }
                }
                if (positives == 0) {
                    throw new DataException(
                            "protected column \"%s\": no training row of \"%s\" has the positive outcome,"
                                            .formatted(
                                                    law.groups().attributes().get(a),
                                                    levels.get(level))
                                    + " so its gap cannot be taken out; join it with another level");
                }
            }
        }
    }

    /**
     * The rates that the tilt sets, before and after.
     *
     * @return empty unless {@link #tilted} made this synthesizer
     */
    public List<GroupRate> rates() {
        return tilt == null ? List.of() : tilt.shared().rates();
    }

    /**
     * What the fit left out or changed.
     *
     * @return one line each
     */
    public List<String> notes() {
        return model.notes();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SampleNotes sample(SampleRequest request, Consumer<Table> sink) {
        return new TreeSampler(model, tilt).sample(request, sink);
    }

    @Override
    public void save(Path folder) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        model.columns().forEach(head.putArray("columns")::add);
        TreeModel.Law law = model.law();
        if (law != null) {
            head.put("outcome", law.outcome().name());
            head.put("positive", law.outcomes().get(law.positive()));
            law.groups().attributes().forEach(head.putArray("protected")::add);
        }
        model.notes().forEach(head.putArray("notes")::add);
        ModelFolder.save(folder, KIND, head, target -> TreeFile.write(target, model));
    }
}
