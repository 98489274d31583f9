package org.fairlead.remedy.loss;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fairlead.remedy.Lookup;
import org.fairlead.remedy.transform.Transform;

/** The names under which pair losses are found. */
final class PairLossNames {
    private static final Map<String, Function<Transform, PairLoss>> BY_NAME = new HashMap<>();
    private static final Set<String> KEYS = Set.of("loss", "transform");

    static {
        add(SquaredPairLoss::new, "mse", "pairwise_mse_loss");
        add(AbsolutePairLoss::new, "absolute", "pairwise_absolute_difference_loss");
        add(CosinePairLoss::new, "cosine", "pairwise_cosine_loss");
    }

    private PairLossNames() {}

    private static void add(Function<Transform, PairLoss> loss, String... names) {
        for (String name : names) {
            BY_NAME.put(name, loss);
        }
    }

    static PairLoss find(Map<String, String> settings) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "settings of a pair loss must be of %s, found %s"
                            .formatted(new TreeSet<>(KEYS), unknown));
        }
        return Lookup.find("pair loss", Settings.required(settings), BY_NAME)
                .apply(Settings.transform(settings));
    }
}
