package org.fairlead.remedy.batch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The inputs of a packed batch: as a list, the user's own inputs and nothing else, so that code
 * that knows nothing of terms works on them; beside it, the extra rows of each term.
 */
public final class PackedInputs extends NDList {
    private static final long serialVersionUID = 1;

    private final transient Map<String, TermInputs> terms;
    private final long step;

    /**
     * Packs inputs.
     *
     * @param original the user's own inputs
     * @param terms extra rows by name of the term
     * @param step number of training steps before this one, for weight schedules
     */
    public PackedInputs(NDList original, Map<String, TermInputs> terms, long step) {
        super(original);
        this.terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        this.step = step;
    }

    /**
     * The packed inputs of a batch, for those who write their own training step.
     *
     * @param inputs data of a batch that a {@link PackedDataset} gave
     * @return the same inputs with their extra rows
     * @throws IllegalArgumentException if the inputs are not packed
     */
    public static PackedInputs of(NDList inputs) {
        if (inputs instanceof PackedInputs packed) {
            return packed;
        }
        throw new IllegalArgumentException(
                "the batch has no extra rows for the terms, found a plain list of %d arrays; draw batches from a PackedDataset"
                        .formatted(inputs.size()));
    }

    /**
     * Extra rows by name of the term.
     *
     * @return in the order of the terms
     */
    public Map<String, TermInputs> terms() {
        return terms;
    }

    /**
     * Extra rows of a MinDiff term.
     *
     * @param term name of the term
     * @return its rows and their groups
     * @throws IllegalArgumentException if the batch has no such rows
     */
    public GroupInputs groups(String term) {
        if (terms.get(term) instanceof GroupInputs groups) {
            return groups;
        }
        throw absent("groups", term);
    }

    /**
     * Extra rows of a logit pairing term.
     *
     * @param term name of the term
     * @return its originals and counterfactuals
     * @throws IllegalArgumentException if the batch has no such rows
     */
    public PairInputs pairs(String term) {
        if (terms.get(term) instanceof PairInputs pairs) {
            return pairs;
        }
        throw absent("pairs", term);
    }

    private IllegalArgumentException absent(String what, String term) {
        return new IllegalArgumentException(
                "the batch must have %s for the term '%s', found data for %s"
                        .formatted(what, term, terms.keySet()));
    }

    /**
     * Number of training steps before this one.
     *
     * @return 0 or more
     */
    public long step() {
        return step;
    }

    /**
     * The user's own inputs alone.
     *
     * @return a plain list of the same arrays
     */
    public NDList original() {
        return new NDList(this);
    }

    /** A share of the rows, of the user's inputs and of each term alike. */
    PackedInputs share(int index, int shares) {
        Map<String, TermInputs> some = new LinkedHashMap<>();
        terms.forEach((name, inputs) -> some.put(name, inputs.share(index, shares)));
        return new PackedInputs(Rows.share(this, index, shares), some, step);
    }

    @Override
    public NDList toDevice(Device device, boolean copy) {
        Map<String, TermInputs> moved = new LinkedHashMap<>();
        terms.forEach((name, inputs) -> moved.put(name, inputs.toDevice(device, copy)));
        return new PackedInputs(original().toDevice(device, copy), moved, step);
    }

    @Override
    public List<NDArray> getResourceNDArrays() {
        return Stream.concat(stream(), extras().flatMap(List::stream)).toList();
    }

    @Override
    public void attach(NDManager manager) {
        super.attach(manager);
        extras().forEach(part -> part.attach(manager));
    }

    @Override
    public void tempAttach(NDManager manager) {
        super.tempAttach(manager);
        extras().forEach(part -> part.tempAttach(manager));
    }

    @Override
    public void detach() {
        super.detach();
        extras().forEach(NDList::detach);
    }

    @Override
    public void close() {
        super.close();
        extras().forEach(NDList::close);
    }

    private Stream<NDList> extras() {
        return terms.values().stream().flatMap(inputs -> inputs.parts().stream());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedInputs && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
