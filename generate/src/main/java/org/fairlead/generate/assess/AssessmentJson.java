package org.fairlead.generate.assess;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Assessments as JSON: the fields of the records by their names, unknown numbers as null. */
public final class AssessmentJson {
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .registerModule(new SimpleModule().addSerializer(double.class, new Unknown()));

    private AssessmentJson() {}

    private static final class Unknown extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider all)
                throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    /**
     * Writes an assessment.
     *
     * @param assessment the figures
     * @return JSON text
     */
    public static String write(Assessment assessment) {
        try {
            return JSON.writeValueAsString(assessment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
