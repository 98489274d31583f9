package org.fairlead.generate.tree;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.fairlead.data.DataException;

/**
 * The binary file of a tree model: eight signs, the length of what follows, the content, and its
 * CRC-32, so that a file that was cut off or changed is found out before it is read.
 */
final class TreeFile {
    private static final String NAME = "trees.bin";
    private static final byte[] SIGNS = "FLTREES1".getBytes(StandardCharsets.US_ASCII);

    private TreeFile() {}

    static void write(Path folder, TreeModel model) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            new ModelWriter(out).write(model);
        }
        try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(folder.resolve(NAME)))) {
            out.write(SIGNS);
            out.writeInt(content.size());
            content.writeTo(out);
            out.writeInt(crc(content.toByteArray(), 0, content.size()));
        }
    }

    static TreeModel read(Path folder) {
        Path file = folder.resolve(NAME);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DataException("model folder \"%s\" lacks %s".formatted(folder, NAME), e);
        } catch (IOException e) {
            throw new DataException("\"%s\" cannot be read: %s".formatted(file, e), e);
        }
        int head = SIGNS.length + 4;
        if (bytes.length < head || !Arrays.equals(SIGNS, Arrays.copyOf(bytes, SIGNS.length))) {
            throw new DataException(
                    "\"%s\" is no tree model of this version; fit the model again".formatted(file));
        }
        try (DataInputStream in =
                new DataInputStream(
                        new ByteArrayInputStream(bytes, SIGNS.length, bytes.length - head + 4))) {
            int length = in.readInt();
            if (length < 0 || bytes.length != head + length + 4) {
                throw new DataException(
                        "\"%s\" was cut off: it must have %d bytes, found %d; copy it again or fit the"
                                        .formatted(file, head + length + 4L, bytes.length)
                                + " model again");
            }
            return readChecked(bytes, head, length, in, file);
        } catch (IOException e) {
            throw new DataException("\"%s\" is damaged: %s".formatted(file, e), e);
        }
    }

    private static TreeModel readChecked(
            byte[] bytes, int head, int length, DataInputStream in, Path file) throws IOException {
        int crc;
        try (DataInputStream tail =
                new DataInputStream(new ByteArrayInputStream(bytes, head + length, 4))) {
            crc = tail.readInt();
        }
        if (crc != crc(bytes, head, length)) {
            throw new DataException(
                    "\"%s\" is damaged: its checksum does not match; copy it again or fit the model again"
                            .formatted(file));
        }
        return new ModelReader(in).read();
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
