package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The columns' names as they stand in a Parquet or JSON file. The engine, to which names that
 * differ in case alone are one, calls the second of them {@code Sex_1}, and one without a name
 * {@code C2}.
 */
record TrueNames(Engine engine, Path file, FileFormat format) {

    /**
     * The names in the file.
     *
     * @param called what the engine calls the columns
     */
    List<String> of(List<String> called) {
        if (format == FileFormat.PARQUET) {
            List<String> stored = stored();
            return IntStream.range(0, called.size())
                    .mapToObj(i -> i < stored.size() ? stored.get(i) : called.get(i))
                    .toList(); // columns behind those of the file are of its folder's name
        }
        if (IntStream.range(0, called.size()).allMatch(i -> original(called, i).isEmpty())) {
            return called;
        }
        Set<String> unused = keys();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < called.size(); i++) {
            String original = original(called, i).orElse(called.get(i));
            names.add(unused.contains(original) ? original : called.get(i));
            unused.remove(names.get(i));
        }
        return names;
    }

    /** What a name would be made of if the engine made it; nothing if it cannot have. */
    private static Optional<String> original(List<String> called, int index) {
        String name = called.get(index);
        if (name.equals("C" + index)) {
            return Optional.of("");
        }
        String stem = name.replaceFirst("_\\d+$", "");
        boolean isSecond =
                !stem.equals(name)
                        && called.subList(0, index).stream().anyMatch(stem::equalsIgnoreCase);
        return isSecond ? Optional.of(stem) : Optional.empty();
    }

    /** Names of the columns, without those of values inside them. */
    private List<String> stored() {
        List<@Nullable Object[]> nodes =
                engine.rows(
                        "SELECT name, coalesce(num_children, 0) FROM parquet_schema(%s)"
                                .formatted(Sql.path(file.toString())));
        List<String> names = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i = next(nodes, i)) { // the first node holds all others
            names.add(String.valueOf(nodes.get(i)[0]));
        }
        return names;
    }

    private static int next(List<@Nullable Object[]> nodes, int node) {
        int next = node + 1;
        int children = nodes.get(node)[1] instanceof Number number ? number.intValue() : 0;
        for (int child = 0; child < children; child++) {
            next = next(nodes, next);
        }
        return next;
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        engine.rows(
                        "SELECT DISTINCT unnest(json_keys(json)) FROM read_json_objects(%s, maximum_object_size = %d)"
                                .formatted(Sql.path(file.toString()), Content.LONGEST))
                .forEach(row -> keys.add(String.valueOf(row[0])));
        return keys;
    }
}
