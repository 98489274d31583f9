package org.fairlead.report.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.report.wording.Names;

/** Places the bars of a column in a picture of 360 units across. */
final class Pictures {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 110;
    private static final double NAMES = 132;
    private static final double SHARES = 96;

    /** Less than this is shown as less than all. */
    private static final double ALL = 0.9995;

    private static final int STEP = 22;
    private static final int MOST_LEVELS = 12;
    private static final int LONGEST = 21;

    private Pictures() {}

    static AssessmentView.Picture of(JsonNode column) {
        boolean numbers = column.path("measure").asText().equals("KS");
        List<JsonNode> parts = new ArrayList<>();
        column.path("bars").forEach(parts::add);
        List<JsonNode> shown =
                numbers ? parts : parts.subList(0, Math.min(MOST_LEVELS, parts.size()));
        double most = 1e-9;
        for (JsonNode part : shown) {
            most = Math.max(most, Math.max(real(part), synthetic(part)));
        }
        List<AssessmentView.Bar> bars = new ArrayList<>();
        for (int k = 0; k < shown.size(); k++) {
            double scale = (numbers ? HEIGHT : WIDTH - NAMES - SHARES) / most;
            double step = numbers ? WIDTH / shown.size() : STEP;
            bars.add(bar(shown.get(k), k * step, numbers ? 0.42 * step : 7, scale));
        }
        String first = parts.isEmpty() || !numbers ? "" : bounds(parts.get(0))[0];
        String last = parts.isEmpty() || !numbers ? "" : bounds(parts.get(parts.size() - 1))[1];
        return new AssessmentView.Picture(
                column.path("column").asText(),
                "likeness %s, coverage %s"
                        .formatted(
                                Texts.number(column.path("similarity")),
                                Texts.percent(column.path("coverage"))),
                numbers,
                (int) (numbers ? HEIGHT : STEP * shown.size()),
                bars,
                first,
                last,
                note(column, parts.size() > shown.size()));
    }

    private static AssessmentView.Bar bar(JsonNode part, double at, double width, double scale) {
        String name = part.path("name").asText();
        String shares =
                Texts.percent(part.path("real")) + " · " + Texts.percent(part.path("synthetic"));
        String words =
                "%s: real %s, synthetic %s"
                        .formatted(
                                name,
                                Texts.percent(part.path("real")),
                                Texts.percent(part.path("synthetic")));
        return new AssessmentView.Bar(
                Names.shortened(name, LONGEST),
                words,
                at,
                width,
                scale * real(part),
                scale * synthetic(part),
                shares);
    }

    private static String[] bounds(JsonNode part) {
        String name = part.path("name").asText();
        String[] ends = name.split(" to ", 2);
        return ends.length == 2 ? ends : new String[] {name, name};
    }

    private static String note(JsonNode column, boolean cut) {
        List<String> notes = new ArrayList<>();
        if (cut) {
            notes.add("rarer levels are not drawn");
        }
        if (column.path("missingReal").asDouble() + column.path("missingSynthetic").asDouble()
                > 0) {
            notes.add(
                    "missing: real %s, synthetic %s"
                            .formatted(
                                    Texts.percent(column.path("missingReal")),
                                    Texts.percent(column.path("missingSynthetic"))));
        }
        if (column.path("adherence").asDouble(1) < ALL) {
            notes.add(
                    "%s of the synthetic values lie in the real levels or range"
                            .formatted(Texts.percent(column.path("adherence"))));
        }
        return String.join("; ", notes);
    }

    private static double real(JsonNode part) {
        return part.path("real").asDouble();
    }

    private static double synthetic(JsonNode part) {
        return part.path("synthetic").asDouble();
    }
}
