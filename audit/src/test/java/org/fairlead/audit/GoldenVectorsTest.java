package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairlead.audit.balance.LabelTableTest;
import org.fairlead.audit.evidence.EvidenceGoldenTest;
import org.fairlead.audit.interval.IntervalGoldenTest;
import org.fairlead.audit.metric.ThresholdNamesTest;
import org.fairlead.audit.slice.SliceColumnTest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every number that golden/audit.json expects is compared with by some test, at 1e-12. Whole
 * numbers up to 10 are one object in the tree of the file, so that comparing with one counts for
 * all.
 */
class GoldenVectorsTest {
    private static final List<Class<?>> TESTS =
            List.of(
                    AuditGoldenTest.class,
                    ComparisonGoldenTest.class,
                    EvidenceGoldenTest.class,
                    IntervalGoldenTest.class,
                    LabelTableTest.class,
                    ThresholdNamesTest.class,
                    SliceColumnTest.class);

    /** What some blocks repeat of their input beside what they expect. */
    private static final Set<String> INPUTS =
            Set.of("threshold", "degrees_of_freedom", "n", "k", "table");

    @Test
    void everyExpectedNumber_isComparedWith() throws ReflectiveOperationException {
        for (Class<?> test : TESTS) {
            for (Method method : test.getDeclaredMethods()) {
                run(test, method);
            }
        }

        List<String> all = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        Golden.file().properties().forEach(e -> walk(e.getKey(), e.getValue(), false, all, unused));
        assertThat(all).hasSizeGreaterThan(1_000);
        assertThat(unused).isEmpty();
    }

    private static void run(Class<?> test, Method method) throws ReflectiveOperationException {
        method.setAccessible(true);
        MethodSource source = method.getAnnotation(MethodSource.class);
        ValueSource values = method.getAnnotation(ValueSource.class);
        if (method.isAnnotationPresent(Test.class)) {
            method.invoke(instance(test));
        } else if (values != null) {
            for (String value : values.strings()) {
                method.invoke(instance(test), value);
            }
        } else if (source != null) {
            Method provider = test.getDeclaredMethod(source.value()[0]);
            provider.setAccessible(true);
            for (Object argument : ((Stream<?>) provider.invoke(null)).toList()) {
                method.invoke(
                        instance(test),
                        argument instanceof Named<?> named ? named.getPayload() : argument);
            }
        }
    }

    private static Object instance(Class<?> test) throws ReflectiveOperationException {
        var constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static void walk(
            String path, JsonNode node, boolean expected, List<String> all, List<String> unused) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            e ->
                                    walk(
                                            path + "/" + e.getKey(),
                                            e.getValue(),
                                            !INPUTS.contains(e.getKey())
                                                    && (expected
                                                            || e.getKey().startsWith("expected")),
                                            all,
                                            unused));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String name = node.get(i).path("id").asText(node.get(i).path("case").asText());
                walk(path + "/" + i + name, node.get(i), expected, all, unused);
            }
        } else if (expected && isNumber(node)) {
            all.add(path);
            if (!Golden.isUsed(node)) {
                unused.add(path);
            }
        }
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber()
                || Arrays.asList("NaN", "Infinity", "-Infinity").contains(node.asText());
    }
}
