package org.fairlead.model.tabular;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tabular network as a DJL block, for those who train or serve it with their own DJL code: the
 * same sum of table rows and dense layers, differentiated by the engine.
 *
 * <p>Inputs: the numbers of the rows, shape (n, numbers), float32; and their indices, shape (n,
 * indices), int64, as {@link org.fairlead.model.encoder.Encoded} has them. Output: logits, shape
 * (n, 1).
 */
public final class TabularBlock extends AbstractBlock {
    private static final byte VERSION = 1;

    private final NetworkShape shape;
    private final Parameter table;
    private final Parameter numbers;
    private final Parameter bias;
    private final List<Parameter> denseWeights = new ArrayList<>();
    private final List<Parameter> denseBiases = new ArrayList<>();

    /**
     * Makes a block without weights; initialise it, or take one of a trained network with {@link
     * #of}.
     *
     * @param shape the shape; its dropout is not part of the block
     */
    public TabularBlock(NetworkShape shape) {
        super(VERSION);
        this.shape = shape;
        int width = shape.firstWidth();
        table = weight("table", shape.tableRows(), width);
        numbers = weight("numbers", shape.numbers(), width);
        bias = bias("bias", width);
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            int out = shape.outputWidth(layer);
            denseWeights.add(weight("dense" + layer + ".weight", out, shape.inputWidth(layer)));
            denseBiases.add(bias("dense" + layer + ".bias", out));
        }
    }

    /**
     * A block with the weights of a trained network.
     *
     * @param network any network
     * @param manager owns the block's parameters; closing it frees them
     * @return an initialised block
     */
    public static TabularBlock of(TabularNetwork network, NDManager manager) {
        TabularBlock block = new TabularBlock(network.architecture());
        Map<String, float[]> arrays = network.arrays();
        for (Parameter parameter : block.getDirectParameters().values()) {
            float[] values = arrays.getOrDefault(parameter.getName(), new float[0]);
            boolean dense =
                    parameter.getName().startsWith("dense")
                            && parameter.getShape().dimension() == 2;
            Shape target = parameter.getShape();
            NDArray array =
                    dense // kept as (in, out) in a network, as (out, in) in DJL
                            ? manager.create(values, new Shape(target.get(1), target.get(0)))
                                    .transpose()
                                    .duplicate()
                            : manager.create(values, target);
            parameter.setShape(null); // DJL takes either a shape or an array
            parameter.setArray(array);
        }
        return block;
    }

    private Parameter weight(String name, int rows, int columns) {
        return add(name, Parameter.Type.WEIGHT, new Shape(rows, columns));
    }

    private Parameter bias(String name, int size) {
        return add(name, Parameter.Type.BIAS, new Shape(size));
    }

    private Parameter add(String name, Parameter.Type type, Shape parameterShape) {
        return addParameter(
                Parameter.builder().setName(name).setType(type).optShape(parameterShape).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> options) {
        NDArray rows = inputs.get(0);
        NDArray indices = inputs.get(1).toType(DataType.INT64, false);
        var device = rows.getDevice();
        NDArray gathered =
                ai.djl.nn.core.Embedding.embedding(
                                indices,
                                store.getValue(table, device, training),
                                SparseFormat.DENSE)
                        .singletonOrThrow();
        NDArray x =
                gathered.sum(new int[] {1})
                        .add(rows.matMul(store.getValue(numbers, device, training)))
                        .add(store.getValue(bias, device, training));
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            x =
                    Linear.linear(
                                    Activation.relu(x),
                                    store.getValue(denseWeights.get(layer), device, training),
                                    store.getValue(denseBiases.get(layer), device, training))
                            .singletonOrThrow();
        }
        return new NDList(x);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 1)};
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        if (inputShapes.length != 2 || inputShapes[0].get(1) != shape.numbers()) {
            throw new IllegalArgumentException(
                    "inputs must be numbers (n, %d) and indices (n, indices), found %s"
                            .formatted(shape.numbers(), List.of(inputShapes)));
        }
    }
}
