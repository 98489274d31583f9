package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The weights of a sweep. */
public final class Weights {
    private Weights() {}

    /**
     * Reads weights.
     *
     * @param text numbers with commas between them, or a grid {@code log:FROM:TO:COUNT}
     * @return increasing, with 0 in front: the baseline is always there
     * @throws IllegalArgumentException if a weight is negative, no number, or there twice
     */
    public static List<Double> parse(String text) {
        List<Double> given = text.startsWith("log:") ? grid(text) : list(text);
        TreeSet<Double> sorted = new TreeSet<>(List.of(0.0));
        boolean zero = false;
        for (double weight : given) {
            boolean isZero = weight == 0; // exactly 0 is the baseline
            if (!sorted.add(isZero ? 0.0 : weight) && (!isZero || zero)) {
                throw wrong("distinct weights", name(weight) + " twice");
            }
            zero |= isZero;
        }
        return List.copyOf(sorted);
    }

    private static List<Double> list(String text) {
        List<Double> weights = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            weights.add(number(part));
        }
        return weights;
    }

    private static List<Double> grid(String text) {
        String[] parts = text.split(":", -1);
        double from = parts.length == 4 ? number(parts[1]) : 0;
        double to = parts.length == 4 ? number(parts[2]) : 0;
        double count = parts.length == 4 ? number(parts[3]) : 0;
        if (!(from > 0 && to > from && count >= 2 && count <= 1000 && count == Math.rint(count))) {
            throw wrong("log:FROM:TO:COUNT with 0 < FROM < TO and COUNT from 2 on", text);
        }
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double weight = from * Math.pow(to / from, i / (count - 1));
            weights.add(Double.parseDouble(String.format(Locale.ROOT, "%.3g", weight)));
        }
        return weights;
    }

    private static double number(String text) {
        double weight;
        try {
            weight = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw wrong("numbers with commas between them", "\"" + text + "\"");
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw wrong("weights of 0 or more", text.strip());
        }
        return weight;
    }

    private static IllegalArgumentException wrong(String allowed, String found) {
        return new IllegalArgumentException(
                "--weights must be %s, found %s; write for example 0,0.5,1,2 or log:0.1:10:7"
                        .formatted(allowed, found));
    }

    /** A weight without needless zeros. */
    static String name(double weight) {
        String text = Double.toString(weight);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
