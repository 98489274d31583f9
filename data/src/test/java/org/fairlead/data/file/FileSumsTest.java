package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSumsTest {
    @TempDir Path folder;

    @Test
    void open_namesThatDifferInCaseAlone_areRefusedAsTheEngineTakesThemForOne() throws IOException {
        Path file = file("case.csv", "y,p,P\n1,0.9,0.1\n0,0.1,0.9\n");

        assertThatThrownBy(() -> FileSums.open(file.toString(), ReadOptions.defaults()))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "file %s: columns \"p\" and \"P\" differ in case alone; rename one"
                                .formatted(file));
        assertThat(TableReader.read(file).numbers("P").values()).containsExactly(0.1, 0.9);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
