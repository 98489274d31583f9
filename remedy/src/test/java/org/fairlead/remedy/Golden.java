package org.fairlead.remedy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the vectors taken from TF Model Remediation 0.1.8.dev. */
public final class Golden {
    private Golden() {}

    /** Tolerance for float32 where the file states a tighter one for float64. */
    public static final double FLOAT32 = 1e-5;

    public static List<JsonNode> cases() {
        try (var in = Golden.class.getResourceAsStream("/golden/remediation.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(cases::add);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode of(String id) {
        return cases().stream()
                .filter(c -> c.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no golden case " + id));
    }

    /** A number, a list or a list of lists as an array of rank 0, 1 or 2. */
    public static NDArray array(NDManager manager, JsonNode node) {
        List<Float> values = new ArrayList<>();
        collect(node, values);
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        List<Long> shape = new ArrayList<>();
        for (JsonNode level = node; level != null && level.isArray(); level = level.get(0)) {
            shape.add((long) level.size());
        }
        return manager.create(floats, new Shape(shape));
    }

    private static void collect(JsonNode node, List<Float> into) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, into));
        } else {
            into.add((float) node.asDouble());
        }
    }

    public static double[] numbers(JsonNode node) {
        List<Float> unused = new ArrayList<>();
        collect(node, unused);
        List<Double> values = new ArrayList<>();
        exact(node, values);
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void exact(JsonNode node, List<Double> into) {
        if (node.isArray()) {
            node.forEach(child -> exact(child, into));
        } else {
            into.add(node.asDouble());
        }
    }

    /** |got - expected| that the case allows, never tighter than float32 can be. */
    public static double allowed(JsonNode golden, double expected) {
        JsonNode tol = golden.get("tol");
        double relative = Math.max(FLOAT32, tol.path("rtol").asDouble(0));
        double absolute = Math.max(1e-6, tol.path("atol").asDouble(0));
        return absolute + relative * Math.abs(expected);
    }
}
