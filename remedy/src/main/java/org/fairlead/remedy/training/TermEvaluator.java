package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.util.Pair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Mean over batches of one part of a {@link RemediatedLoss}. Plain batches have no terms and do not
 * count; the mean of no batches is NaN.
 */
final class TermEvaluator extends Evaluator {
    static final String TASK = "task";

    private final RemediatedLoss loss;
    private final Function<LossParts, NDArray> part;
    private final Map<String, Pair<Long, Double>> sums = new ConcurrentHashMap<>();

    private TermEvaluator(String name, RemediatedLoss loss, Function<LossParts, NDArray> part) {
        super(name);
        this.loss = loss;
        this.part = part;
    }

    static String weighted(String term) {
        return term + "_weighted";
    }

    static Evaluator task(RemediatedLoss loss) {
        return new TermEvaluator(TASK, loss, LossParts::task);
    }

    static Evaluator raw(RemediatedLoss loss, String term) {
        return new TermEvaluator(term, loss, parts -> find(parts, term).raw());
    }

    static Evaluator weighted(RemediatedLoss loss, String term) {
        return new TermEvaluator(weighted(term), loss, parts -> find(parts, term).weighted());
    }

    private static TermLoss find(LossParts parts, String term) {
        return parts.terms().stream()
                .filter(loss -> loss.name().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no term '" + term + "'"));
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
        return predictions instanceof RemediatedOutputs outputs
                ? part.apply(loss.parts(labels, outputs))
                : predictions.head().getManager().create(Float.NaN);
    }

    @Override
    public void addAccumulator(String key) {
        sums.put(key, new Pair<>(0L, 0.0));
    }

    @Override
    public void updateAccumulator(String key, NDList labels, NDList predictions) {
        updateAccumulators(new String[] {key}, labels, predictions);
    }

    @Override
    public void updateAccumulators(String[] keys, NDList labels, NDList predictions) {
        if (predictions instanceof RemediatedOutputs) {
            double value = evaluate(labels, predictions).sum().getFloat();
            for (String key : keys) {
                sums.computeIfPresent(
                        key, (k, sum) -> new Pair<>(sum.getKey() + 1, sum.getValue() + value));
            }
        }
    }

    @Override
    public void resetAccumulator(String key) {
        sums.computeIfPresent(key, (k, sum) -> new Pair<>(0L, 0.0));
    }

    @Override
    public float getAccumulator(String key) {
        Pair<Long, Double> sum = sums.get(key);
        if (sum == null) {
            throw new IllegalArgumentException("no accumulator '" + key + "' was added");
        }
        return sum.getKey() == 0 ? Float.NaN : (float) (sum.getValue() / sum.getKey());
    }
}
