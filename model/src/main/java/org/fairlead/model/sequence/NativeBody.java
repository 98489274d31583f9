package org.fairlead.model.sequence;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.model.network.NamedArrays;

/**
 * A body's block in the engine. Its weights are copies: what counts is on the Java heap, is put in
 * before a pass with {@link #put}, and gradients are taken out behind it.
 */
final class NativeBody implements AutoCloseable {
    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
    private final Body body;
    private final Block block;
    private final ParameterStore store = new ParameterStore(manager, false);

    /** What is trained: all weights of a block of ours, of a user's what it was exported to be. */
    private final List<Pair<String, Parameter>> trained = new ArrayList<>();

    NativeBody(SequenceShape shape) {
        body = shape.body();
        try {
            block = body.block(manager, shape.rows());
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
        if (!block.isInitialized()) {
            block.initialize(
                    manager, DataType.FLOAT32, new Shape(1, 1, body.width()), new Shape(1, 1));
        }
        for (Pair<String, Parameter> pair : block.getParameters()) {
            if (pair.getValue().getArray().hasGradient()) {
                trained.add(pair);
            }
        }
    }

    NDManager manager() {
        return manager;
    }

    long parameters() {
        return trained.stream().mapToLong(pair -> pair.getValue().getArray().size()).sum();
    }

    /**
     * Starting weights by name: Glorot and Bengio (2010), uniform, for weights; 1 for scales, 0 for
     * biases; a user's model keeps its own.
     */
    Map<String, float[]> start(SplittableRandom random) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        for (Pair<String, Parameter> pair : trained) {
            NDArray array = pair.getValue().getArray();
            float[] values =
                    body.width() == 0
                            ? array.toFloatArray()
                            : draw(pair.getValue().getType(), array.getShape(), random);
            arrays.put(pair.getKey(), values);
        }
        return arrays;
    }

    private static float[] draw(Parameter.Type type, Shape shape, SplittableRandom random) {
        float[] values = new float[Math.toIntExact(shape.size())];
        if (type == Parameter.Type.GAMMA) {
            java.util.Arrays.fill(values, 1);
        } else if (type == Parameter.Type.WEIGHT && shape.dimension() > 1) {
            long receptive = shape.size() / (shape.get(0) * shape.get(1));
            double fans = (shape.get(0) + shape.get(1)) * (double) receptive;
            double limit = Math.sqrt(6 / fans);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextDouble(-limit, limit);
            }
        }
        return values;
    }

    /**
     * Puts weights in.
     *
     * @throws IllegalArgumentException if one is absent or has another length
     */
    void put(Map<String, float[]> arrays) {
        for (Pair<String, Parameter> pair : trained) {
            NDArray array = pair.getValue().getArray();
            array.set(NamedArrays.require(arrays, pair.getKey(), array.size()));
        }
    }

    /**
     * Takes a weight's gradient out and leaves 0: the engine adds to what is there, and the copies
     * of a stack go through the same weights. What is not finite must not stay either, as it would
     * if it were subtracted from itself.
     *
     * @return 0 for a weight that the pass did not read
     */
    float[] takeGradient(String name) {
        PtNDArray weight = (PtNDArray) block.getParameters().get(name).getArray();
        try (PtNDArray gradient = JniUtils.getGradient(weight)) {
            if (gradient == null) {
                return new float[Math.toIntExact(weight.size())];
            }
            float[] values = gradient.toFloatArray();
            JniUtils.zeroGrad(weight);
            return values;
        }
    }

    /** Logits of embedded or numbered words, shape (n). */
    NDArray logits(NDArray words, NDArray mask, boolean training) {
        NDList inputs = body.width() == 0 ? new NDList(words) : new NDList(words, mask);
        NDArray out = block.forward(store, inputs, training).head();
        long rows = words.getShape().get(0);
        if (out.size() != rows) {
            throw new IllegalArgumentException(
                    "a model of kind %s must give one logit a row, shape (%d, 1), found %s"
                            .formatted(body.kind(), rows, out.getShape()));
        }
        return out.reshape(rows);
    }

    @Override
    public void close() {
        block.clear();
        manager.close();
    }
}
