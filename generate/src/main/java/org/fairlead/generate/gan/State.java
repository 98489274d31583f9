package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.fairlead.data.DataException;

/*
 * Bytes of a state, all big-endian: the number of arrays, then for each its name (a Java UTF), its
 * number of entries and the entries as 32-bit floats; at the end the CRC-32 of all that.
 */
/** The numbers of networks as bytes, and back into networks of the same shape. */
final class State {
    private State() {}

    static byte[] of(List<NDArray> arrays) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(arrays.size());
            for (NDArray array : arrays) {
                float[] values = array.toFloatArray();
                out.writeUTF(array.getName());
                out.writeInt(values.length);
                for (float value : values) {
                    out.writeFloat(value);
                }
            }
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** Puts a state into arrays of the names and sizes it was taken from. */
    static void restore(byte[] state, List<NDArray> arrays) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            require(in.readInt() == arrays.size());
            for (NDArray array : arrays) {
                require(in.readUTF().equals(array.getName()));
                float[] values = new float[in.readInt()];
                require(values.length == array.size());
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
                array.set(values);
            }
        } catch (IOException e) {
            throw new DataException("saved weights end too early; fit the model again", e);
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new DataException(
                    "saved weights must fit the architecture in model.json, found others; fit the"
                            + " model again");
        }
    }

    static void write(byte[] state, Path file) throws IOException {
        Files.write(file, state);
    }

    /** Reads a state and checks that it is whole. */
    static byte[] read(Path file) {
        byte[] state;
        try {
            state = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataException(
                    "\"%s\" is missing or cannot be read; fit the model again".formatted(file), e);
        }
        int body = state.length - Long.BYTES;
        if (body < 0 || ByteBuffer.wrap(state).getLong(body) != checksum(state, body)) {
            throw new DataException(
                    "\"%s\" is damaged or cut off: its checksum does not agree; fit the model again"
                            .formatted(file));
        }
        return state;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
