package org.fairlead.cli.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person should know of a run: rows left out, values unknown, a model that collapsed. Points
 * of a sweep add to it from several threads, and often the same.
 */
public final class RunNotes {
    private final Set<String> notes = new LinkedHashSet<>();

    /**
     * Adds a note, once.
     *
     * @param note one sentence
     */
    public synchronized void add(String note) {
        notes.add(note);
    }

    /**
     * All notes.
     *
     * @return each once, in the order in which they were first added
     */
    public synchronized List<String> all() {
        return List.copyOf(notes);
    }
}
