package org.fairlead.remedy.loss;

import java.util.Map;
import java.util.TreeMap;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.transform.Transform;

/** Reads and writes the settings of losses, which are plain text: no code is ever stored. */
final class Settings {
    private Settings() {}

    static Map<String, String> of(String loss, Transform transform) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("loss", loss);
        settings.put("transform", transform.name());
        return settings;
    }

    static Map<String, String> of(String loss, Kernel kernel, Transform transform) {
        Map<String, String> settings = of(loss, transform);
        settings.put("kernel", kernel.name());
        settings.put("length", Double.toString(kernel.length()));
        return settings;
    }

    static String required(Map<String, String> settings) {
        String loss = settings.get("loss");
        if (loss == null) {
            throw new IllegalArgumentException(
                    "settings of a loss need the key 'loss', found " + settings.keySet());
        }
        return loss;
    }

    static Transform transform(Map<String, String> settings) {
        return Transform.of(settings.getOrDefault("transform", "identity"));
    }

    static Kernel kernel(Map<String, String> settings, String kernel) {
        return Kernel.of(settings.getOrDefault("kernel", kernel), length(settings));
    }

    static double length(Map<String, String> settings) {
        String length = settings.getOrDefault("length", Double.toString(Kernel.DEFAULT_LENGTH));
        try {
            return Double.parseDouble(length);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "kernel length must be a number, found '" + length + "'", e);
        }
    }
}
