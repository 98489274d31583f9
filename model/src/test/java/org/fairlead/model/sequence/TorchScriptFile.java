package org.fairlead.model.sequence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a small TorchScript module: an archive of its source, its attributes as a pickle of
 * protocol 2, and a file of values for each tensor.
 */
final class TorchScriptFile {
    private record Tensor(String name, boolean trained, float[] values, int... shape) {}

    private final List<Tensor> tensors = new ArrayList<>();
    private String type = "Tensor";
    private String value = "torch.linear(x, self.weight, self.bias)";
    private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();

    /** Adds a tensor that the module's source sees as {@code self.NAME}. */
    TorchScriptFile tensor(String name, boolean trained, float[] values, int... shape) {
        tensors.add(new Tensor(name, trained, values, shape));
        return this;
    }

    /** Gives something else than the line over the sum. */
    TorchScriptFile returning(String type, String value) {
        this.type = type;
        this.value = value;
        return this;
    }

    /**
     * A tenth of the sum of embedded words, two values each, without filling, and a line over it.
     */
    static TorchScriptFile bag(int words, boolean tableTrained) {
        float[] table = new float[words * 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) Math.sin(i + 1.0);
        }
        return new TorchScriptFile()
                .tensor("words", tableTrained, table, words, 2)
                .tensor("weight", true, new float[] {0.5f, -0.25f}, 1, 2)
                .tensor("bias", true, new float[] {0.125f}, 1);
    }

    /** Writes the module; lines in between may change the sum, {@code x}. */
    Path write(Path file, String... between) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "data.pkl", attributes());
            put(zip, "code/__torch__.py", source(between).getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            put(zip, "version", new byte[] {'6', '\n'});
            for (int i = 0; i < tensors.size(); i++) {
                float[] values = tensors.get(i).values();
                ByteBuffer bytes =
                        ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                put(zip, "data/" + i, bytes.array());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry("bag/" + name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private String source(String... between) {
        StringBuilder text = new StringBuilder("class Bag(Module):\n");
        text.append("  __parameters__ = [").append(names(true)).append("]\n");
        text.append("  __buffers__ = [").append(names(false)).append("]\n");
        tensors.forEach(tensor -> text.append("  ").append(tensor.name()).append(" : Tensor\n"));
        text.append("  training : bool\n");
        text.append("  def forward(self: __torch__.Bag,\n    cells: Tensor) -> " + type + ":\n");
        text.append("    read = torch.unsqueeze(torch.ne(cells, 1), 2)\n");
        text.append("    words = torch.mul(torch.embedding(self.words, cells), read)\n");
        text.append("    x = torch.mul(torch.sum(words, [1]), 0.1)\n");
        for (String line : between) {
            text.append("    ").append(line).append('\n');
        }
        return text.append("    return ").append(value).append('\n').toString();
    }

    private String names(boolean trained) {
        StringBuilder names = new StringBuilder();
        tensors.stream()
                .filter(tensor -> tensor.trained() == trained)
                .forEach(tensor -> names.append('"').append(tensor.name()).append("\", "));
        return names.toString();
    }

    private byte[] attributes() {
        pickle.reset();
        bytes(0x80, 2);
        text("c__torch__\nBag\n)");
        bytes(0x81); // a new object
        text("}(");
        for (int i = 0; i < tensors.size(); i++) {
            string(tensors.get(i).name());
            tensor(tensors.get(i), i);
        }
        string("training");
        truth(true);
        text("ub.");
        return pickle.toByteArray();
    }

    private void tensor(Tensor tensor, int number) {
        text("ctorch._utils\n_rebuild_tensor_v2\n((");
        string("storage");
        text("ctorch\nFloatStorage\n");
        string(String.valueOf(number));
        string("cpu");
        integer(tensor.values().length);
        text("tQ");
        integer(0);
        int[] shape = tensor.shape();
        text("(");
        for (int size : shape) {
            integer(size);
        }
        text("t(");
        for (int axis = 0; axis < shape.length; axis++) {
            int stride = 1;
            for (int inner = axis + 1; inner < shape.length; inner++) {
                stride *= shape[inner];
            }
            integer(stride);
        }
        text("t");
        truth(tensor.trained());
        text("ccollections\nOrderedDict\n)RtR");
    }

    private void truth(boolean value) {
        bytes(value ? 0x88 : 0x89);
    }

    private void integer(int value) {
        bytes('J', value, value >> 8, value >> 16, value >> 24);
    }

    private void string(String value) {
        int length = value.length();
        bytes('X', length, length >> 8, length >> 16, length >> 24);
        text(value);
    }

    private void text(String ascii) {
        pickle.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void bytes(int... values) {
        for (int value : values) {
            pickle.write(value);
        }
    }
}
