package org.fairlead.report.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds figures in the document; what is not there is a missing node. */
final class Figures {
    private Figures() {}

    static JsonNode judge(JsonNode document, String name, String trainedOn) {
        for (JsonNode judge : document.path("judges")) {
            if (judge.path("judge").asText().equals(name)
                    && judge.path("trainedOn").asText().equals(trainedOn)) {
                return judge;
            }
        }
        return document.path("judges").path(-1);
    }

    static JsonNode of(JsonNode figures, String slice, String measure) {
        for (JsonNode figure : figures) {
            if (figure.path("slice").asText().equals(slice)
                    && figure.path("measure").asText().equals(measure)) {
                return figure;
            }
        }
        return figures.path(-1);
    }

    static JsonNode value(JsonNode figures, String slice, String measure) {
        return of(figures, slice, measure).path("value");
    }

    static Set<String> slices(JsonNode figures) {
        Set<String> names = new LinkedHashSet<>();
        figures.forEach(figure -> names.add(figure.path("slice").asText()));
        return names;
    }
}
