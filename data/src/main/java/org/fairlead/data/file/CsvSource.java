package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;

/** CSV files loaded into the engine, every value as text. */
final class CsvSource {
    private final Engine engine;
    private final ReadOptions options;

    CsvSource(Engine engine, ReadOptions options) {
        this.engine = engine;
        this.options = options;
    }

    Source load(List<Path> files) {
        List<String> names = List.of();
        List<Long> ends = new ArrayList<>();
        for (Path file : files) {
            CsvScan scan = CsvScan.of(file, options);
            if (ends.isEmpty()) {
                names = scan.names();
            } else {
                Source.requireSame(file, scan.names(), files.get(0), names);
            }
            String target = ends.isEmpty() ? "CREATE TABLE %s AS " : "INSERT INTO %s ";
            try {
                engine.run(target.formatted(Source.TABLE) + scan.query());
            } catch (EngineException e) {
                throw scan.explained(e);
            }
            ends.add(Source.count(engine));
        }
        return new Source(files, ends, names, Source.types(engine));
    }

    /** The files as a view under the names of their columns, nothing loaded. */
    Source view(List<Path> files) {
        List<String> names = List.of();
        List<String> parts = new ArrayList<>();
        for (Path file : files) {
            CsvScan scan = CsvScan.of(file, options);
            names = Source.sameNames(file, scan.names(), files.get(0), names);
            parts.add(scan.query());
        }
        return Source.view(engine, files, names, parts);
    }
}
