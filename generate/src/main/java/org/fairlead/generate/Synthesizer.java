package org.fairlead.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fairlead.data.table.Table;

/**
 * A model of a real table that makes synthetic rows with the same columns, types and levels.
 *
 * <p>A synthesizer is immutable once fitted, so threads may share one. The same model, request and
 * seed give the same rows, whatever the number of threads.
 */
public interface Synthesizer {

    /**
     * The kind of model, as its folder names it.
     *
     * @return such as {@code tree}
     */
    String kind();

    /**
     * Makes rows block by block, in bounded memory.
     *
     * @param request how many rows, or which cells, and the seed
     * @param sink takes each block of rows in order, in the calling thread
     * @return what the rows do not show: repairs, redraws, shortfalls
     * @throws org.fairlead.data.DataException if a cell names an unknown column or level, or a
     *     combination that cannot exist; nothing has been given to the sink then
     */
    SampleNotes sample(SampleRequest request, Consumer<Table> sink);

    /**
     * Makes rows in memory.
     *
     * @param request how many rows, or which cells, and the seed
     * @return all rows, with the notes on them
     */
    default Sample sample(SampleRequest request) {
        List<Table> blocks = new ArrayList<>();
        SampleNotes notes = sample(request, blocks::add);
        return new Sample(Table.stacked(blocks), notes);
    }

    /**
     * Saves the model as a folder, written beside and renamed into place: it is whole or absent.
     *
     * @param folder a folder that does not exist yet, in one that does
     * @throws org.fairlead.data.DataException if the folder exists or cannot be written
     */
    void save(Path folder);

    /**
     * Loads a model of any kind that {@link #save} wrote.
     *
     * @param folder the model's folder
     * @return the synthesizer
     * @throws org.fairlead.data.DataException if the folder is no model, was cut off, or has a
     *     version or kind that this release does not read
     */
    static Synthesizer load(Path folder) {
        return ModelFolder.load(folder);
    }
}
