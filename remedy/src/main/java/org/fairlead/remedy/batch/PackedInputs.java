package org.fairlead.remedy.batch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a packed batch: as a list, the user's own inputs and nothing else, so that code
 * that knows nothing of terms works on them; beside it, the extra rows of each term.
 *
 * <p>If all have the same types and the same shapes but for the rows, they share one array an
 * input: the user's rows, then those of each term. The list and the terms are views of it, so that
 * what is changed in place is changed for all.
 */
public final class PackedInputs extends NDList {
    private static final long serialVersionUID = 1;

    private final transient Map<String, TermInputs> terms;
    private final long step;
    private final transient @Nullable NDList joined;
    private final transient NDList own;

    /**
     * Packs inputs. Joins the rows, if shapes, types and devices allow: the arrays given are then
     * copied, and not looked at again.
     *
     * @param original the user's own inputs
     * @param terms extra rows by name of the term
     * @param step number of training steps before this one, for weight schedules
     */
    public PackedInputs(NDList original, Map<String, TermInputs> terms, long step) {
        this(join(original, terms), original, terms, step);
    }

    /** Of joined rows, if they can be joined; then the lists given only tell how many are whose. */
    private PackedInputs(
            @Nullable NDList joined, NDList original, Map<String, TermInputs> terms, long step) {
        Map<String, TermInputs> packed = new LinkedHashMap<>();
        if (joined == null) {
            own = new NDList(original);
            terms.forEach((name, inputs) -> packed.put(name, inputs.joined()));
        } else {
            IntStream extra = terms.values().stream().mapToInt(TermInputs::rows);
            int[] rows = IntStream.concat(IntStream.of(Rows.count(original)), extra).toArray();
            Iterator<NDList> views = Rows.cut(joined, rows).iterator();
            own = views.next();
            terms.forEach((name, inputs) -> packed.put(name, inputs.in(List.of(views.next()))));
        }
        addAll(own);
        this.joined = joined;
        this.terms = Collections.unmodifiableMap(packed);
        this.step = step;
    }

    /** The user's rows, then those of each term; null if they do not fit or there are no terms. */
    private static @Nullable NDList join(NDList original, Map<String, TermInputs> terms) {
        List<NDList> lists = new ArrayList<>(List.of(original));
        terms.values().forEach(inputs -> lists.addAll(inputs.lists()));
        return lists.size() > 1 && Structure.fits(lists) ? Rows.join(lists) : null;
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

    /**
     * All rows in one list: the user's own, then those of each term in the order of {@link #terms}.
     *
     * @return one array an input, or nothing if types, devices, or shapes but for the rows differ
     */
    public Optional<NDList> joined() {
        return isAsPacked()
                ? Optional.ofNullable(joined).map(NDList::new)
                : Optional.ofNullable(join(original(), terms));
    }

    /** False if an array of the list was replaced since, or must be part of a gradient. */
    private boolean isAsPacked() {
        boolean same = size() == own.size();
        for (int i = 0; same && i < own.size(); i++) {
            same = isSame(get(i), own.get(i)) && !get(i).hasGradient();
        }
        return same;
    }

    @SuppressWarnings("ReferenceEquality") // whether it is the array, not whether it is like it
    private static boolean isSame(NDArray a, NDArray b) {
        return a == b;
    }

    /** A share of the rows, of the user's inputs and of each term alike. */
    PackedInputs share(int index, int shares) {
        Map<String, TermInputs> some = new LinkedHashMap<>();
        terms.forEach((name, inputs) -> some.put(name, inputs.share(index, shares)));
        return new PackedInputs(Rows.share(this, index, shares), some, step);
    }

    @Override
    public NDList toDevice(Device device, boolean copy) {
        if (!copy && getResourceNDArrays().stream().allMatch(a -> a.getDevice().equals(device))) {
            return this;
        }
        if (joined != null && isAsPacked()) { // move each row once
            return new PackedInputs(joined.toDevice(device, copy), own, terms, step);
        }
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

    /** All native arrays but those of the list itself. */
    private Stream<NDList> extras() {
        Stream<NDList> ofTerms = terms.values().stream().flatMap(inputs -> inputs.lists().stream());
        return Stream.concat(ofTerms, Stream.ofNullable(joined));
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
