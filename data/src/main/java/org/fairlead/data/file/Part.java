package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;

/**
 * One file of a {@link Source} as a query of the engine.
 *
 * @param names the columns' names
 * @param types the engine's type of each column; {@link #NOTHING} if the file has no value in it
 * @param query gives the columns {@code c0}, {@code c1} and so on, rows in their order
 * @param isCounted whether the file states how many rows it has, so that counting reads none
 * @param explained what the engine found wrong with the file, as a person would say it
 */
record Part(
        List<String> names,
        List<String> types,
        String query,
        boolean isCounted,
        Function<EngineException, DataException> explained) {
    /** The type of a column without values, which all types of other files are wide enough for. */
    static final String NOTHING = "\"NULL\"";

    /** Looks at files of a format, one by one. */
    static Function<Path, Part> of(Engine engine, FileFormat format, ReadOptions options) {
        TypedSource typed = new TypedSource(engine, options);
        return file -> {
            Part whole =
                    format == FileFormat.CSV
                            ? CsvScan.of(file, options).part()
                            : typed.part(file, format);
            return options.only().isEmpty() ? whole : whole.only(options.only(), file);
        };
    }

    /** Some of the columns, so that the values of the others are not loaded. */
    private Part only(List<String> columns, Path file) {
        int[] indices = columns.stream().mapToInt(name -> index(names, name, file)).toArray();
        String selected =
                IntStream.range(0, indices.length)
                        .mapToObj(i -> "c%d AS c%d".formatted(indices[i], i))
                        .collect(Collectors.joining(", "));
        return new Part(
                columns,
                Arrays.stream(indices).mapToObj(types::get).toList(),
                "SELECT %s FROM (%s)".formatted(selected, query),
                isCounted,
                explained);
    }

    /** Where a column stands among those of a file that must have it. */
    static int index(List<String> names, String name, Path file) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new DataException(
                    "file %s has no column \"%s\"; %s"
                            .formatted(file, name, Names.advice(name, names)));
        }
        return index;
    }
}
