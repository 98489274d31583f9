package org.fairlead.generate.gan;

import ai.djl.ndarray.NDManager;
import java.util.SplittableRandom;
import org.fairlead.data.table.Table;
import org.fairlead.generate.encoding.Distribution;
import org.fairlead.generate.encoding.EncodedRows;
import org.fairlead.generate.encoding.RowEncoder;

/** Draws rows from the averaged generator, some thousand at a time. */
final class Sampler {
    private static final int CHUNK = 2000;

    private Sampler() {}

    static Table sample(
            Networks networks,
            RowEncoder encoder,
            int rows,
            Distribution outcomes,
            Distribution classes,
            SplittableRandom random) {
        Conditions.Draw draw = new Conditions.Draw(rows);
        for (int row = 0; row < rows; row++) {
            draw.outcome[row] = outcomes.draw(random);
            draw.protectedClass[row] = classes.draw(random);
        }
        return sample(networks, encoder, draw, random);
    }

    static Table sample(
            Networks networks, RowEncoder encoder, Conditions.Draw draw, SplittableRandom random) {
        int rows = draw.outcome.length;
        int width = encoder.width();
        float[] features = new float[Math.multiplyExact(rows, width)];
        for (int from = 0; from < rows; from += CHUNK) {
            int size = Math.min(CHUNK, rows - from);
            Conditions.Draw part = new Conditions.Draw(size);
            System.arraycopy(draw.outcome, from, part.outcome, 0, size);
            System.arraycopy(draw.protectedClass, from, part.protectedClass, 0, size);
            try (NDManager scratch = networks.manager().newSubManager()) {
                float[] made = networks.steadyRows(scratch, part, random).toFloatArray();
                System.arraycopy(made, 0, features, from * width, made.length);
            }
        }
        return encoder.decode(new EncodedRows(width, features, draw.outcome, draw.protectedClass));
    }
}
