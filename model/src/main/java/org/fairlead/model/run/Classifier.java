package org.fairlead.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.fairlead.data.fingerprint.Fingerprint;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.EncoderJson;
import org.fairlead.model.file.TensorFile;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.network.Network;

/**
 * A trained classifier with the encoder of its rows: all that scoring needs.
 *
 * @param encoder turns rows into what the network reads
 * @param network one trained network
 */
public record Classifier(Encoder encoder, Network network) {
    /** Version of the folder's format; a folder of another one is refused. */
    public static final int FORMAT = 3;

    private static final String DESCRIPTION = "model.json";
    private static final String WEIGHTS = "weights.safetensors";

    /**
     * Scores rows.
     *
     * @param rows encoded by this model's encoder
     * @return the probability of the positive label for each row, in [0, 1]
     */
    public double[] scores(Encoded rows) {
        float[] logits = network.logits(rows);
        double[] scores = new double[logits.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = 1 / (1 + Math.exp(-logits[row]));
        }
        return scores;
    }

    /**
     * Scores rows.
     *
     * @param table rows with all the columns that the model reads
     * @return the probability of the positive label for each row, in [0, 1]
     * @throws DataException if a column is absent or of the wrong kind
     */
    public double[] scores(Table table) {
        return scores(encoder.encode(table));
    }

    /**
     * Writes the model into a folder.
     *
     * @param folder made if absent
     * @throws IOException if it cannot be written
     */
    public void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path weights = folder.resolve(WEIGHTS);
        TensorFile.write(weights, network.arrays());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "fairlead-model").put("version", FORMAT);
        root.set("network", ArchitectureJson.write(network.architecture(), folder));
        root.set("encoder", EncoderJson.write(encoder));
        root.putObject("weights").put("file", WEIGHTS).put("sha256", Fingerprint.of(weights));
        JsonFile.write(folder.resolve(DESCRIPTION), root);
    }

    /**
     * Reads a model from a folder.
     *
     * @param folder a folder that {@link #save} wrote
     * @return the model
     * @throws DataException if the folder is absent, cut off, changed, or of another version
     */
    public static Classifier load(Path folder) {
        Path description = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(description)) {
            throw new DataException(
                    "\"%s\" must be a model folder, but has no %s; name a run's folder or its folder \"model\""
                            .formatted(folder, DESCRIPTION));
        }
        JsonNode root = JsonFile.read(description);
        if (root.path("version").asInt() != FORMAT) {
            throw new DataException(
                    "\"%s\" must be a model of format version %d, found %s; train again with this version"
                            .formatted(folder, FORMAT, root.path("version")));
        }
        Path weights = FingerprintCheck.require(folder.resolve(WEIGHTS), root.path("weights"));
        Architecture architecture = ArchitectureJson.read(root.path("network"), folder);
        return new Classifier(
                EncoderJson.read(root.path("encoder")),
                architecture.network(TensorFile.read(weights)));
    }
}
