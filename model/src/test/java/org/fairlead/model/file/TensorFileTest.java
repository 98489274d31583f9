package org.fairlead.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorFileTest {
    @TempDir Path folder;

    private Path written() throws IOException {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        arrays.put("a \"b\"", new float[] {1, -2.5f, Float.MIN_VALUE});
        arrays.put("empty", new float[0]);
        arrays.put("c", new float[] {3});
        Path file = folder.resolve("weights.safetensors");
        TensorFile.write(file, arrays);
        return file;
    }

    @Test
    void read_whatWriteWrote_isEqualInValueAndOrder() throws IOException {
        Map<String, float[]> read = TensorFile.read(written());

        assertThat(read.keySet()).containsExactly("a \"b\"", "empty", "c");
        assertThat(read.get("a \"b\"")).containsExactly(1, -2.5f, Float.MIN_VALUE);
        assertThat(read.get("c")).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 40, -1})
    void read_cutOff_saysSo(int keep) throws IOException {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, keep < 0 ? bytes.length + keep : keep));

        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must be a whole weights file");
    }
}
