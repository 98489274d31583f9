package org.fairlead.remedy.loss;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.fairlead.remedy.Lookup;

/** The names under which group losses are found; each makes a loss with its defaults. */
final class GroupLossNames {
    private static final Map<String, Supplier<GroupLoss>> BY_NAME = new HashMap<>();

    static {
        add(MmdLoss::gaussian, "mmd", "maximum_mean_discrepancy");
    }

    private GroupLossNames() {}

    private static void add(Supplier<GroupLoss> loss, String... names) {
        for (String name : names) {
            BY_NAME.put(name, loss);
            BY_NAME.put(name + "_loss", loss);
        }
    }

    static GroupLoss find(String name) {
        return Lookup.find("group loss", name, BY_NAME).get();
    }
}
