package org.fairlead.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.fairlead.audit.slice.SliceColumn;
import org.jspecify.annotations.Nullable;

/** Rows and plans of the golden cases. */
final class GoldenCases {
    private GoldenCases() {}

    static AuditRows rows(JsonNode node) {
        AuditRows.Builder rows =
                AuditRows.of(
                        Golden.numbers(node.get("labels")), Golden.numbers(node.get("scores")));
        if (node.has("weights")) {
            rows.weights(Golden.numbers(node.get("weights")));
        }
        JsonNode groups = node.get("groups");
        if (groups.isArray()) {
            rows.slice(column("group", groups));
        } else {
            for (Map.Entry<String, JsonNode> feature : groups.properties()) {
                rows.slice(column(feature.getKey(), feature.getValue()));
            }
        }
        return rows.build();
    }

    static AuditPlan plan(JsonNode node) {
        AuditPlan.Builder plan =
                AuditPlan.builder()
                        .thresholds(Golden.numbers(node.get("thresholds")))
                        .minimumRows(node.path("min_slice_size").asLong(0))
                        .undefinedRows(UndefinedRows.AS_NEGATIVE);
        if (node.get("groups").isObject()) {
            List<String> names = new ArrayList<>();
            node.get("groups").fieldNames().forEachRemaining(names::add);
            plan.crossDepth(names.size());
        }
        return plan.build();
    }

    /** Names in the file: the bare value for one column, TFMA's names for several. */
    static String key(JsonNode node, org.fairlead.audit.slice.Slice slice) {
        if (slice.conditions().isEmpty()) {
            return slice.name();
        }
        return node.get("groups").isArray() ? slice.conditions().get(0).value() : slice.tfmaName();
    }

    private static SliceColumn column(String name, JsonNode values) {
        boolean lists =
                StreamSupport.stream(values.spliterator(), false).anyMatch(JsonNode::isArray);
        if (lists) {
            List<@Nullable List<String>> rows = new ArrayList<>();
            values.forEach(value -> rows.add(value.isNull() ? null : Golden.texts(value)));
            return SliceColumn.ofLists(name, rows);
        }
        @Nullable String[] rows = new String[values.size()];
        Arrays.setAll(rows, i -> values.get(i).isNull() ? null : values.get(i).asText());
        return SliceColumn.ofValues(name, Arrays.asList(rows));
    }
}
