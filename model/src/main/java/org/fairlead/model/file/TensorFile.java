package org.fairlead.model.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairlead.data.DataException;

/**
 * Named float arrays in a file, in the safetensors format: eight bytes with the length of a JSON
 * header, the header, the values. Other tools read it, and it cannot hold code.
 *
 * <p>Source: the format's page in the safetensors project, version 0.4; every array here has one
 * axis and type F32.
 */
public final class TensorFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_HEADER = 1 << 24;

    private TensorFile() {}

    /**
     * Writes arrays; the bytes depend on nothing but them.
     *
     * @param file the file to make; one that exists is replaced
     * @param arrays names and values
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Map<String, float[]> arrays) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        long at = 0;
        for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
            long end = at + 4L * entry.getValue().length;
            ObjectNode node = header.putObject(entry.getKey()).put("dtype", "F32");
            node.putArray("shape").add(entry.getValue().length);
            node.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer head = littleEndian(8 + text.length);
            writeAll(channel, head.putLong(text.length).put(text).flip());
            for (float[] values : arrays.values()) {
                ByteBuffer body = littleEndian(4 * values.length);
                body.asFloatBuffer().put(values);
                writeAll(channel, body);
            }
        }
    }

    /**
     * Reads arrays.
     *
     * @param file a file that {@link #write} made
     * @return names and values, in the order of the file
     * @throws DataException if the file is absent, cut off or no such file
     */
    public static Map<String, float[]> read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataException("cannot read the weights in \"%s\"".formatted(file), e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 8) {
            throw broken(file, "it has " + bytes.length + " bytes");
        }
        long headerLength = buffer.getLong();
        if (headerLength < 2 || headerLength > Math.min(MAX_HEADER, bytes.length - 8)) {
            throw broken(file, "its header is cut off");
        }
        int data = 8 + (int) headerLength;
        JsonNode header;
        try {
            header = JSON.readTree(new String(bytes, 8, data - 8, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw broken(file, "its header is not JSON");
        }
        Map<String, float[]> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            long from = entry.getValue().path("data_offsets").path(0).asLong(-1);
            long to = entry.getValue().path("data_offsets").path(1).asLong(-1);
            if (from < 0 || to < from || data + to > bytes.length) {
                throw broken(file, "array \"" + entry.getKey() + "\" is cut off");
            }
            float[] values = new float[(int) ((to - from) / 4)];
            buffer.position(data + (int) from);
            buffer.asFloatBuffer().get(values);
            arrays.put(entry.getKey(), values);
        }
        return arrays;
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writeAll(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static DataException broken(Path file, String found) {
        return new DataException(
                "\"%s\" must be a whole weights file, but %s; copy it again or train again"
                        .formatted(file, found));
    }
}
