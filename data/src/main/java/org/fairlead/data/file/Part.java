package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.fairlead.data.DataException;
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
        if (format == FileFormat.CSV) {
            return file -> CsvScan.of(file, options).part();
        }
        TypedSource typed = new TypedSource(engine, options);
        return file -> typed.part(file, format);
    }
}
