package org.fairlead.remedy.batch;

import ai.djl.training.dataset.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;

/** Collects the sets of a {@link PackedDataset}; each term of the remedy needs its own. */
public final class PackedDatasetBuilder {
    private final Remedy remedy;
    private final Map<String, TermSource> sources = new LinkedHashMap<>();
    ExtraSet original;
    long seed;
    boolean varyingLengths;
    int firstEpoch;
    long firstStep;

    PackedDatasetBuilder(Remedy remedy, Dataset original) {
        this.remedy = remedy;
        this.original = ExtraSet.of(original);
    }

    /**
     * Rows of the two groups of a MinDiff term, each set in batches of its own size.
     *
     * @param term name of a MinDiff term
     * @param sensitive rows of the sensitive group
     * @param reference rows of the reference group
     * @return this
     * @throws IllegalArgumentException if the remedy has no such MinDiff term, or it has data
     */
    public PackedDatasetBuilder minDiff(String term, ExtraSet sensitive, ExtraSet reference) {
        return groups(term, List.of(sensitive, reference));
    }

    /**
     * Rows of the two groups of a MinDiff term, in the batches and the order of the data sets.
     *
     * @param term name of a MinDiff term
     * @param sensitive rows of the sensitive group
     * @param reference rows of the reference group
     * @return this
     * @throws IllegalArgumentException if the remedy has no such MinDiff term, or it has data
     */
    public PackedDatasetBuilder minDiff(String term, Dataset sensitive, Dataset reference) {
        return minDiff(term, ExtraSet.of(sensitive), ExtraSet.of(reference));
    }

    /**
     * Rows of the groups of a MinDiff term whose loss compares two groups or more.
     *
     * @param term name of a MinDiff term
     * @param sets a set a group; of two, the first is the sensitive group
     * @return this
     * @throws IllegalArgumentException if there are fewer than two sets, or as in {@link #minDiff}
     */
    public PackedDatasetBuilder groups(String term, List<ExtraSet> sets) {
        if (sets.size() < 2) {
            throw new IllegalArgumentException(
                    "term '%s' needs sets of two groups or more, found %d"
                            .formatted(term, sets.size()));
        }
        return add(term, MinDiff.class, new TermSource.Groups(List.copyOf(sets)));
    }

    /**
     * Rows with ready-made membership: the first label of the set is 1 for the sensitive and 0 for
     * the reference group. Batches should have both; those that do not contribute nothing and are
     * counted in {@link SetUse}.
     *
     * @param term name of a MinDiff term
     * @param set inputs, with the membership, shape (n) or (n, 1), as first label
     * @return this
     * @throws IllegalArgumentException if the remedy has no such MinDiff term, or it has data
     */
    public PackedDatasetBuilder readyMade(String term, ExtraSet set) {
        return readyMade(term, 2, set);
    }

    /**
     * Rows with ready-made membership of k groups, 0 to k - 1, as first label of the set.
     *
     * @param term name of a MinDiff term
     * @param groups number of groups, 2 or more
     * @param set inputs, with the membership, shape (n) or (n, 1), as first label
     * @return this
     * @throws IllegalArgumentException if the remedy has no such MinDiff term, or it has data
     */
    public PackedDatasetBuilder readyMade(String term, int groups, ExtraSet set) {
        return add(term, MinDiff.class, new TermSource.ReadyMade(set, groups));
    }

    /**
     * Pairs of a logit pairing term: the data of the set are the inputs of the originals, then
     * those of the counterfactuals, such as {@code setData(texts, changedTexts)}.
     *
     * @param term name of a logit pairing term
     * @param set the pairs
     * @return this
     * @throws IllegalArgumentException if the remedy has no such logit pairing term, or it has data
     */
    public PackedDatasetBuilder pairs(String term, ExtraSet set) {
        return add(term, LogitPairing.class, new TermSource.Pairs(set));
    }

    /**
     * Draws the user's own rows in a seeded order, in batches of this size, without the rows that
     * do not fill a last one. Default: the batches and the order of the user's data set.
     *
     * @param rows rows a batch, 1 or more
     * @return this
     * @throws IllegalArgumentException if the user's set is not a random access data set
     */
    public PackedDatasetBuilder batch(int rows) {
        original = original.batch(rows);
        return this;
    }

    /**
     * Seed of the orders in which sets with a batch size are drawn. Default 0.
     *
     * @param value any number
     * @return this
     */
    public PackedDatasetBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * Allows inputs of the sets to differ in the axes behind the rows, such as the length of texts.
     * Default: they must not.
     *
     * @return this
     */
    public PackedDatasetBuilder varyingLengths() {
        varyingLengths = true;
        return this;
    }

    /**
     * Where to go on, for a training that is resumed. Default 0 and 0.
     *
     * @param epochs whole epochs that are done, 0 or more
     * @param steps steps that are done, 0 or more, for weight schedules
     * @return this
     */
    public PackedDatasetBuilder resumeAfter(int epochs, long steps) {
        if (epochs < 0 || steps < 0) {
            throw new IllegalArgumentException(
                    "epochs and steps must be 0 or more, found %d and %d".formatted(epochs, steps));
        }
        firstEpoch = epochs;
        firstStep = steps;
        return this;
    }

    /**
     * Pairs of a logit pairing term, in the batches and the order of the data set.
     *
     * @param term name of a logit pairing term
     * @param dataset its data are the inputs of the originals, then those of the counterfactuals
     * @return this
     * @throws IllegalArgumentException if the remedy has no such logit pairing term, or it has data
     */
    public PackedDatasetBuilder pairs(String term, Dataset dataset) {
        return pairs(term, ExtraSet.of(dataset));
    }

    private PackedDatasetBuilder add(String term, Class<? extends Term> kind, TermSource source) {
        boolean known =
                remedy.terms().stream().anyMatch(t -> t.name().equals(term) && kind.isInstance(t));
        if (!known) {
            throw new IllegalArgumentException(
                    "data for the %s term '%s', but the remedy has the terms %s"
                            .formatted(kind.getSimpleName(), term, remedy.names()));
        }
        if (sources.putIfAbsent(term, source) != null) {
            throw new IllegalArgumentException("term '%s' has data already".formatted(term));
        }
        return this;
    }

    Map<String, TermSource> inOrder() {
        Map<String, TermSource> ordered = new LinkedHashMap<>();
        for (String name : remedy.names()) {
            TermSource source = sources.get(name);
            if (source == null) {
                throw new IllegalArgumentException(
                        "term '%s' has no data; call minDiff, groups, readyMade or pairs for it"
                                .formatted(name));
            }
            ordered.put(name, source);
        }
        return ordered;
    }

    /**
     * Packs the sets. They are read, and their structures compared, when the first batch is drawn.
     *
     * @return the data set
     * @throws IllegalArgumentException if a term has no data
     */
    public PackedDataset build() {
        return new PackedDataset(this);
    }
}
