package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Fairlead;
import org.fairlead.report.document.AuditDocument;

/** A folder with a file of 1,200 scored rows, and the command that audits it. */
final class ScoredRows {
    static final int ROWS = 1_200;

    private static final String HEADER =
            "y,p,p2,twin,w,sex,race,age,tags,kind,guess,pa,pb,pc,amount,forecast,query";

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    /** Women of race b are missed more often; the second model misses fewer of them. */
    ScoredRows(Path folder) {
        this.folder = folder;
        SplittableRandom random = new SplittableRandom(7);
        lines.add(HEADER);
        for (int row = 0; row < ROWS; row++) {
            boolean woman = random.nextInt(2) == 0;
            boolean b = random.nextInt(3) == 0;
            int label = random.nextInt(2);
            double score =
                    Math.min(1, Math.max(0, 0.3 + 0.4 * label + 0.5 * random.nextDouble() - 0.25));
            double worse = woman && b ? score * 0.6 : score;
            int kind = random.nextInt(3);
            int guess = random.nextInt(4) == 0 ? random.nextInt(3) : kind;
            double amount = 20 + 10 * random.nextDouble();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%d,%.4f,%.4f,%.4f,%.2f,%s,%s,%d,%s,%s,%s,%.2f,%.2f,%.2f,%.3f,%.3f,q%d",
                            label,
                            worse,
                            score,
                            worse * 0.9,
                            1 + random.nextInt(3) * 0.5,
                            woman ? "Female" : "Male",
                            b ? "b" : "a",
                            20 + random.nextInt(50),
                            row % 4 == 0 ? "x;y" : row % 4 == 1 ? "x" : row % 4 == 2 ? "y" : "",
                            "abc".charAt(kind),
                            "abc".charAt(guess),
                            guess == 0 ? 0.8 : 0.1,
                            guess == 1 ? 0.8 : 0.1,
                            guess == 2 ? 0.8 : 0.1,
                            amount,
                            amount + (woman ? -2 : 1) + random.nextDouble(),
                            row % 20));
        }
        write("rows.csv", lines);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, List<String> content) {
        try {
            return Files.write(path(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows with the cell of one column in one row replaced; row 0 is the header. */
    ScoredRows with(int row, String column, String cell) {
        change(row, column, cell);
        save();
        return this;
    }

    void change(int row, String column, String cell) {
        String[] cells = lines.get(row).split(",", -1);
        cells[List.of(HEADER.split(",")).indexOf(column)] = cell;
        lines.set(row, String.join(",", cells));
    }

    void save() {
        write("rows.csv", lines);
    }

    /** Runs the command on the rows, with labels and scores named. */
    Fairlead audit(Object... options) {
        return run(Stream.concat(Stream.of("--label", "y", "--score", "p"), Stream.of(options)));
    }

    /** Runs the command on the rows. */
    Fairlead run(Stream<?> options) {
        return Fairlead.run(Stream.concat(Stream.of("audit", path("rows.csv")), options).toArray());
    }

    /** Audits the rows and reads the document back. */
    AuditDocument document(Object... options) {
        return document(
                Stream.concat(Stream.of("--label", "y", "--score", "p"), Stream.of(options)));
    }

    /** Audits the rows and reads the document back. */
    AuditDocument document(Stream<?> options) {
        Fairlead run = run(Stream.concat(options, Stream.of("--json")));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
        return AuditDocument.parse(run.out());
    }

    /** Asserts one line that holds the parts, exit code 2, and nothing written. */
    void refused(Fairlead run, String... parts) {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).startsWith("fairlead: ").contains(parts);
        assertThat(run.out()).isEmpty();
        assertThat(names()).containsExactly("rows.csv");
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
