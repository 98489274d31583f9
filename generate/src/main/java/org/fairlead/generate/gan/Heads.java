package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.generate.encoding.Block;

/*
 * For mixed data an alternative is drawn by adding Gumbel noise to the logits and taking the
 * largest; gradients flow through the softmax at a temperature as if it had been the output
 * (straight-through; Jang et al. 2017, arXiv 1611.01144). The largest is found in Java; the engine
 * only sees it as a constant, so a row of any number of columns costs the same few calls. Numbers
 * stand for themselves, which keeps the exponential within range.
 */
/** Turns the decoder's logits into entries of rows, and compares logits with entries. */
final class Heads {
    private final DataType type;
    private final List<Block> blocks;
    private final int width;
    private final double temperature;
    private final NDArray same;
    private final NDArray alternatives;
    private final NDArray numbers;

    Heads(NDManager manager, DataType type, List<Block> blocks, int width, double temperature) {
        this.type = type;
        this.blocks = blocks;
        this.width = width;
        this.temperature = temperature;
        float[] together = new float[width * width];
        float[] choice = new float[width];
        float[] number = new float[width];
        for (Block block : blocks) {
            for (int i = block.start(); i < block.start() + block.width(); i++) {
                for (int j = block.start(); j < block.start() + block.width(); j++) {
                    together[i * width + j] = 1;
                }
                choice[i] = block.alternatives() ? 1 : 0;
                number[i] = block.alternatives() ? 0 : 1;
            }
        }
        same = manager.create(together, new Shape(width, width));
        alternatives = manager.create(choice, new Shape(width));
        numbers = manager.create(number, new Shape(width));
    }

    int width() {
        return width;
    }

    /** Entries of rows, differentiable in the logits. */
    NDArray entries(NDArray logits, SplittableRandom random) {
        return switch (type) {
            case BINARY -> logits.getNDArrayInternal().sigmoid();
            case COUNT -> logits.getNDArrayInternal().relu();
            case MIXED -> drawn(logits, random);
        };
    }

    private NDArray drawn(NDArray logits, SplittableRandom random) {
        NDManager scratch = logits.getManager();
        NDArray noisy = logits.add(noise(logits, random));
        float[] hard = new float[(int) logits.size()];
        float[] largest = noisy.toFloatArray();
        choose(largest, hard);
        NDArray e =
                Numbers.times(
                                noisy.sub(scratch.create(largest, logits.getShape())),
                                1 / temperature)
                        .exp();
        NDArray soft = e.div(e.matMul(same));
        NDArray choice = scratch.create(hard, logits.getShape()).add(soft).sub(soft.stopGradient());
        return choice.mul(alternatives).add(logits.getNDArrayInternal().sigmoid().mul(numbers));
    }

    /** Gumbel noise: minus the logarithm of minus the logarithm of a uniform number. */
    private static NDArray noise(NDArray logits, SplittableRandom random) {
        float[] uniform = new float[(int) logits.size()];
        for (int i = 0; i < uniform.length; i++) {
            uniform[i] = ((random.nextInt() >>> 9) + 0.5f) * 0x1p-23f; // never 0 or 1
        }
        return logits.getManager().create(uniform, logits.getShape()).log().neg().log().neg();
    }

    /** Marks the largest entry of each block of alternatives, and puts it in all their places. */
    private void choose(float[] entries, float[] hard) {
        for (int row = 0; row < entries.length; row += width) {
            for (Block block : blocks) {
                if (block.alternatives()) {
                    int from = row + block.start();
                    int best = from;
                    for (int i = from; i < from + block.width(); i++) {
                        best = entries[i] > entries[best] ? i : best;
                    }
                    Arrays.fill(entries, from, from + block.width(), entries[best]);
                    hard[best] = 1;
                }
            }
        }
    }

    /** How badly logits reproduce rows: cross-entropy summed over entries, or mean square error. */
    NDArray loss(NDArray logits, NDArray rows) {
        return switch (type) {
            case BINARY -> crossEntropy(logits, rows).sum(new int[] {1}).mean();
            case COUNT -> logits.getNDArrayInternal().relu().sub(rows).square().mean();
            case MIXED -> {
                // sums of exponentials stay finite
                NDArray bounded = Numbers.times(Numbers.times(logits, 0.1).tanh(), 20);
                NDArray total = bounded.exp().matMul(same).log();
                NDArray choice = total.sub(bounded).mul(rows).mul(alternatives);
                NDArray number =
                        logits.getNDArrayInternal().sigmoid().sub(rows).square().mul(numbers);
                yield choice.add(Numbers.times(number, 10)).sum(new int[] {1}).mean();
            }
        };
    }

    /** The logistic cross-entropy, written so that no exponential overflows. */
    private static NDArray crossEntropy(NDArray logits, NDArray rows) {
        NDArray small = logits.abs().neg().exp().add(1).log();
        return logits.getNDArrayInternal().relu().sub(logits.mul(rows)).add(small);
    }
}
