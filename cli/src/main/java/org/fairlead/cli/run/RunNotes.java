package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.List;

/** What a person should know of a run: rows left out, values unknown, a model that collapsed. */
public final class RunNotes {
    private final List<String> notes = new ArrayList<>();

    /**
     * Adds a note.
     *
     * @param note one sentence
     */
    public void add(String note) {
        notes.add(note);
    }

    /**
     * All notes.
     *
     * @return in the order they were added
     */
    public List<String> all() {
        return List.copyOf(notes);
    }
}
