package org.fairlead.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunNotesTest {

    /** Each point of a sweep writes the same rows, and says the same of them. */
    @Test
    void add_theSameFromSeveralThreads_isKeptOnce() {
        RunNotes notes = new RunNotes();
        notes.add("first");
        IntStream.range(0, 200).parallel().forEach(i -> notes.add("of the rows"));
        notes.add("first");

        assertThat(notes.all()).containsExactly("first", "of the rows");
    }
}
