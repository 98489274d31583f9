package org.fairlead.report.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places the names of dots so that no name covers another or a dot: each takes the first of some
 * places around its dot that is free, or the one that covers least.
 *
 * @param left left edge of the picture's inside
 * @param right right edge
 * @param top upper edge
 * @param bottom lower edge
 */
record FrontierLabels(double left, double right, double top, double bottom) {
    /** Width of a letter and height of a line at the largest type, that of narrow screens. */
    private static final double LETTER = 9.5;

    private static final double LINE = 17;

    /** Half the width of a dot, with some air. */
    private static final double DOT = 6;

    /** Distances of the base line from the dot's middle, nearest first. */
    private static final double[] DISTANCES = {-8, 16, 4, -21, 29, -34, 42};

    /**
     * A dot and its name.
     *
     * @param x its middle, across
     * @param y its middle, down
     * @param name its name
     */
    record Dot(double x, double y, String name) {}

    private record Box(double left, double right, double top, double bottom) {
        double shared(Box other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return across > 0 && down > 0 ? across * down : 0;
        }
    }

    List<FrontierView.LabelPlace> places(List<Dot> dots) {
        List<Box> taken = new ArrayList<>();
        dots.forEach(dot -> taken.add(box(dot.x - DOT, 2 * DOT, dot.y + DOT, 2 * DOT)));
        List<FrontierView.LabelPlace> places = new ArrayList<>();
        for (Dot dot : dots) {
            places.add(place(dot, taken));
        }
        return places;
    }

    private static Box box(double left, double width, double bottom, double height) {
        return new Box(left, left + width, bottom - height, bottom);
    }

    /** The best place of a dot's name, which is taken from then on. */
    private FrontierView.LabelPlace place(Dot dot, List<Box> taken) {
        double width = dot.name.length() * LETTER;
        double least = Double.POSITIVE_INFINITY;
        Box best = box(dot.x, width, dot.y, LINE);
        boolean toTheRight = true;
        for (double down : DISTANCES) {
            for (boolean start : new boolean[] {true, false}) {
                double from = start ? dot.x + DOT + 1 : dot.x - DOT - 1 - width;
                Box box = box(from, width, dot.y + down, LINE);
                double covered = taken.stream().mapToDouble(box::shared).sum() + outside(box);
                if (covered < least) {
                    least = covered;
                    best = box;
                    toTheRight = start;
                }
            }
        }
        taken.add(best);
        return new FrontierView.LabelPlace(
                text(toTheRight ? best.left : best.right),
                text(best.bottom),
                toTheRight ? "start" : "end");
    }

    /** What of a box lies outside of the picture. */
    private double outside(Box box) {
        double area = (box.right - box.left) * (box.bottom - box.top);
        return area - box.shared(new Box(left, right, top, bottom));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
