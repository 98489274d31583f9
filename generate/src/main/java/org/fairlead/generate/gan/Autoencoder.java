package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.generate.encoding.Block;

/**
 * Rows to one token a column and back. The first map takes a token from its own column's entries
 * alone, the last gives a column from its own token alone; hidden layers between are shared by all
 * columns.
 */
record Autoencoder(
        DataType type, List<Dense> encoder, List<Dense> decoder, int columns, int tokenWidth) {

    static Autoencoder of(
            Weights encoder,
            Weights decoder,
            GanArchitecture settings,
            List<Block> blocks,
            int width) {
        List<Integer> up = new ArrayList<>(settings.compressDims());
        up.add(settings.embeddingDim());
        List<Integer> down = new ArrayList<>();
        down.add(settings.embeddingDim());
        down.addAll(settings.decompressDims());
        int inner = up.get(0);
        int last = down.get(down.size() - 1);
        List<Dense> in = new ArrayList<>();
        in.add(Dense.masked(encoder, mask(encoder.manager(), blocks, width, inner), 1));
        for (int i = 1; i < up.size(); i++) {
            in.add(Dense.of(encoder, up.get(i - 1), up.get(i)));
        }
        List<Dense> out = new ArrayList<>();
        for (int i = 1; i < down.size(); i++) {
            out.add(Dense.of(decoder, down.get(i - 1), down.get(i)));
        }
        NDArray transposed = mask(decoder.manager(), blocks, width, last).transpose();
        out.add(Dense.masked(decoder, transposed, Math.sqrt(3.0 / last)));
        return new Autoencoder(
                settings.dataType(), in, out, blocks.size(), settings.embeddingDim());
    }

    /** 1 where entry and token belong to one block, shape (columns x inner, width). */
    private static NDArray mask(NDManager manager, List<Block> blocks, int width, int inner) {
        float[] mask = new float[blocks.size() * inner * width];
        for (int column = 0; column < blocks.size(); column++) {
            Block block = blocks.get(column);
            for (int unit = 0; unit < inner; unit++) {
                for (int entry = 0; entry < block.width(); entry++) {
                    mask[(column * inner + unit) * width + block.start() + entry] = 1;
                }
            }
        }
        return manager.create(mask, new Shape((long) blocks.size() * inner, width));
    }

    /** Rows of shape (rows, width) to tokens of shape (rows, columns, tokenWidth). */
    NDArray tokens(NDArray rows) {
        long count = rows.getShape().get(0);
        NDArray h = squash(type, encoder.get(0).apply(rows));
        h = h.reshape(count, columns, h.getShape().get(1) / columns);
        for (int i = 1; i < encoder.size(); i++) {
            h = squash(type, encoder.get(i).apply(h));
        }
        return h;
    }

    /** Tokens to logits of shape (rows, width). */
    NDArray logits(NDArray tokens) {
        NDArray h = tokens;
        for (int i = 0; i < decoder.size() - 1; i++) {
            h = squash(type, decoder.get(i).apply(h));
        }
        long count = h.getShape().get(0);
        return decoder.get(decoder.size() - 1).apply(h.reshape(count, h.size() / count));
    }

    static NDArray squash(DataType type, NDArray x) {
        return type == DataType.COUNT
                ? x.getNDArrayInternal().relu()
                : x.getNDArrayInternal().tanh();
    }
}
