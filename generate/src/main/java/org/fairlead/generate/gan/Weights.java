package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The trained arrays of one network with their Adam moments, and arrays that are kept beside them,
 * such as running means. Lives as long as the manager it is given.
 *
 * <p>Averages of another network's arrays have no gradients: the engine records what is done to
 * arrays with gradients in every thread but the one that loaded it, and refuses changes in place.
 */
final class Weights {
    private static final float EPSILON = 1e-8f;

    private final NDManager manager;
    private final String name;
    private final RandomGenerator random;
    private final boolean gradients;
    private final List<NDArray> trained = new ArrayList<>();
    private final List<NDArray> first = new ArrayList<>();
    private final List<NDArray> second = new ArrayList<>();
    private final List<NDArray> kept = new ArrayList<>();
    private final NDArray steps;

    Weights(NDManager manager, String name, RandomGenerator random) {
        this(manager, name, random, true);
    }

    private Weights(NDManager manager, String name, RandomGenerator random, boolean gradients) {
        this.manager = manager;
        this.name = name;
        this.random = random;
        this.gradients = gradients;
        steps = manager.zeros(new Shape(1));
        steps.setName(name + ".steps");
    }

    /** Arrays that only {@link #follow} changes. */
    static Weights average(NDManager manager, String name, RandomGenerator random) {
        return new Weights(manager, name, random, false);
    }

    /** A matrix of uniform numbers within the bounds of Glorot and Bengio. */
    NDArray matrix(int out, int in) {
        return uniform(Math.sqrt(6.0 / (in + out)), out, in);
    }

    NDArray uniform(double bound, long... shape) {
        Shape size = new Shape(shape);
        float[] values = new float[(int) size.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return train(manager.create(values, size));
    }

    NDArray constant(float value, long... shape) {
        return train(manager.full(new Shape(shape), value));
    }

    private NDArray train(NDArray array) {
        array.setName(name + '.' + trained.size());
        trained.add(array);
        if (gradients) {
            array.setRequiresGradient(true);
            first.add(array.zerosLike());
            second.add(array.zerosLike());
        }
        return array;
    }

    /** An array that is not trained but belongs to the network. */
    NDArray keep(float value, long... shape) {
        NDArray array = manager.full(new Shape(shape), value);
        array.setName(name + ".kept" + kept.size());
        kept.add(array);
        return array;
    }

    NDManager manager() {
        return manager;
    }

    /**
     * One step of Adam against the gradients, which are cleared; l2 adds half the squared sum. A
     * gradient that is not finite changes nothing.
     *
     * @param clip length beyond which the gradient of all arrays together is shortened; 0 for none
     * @return whether the step was made
     */
    boolean step(double rate, double beta1, double beta2, double l2, double clip) {
        double length = gradientLength();
        if (!Double.isFinite(length)) {
            trained.forEach(Weights::clear);
            return false;
        }
        double factor = clip > 0 && length > clip ? clip / length : 1;
        steps.addi(1);
        double t = steps.getFloat();
        double corrected = rate * Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t));
        for (int i = 0; i < trained.size(); i++) {
            NDArray weight = trained.get(i);
            try (NDArray gradient = weight.getGradient()) {
                weight.getNDArrayInternal()
                        .adamUpdate(
                                new NDList(weight, gradient, first.get(i), second.get(i)),
                                new NDList(weight),
                                (float) rate,
                                (float) corrected,
                                (float) l2,
                                (float) factor,
                                -1,
                                (float) beta1,
                                (float) beta2,
                                EPSILON,
                                true,
                                false);
            }
        }
        return true;
    }

    private double gradientLength() {
        double squares = 0;
        for (NDArray weight : trained) {
            try (NDArray gradient = weight.getGradient();
                    NDArray norm = gradient.norm()) {
                double length = norm.getFloat();
                squares += length * length;
            }
        }
        return Math.sqrt(squares);
    }

    /**
     * Sets a gradient to 0, which NaN times 0 would not. Only a step of the engine does so in
     * place: {@code set} on a gradient would leave the engine with memory of an array that Java
     * frees. So the step is one of size 0, with moments of its own.
     */
    private static void clear(NDArray weight) {
        try (NDArray none = weight.zerosLike();
                NDArray mean = weight.zerosLike();
                NDArray variance = weight.zerosLike()) {
            weight.getNDArrayInternal()
                    .adamUpdate(
                            new NDList(weight, none, mean, variance),
                            new NDList(weight),
                            0,
                            0,
                            0,
                            1,
                            -1,
                            0,
                            0,
                            EPSILON,
                            true,
                            false);
        }
    }

    /** Moves these weights towards others: share of the old that stays, the rest from the other. */
    void follow(Weights other, double share) {
        for (int i = 0; i < trained.size(); i++) {
            move(trained.get(i), other.trained.get(i), share);
        }
        for (int i = 0; i < kept.size(); i++) {
            move(kept.get(i), other.kept.get(i), share);
        }
    }

    private static void move(NDArray mine, NDArray theirs, double share) {
        try (NDArray still = theirs.stopGradient();
                NDArray part = still.mul(1 - share)) {
            mine.muli(share);
            mine.addi(part);
        }
    }

    /** What sampling needs. */
    List<NDArray> state() {
        List<NDArray> all = new ArrayList<>(trained);
        all.addAll(kept);
        return all;
    }

    /** What going on with the training needs beside it. */
    List<NDArray> moments() {
        List<NDArray> all = new ArrayList<>();
        for (int i = 0; i < trained.size(); i++) {
            first.get(i).setName(trained.get(i).getName() + ".first");
            second.get(i).setName(trained.get(i).getName() + ".second");
        }
        all.addAll(first);
        all.addAll(second);
        all.add(steps);
        return all;
    }
}
