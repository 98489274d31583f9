package org.fairlead.cli.run;

import java.nio.file.Path;
import java.util.List;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.run.Classifier;

/** Scores the rows of a table with a run's model. */
public final class ScoreRun {
    private final RunNotes notes = new RunNotes();

    /**
     * Scores.
     *
     * @param model a run's model
     * @param rows rows with all the columns that the model reads
     * @param out CSV or Parquet file to make
     * @return how many rows were scored
     * @throws org.fairlead.data.DataException if a column is absent or the file cannot be written
     */
    public int run(Classifier model, Table rows, Path out) {
        Encoded encoded = model.encoder().encode(rows);
        Scores.note(encoded, notes);
        TableWriter.write(Scores.table(rows, model.scores(encoded), notes), out);
        return rows.rows();
    }

    /**
     * What a person should know of the rows.
     *
     * @return a sentence each
     */
    public List<String> notes() {
        return notes.all();
    }
}
