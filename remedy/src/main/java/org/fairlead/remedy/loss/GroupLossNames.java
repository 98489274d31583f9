package org.fairlead.remedy.loss;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fairlead.remedy.Lookup;

/** The names under which group losses are found, and how each is made from its settings. */
final class GroupLossNames {
    private static final Map<String, Function<Map<String, String>, GroupLoss>> BY_NAME =
            new HashMap<>();
    private static final Set<String> KEYS = Set.of("loss", "kernel", "length", "transform");

    static {
        add(
                s -> new MmdLoss(Settings.kernel(s, "gaussian"), Settings.transform(s)),
                "mmd",
                "maximum_mean_discrepancy");
        add(
                s -> new AdjustedMmdLoss(Settings.kernel(s, "gaussian"), Settings.transform(s)),
                "adjusted_mmd");
        add(
                s -> new AbsoluteCorrelationLoss(Settings.transform(s)),
                "abs_corr",
                "absolute_correlation");
        for (var comparison : KGroupMmdLoss.Comparison.values()) {
            add(
                    s ->
                            new KGroupMmdLoss(
                                    comparison,
                                    Settings.kernel(s, "gaussian"),
                                    Settings.transform(s)),
                    comparison.lossName());
        }
        add(
                s -> new ExactLaplacianMmdLoss(Settings.length(s), Settings.transform(s)),
                "exact_laplacian_mmd");
    }

    private GroupLossNames() {}

    private static void add(Function<Map<String, String>, GroupLoss> loss, String... names) {
        for (String name : names) {
            BY_NAME.put(name, loss);
            BY_NAME.put(name + "_loss", loss);
        }
    }

    static GroupLoss find(Map<String, String> settings) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "settings of a group loss must be of %s, found %s"
                            .formatted(new TreeSet<>(KEYS), unknown));
        }
        return Lookup.find("group loss", Settings.required(settings), BY_NAME).apply(settings);
    }
}
