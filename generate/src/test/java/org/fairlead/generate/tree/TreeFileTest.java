package org.fairlead.generate.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Simulated;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.tilt.Tilt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeFileTest {
    private static final Table PEOPLE = Simulated.people(600, 3);

    @TempDir private Path folder;
    private Path model;
    private TreeSynthesizer fitted;

    @BeforeEach
    void fitAndSave() {
        fitted =
                TreeSynthesizer.fit(
                        PEOPLE,
                        TreeSettings.builder()
                                .outcome("good", "yes")
                                .protectedColumns("group")
                                .keys("id")
                                .constraint(new Constraint.Less("start", "end", false))
                                .constraint(new Constraint.Together(List.of("city", "region")))
                                .copyFilter(true)
                                .build());
        model = folder.resolve("model");
        fitted.save(model);
    }

    @Test
    void load_givesTheSameRows() {
        TreeSynthesizer loaded = (TreeSynthesizer) Synthesizer.load(model);
        SampleRequest request = SampleRequest.rows(500, 6);

        assertThat(loaded.sample(request)).isEqualTo(fitted.sample(request));
        assertThat(loaded.tilted(Tilt.share(1)).sample(request))
                .isEqualTo(fitted.tilted(Tilt.share(1)).sample(request));
    }

    @Test
    void save_intoAnExistingFolder_isRefusedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> fitted.save(model))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("exists already");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(model);
        }
    }

    @Test
    void save_intoFoldersThatAreNotThere_makesThem(@TempDir Path empty) {
        fitted.save(empty.resolve("models/adult/first"));

        assertThat(empty.resolve("models/adult/first/model.json")).isRegularFile();
        assertThat(empty.resolve("models/adult").toFile().list()).containsExactly("first");
    }

    @Test
    void save_intoAFile_saysSoAndMakesNothing(@TempDir Path empty) throws IOException {
        Path file = Files.writeString(empty.resolve("file"), "text");

        assertThatThrownBy(() -> fitted.save(file.resolve("models/adult")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file + " must be a writable folder; name another");
    }

    @Test
    void load_cutOffOrChanged_saysSo() throws IOException {
        Path file = model.resolve("trees.bin");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 100, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Synthesizer.load(model))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("trees.bin");
        }
        byte[] changed = whole.clone();
        changed[whole.length / 2]++;
        Files.write(file, changed);
        assertThatThrownBy(() -> Synthesizer.load(model)).hasMessageContaining("is damaged");
    }

    @Test
    void load_otherVersionKindOrFolder_saysSo() throws IOException {
        Path head = model.resolve("model.json");
        String text = Files.readString(head);
        Files.writeString(head, text.replace("\"version\" : 1", "\"version\" : 2"));
        assertThatThrownBy(() -> Synthesizer.load(model)).hasMessageContaining("version must be 1");
        Files.writeString(head, text.replace("\"tree\"", "\"bush\""));
        assertThatThrownBy(() -> Synthesizer.load(model)).hasMessageContaining("found \"bush\"");
        Files.writeString(head, text.substring(0, 20));
        assertThatThrownBy(() -> Synthesizer.load(model)).hasMessageContaining("cut off");
        assertThatThrownBy(() -> Synthesizer.load(folder)).hasMessageContaining("no model folder");
    }
}
