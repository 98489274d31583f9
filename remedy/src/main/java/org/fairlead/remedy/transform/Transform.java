package org.fairlead.remedy.transform;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/**
 * A named, differentiable function of predictions, such as {@code sigmoid} to compare logits as
 * probabilities.
 *
 * <p>A transform is stored by its name alone, never as code: whoever loads a record of a training
 * gets the function that is {@linkplain #register registered} under that name.
 */
public final class Transform {
    private final String name;
    private final UnaryOperator<NDArray> function;

    private Transform(String name, UnaryOperator<NDArray> function) {
        this.name = name;
        this.function = function;
    }

    /** Leaves the predictions as they are. Registered as {@code identity}. */
    public static final Transform IDENTITY = new Transform("identity", x -> x);

    /** Turns binary logits into probabilities. Registered as {@code sigmoid}. */
    public static final Transform SIGMOID =
            new Transform("sigmoid", x -> x.getNDArrayInternal().sigmoid());

    /** Turns the logits of classes, along the last axis, into probabilities: {@code softmax}. */
    public static final Transform SOFTMAX = new Transform("softmax", x -> x.softmax(-1));

    /**
     * Keeps one column. Found by name as {@code column:1} and so on.
     *
     * @param column index, 0 or more
     * @return the transform
     * @throws IllegalArgumentException if {@code column} is negative
     */
    public static Transform column(int column) {
        if (column < 0) {
            throw new IllegalArgumentException("column must be 0 or more, found " + column);
        }
        String name = "column:" + column;
        return new Transform(name, x -> Columns.keep(x, column, name));
    }

    /**
     * Gives a function a name under which later {@link #of} finds it, in this process.
     *
     * @param name a name that is not taken, not empty
     * @param function differentiable; takes predictions of shape (n, d) and keeps their n rows
     * @return the transform
     * @throws IllegalArgumentException if the name is empty or taken
     */
    public static Transform register(String name, UnaryOperator<NDArray> function) {
        Transform transform = new Transform(name, function);
        TransformRegistry.add(transform);
        return transform;
    }

    /**
     * Finds a transform by name.
     *
     * @param name {@code identity}, {@code sigmoid}, {@code softmax}, {@code column:i} or a
     *     registered name; case does not matter
     * @return the transform
     * @throws IllegalArgumentException if nothing is registered under that name
     */
    public static Transform of(String name) {
        return TransformRegistry.find(name);
    }

    /**
     * The name under which the transform is registered.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Applies the function.
     *
     * @param predictions shape (n, d) or (k, n, d), floating point
     * @return the transformed predictions, with the same leading axes
     * @throws IllegalArgumentException if the function does not keep the leading axes
     */
    public NDArray apply(NDArray predictions) {
        NDArray result = function.apply(predictions);
        var from = predictions.getShape();
        var to = result.getShape();
        int axes = from.dimension() - 1;
        boolean kept = to.dimension() == axes + 1 && to.slice(0, axes).equals(from.slice(0, axes));
        if (!kept || !result.getDataType().isFloating()) {
            throw new IllegalArgumentException(
                    "transform '%s' must keep the rows of predictions %s and give floats, found %s of type %s"
                            .formatted(name, from, to, result.getDataType()));
        }
        return result;
    }

    @Override
    public String toString() {
        return name;
    }
}
