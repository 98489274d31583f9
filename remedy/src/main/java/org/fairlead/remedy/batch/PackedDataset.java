package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.translate.TranslateException;
import ai.djl.util.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.fairlead.remedy.term.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * The user's own data set with the extra rows of each term beside each of its batches.
 *
 * <p>The user's set defines the epoch; the others begin anew as often as needed, each time in
 * another order, and {@link #uses} says how often. Works wherever a DJL data set does. Not for use
 * by several trainings at once.
 */
public final class PackedDataset implements Dataset {
    private final ExtraSet original;
    private final Map<String, TermSource> sources;
    private final long seed;
    private final boolean varyingLengths;
    private int epoch;
    private long step;
    private List<Cycle> cycles = List.of();
    private @Nullable NDManager extras;

    PackedDataset(PackedDatasetBuilder builder) {
        this.original = builder.original;
        this.sources = builder.inOrder();
        this.seed = builder.seed;
        this.varyingLengths = builder.varyingLengths;
        this.epoch = builder.firstEpoch;
        this.step = builder.firstStep;
    }

    /**
     * Packs a data set for a remedy.
     *
     * @param remedy the terms; each needs its data
     * @param original the user's own data set, whose batches and labels stay as they are
     * @return a builder
     */
    public static PackedDatasetBuilder builder(Remedy remedy, Dataset original) {
        return new PackedDatasetBuilder(remedy, original);
    }

    /**
     * How often each set of extra rows was used in the latest epoch, so far.
     *
     * @return one entry a set, in the order of the terms
     */
    public List<SetUse> uses() {
        return cycles.stream().map(Cycle::use).toList();
    }

    /**
     * Begins an epoch.
     *
     * @param manager the batches belong to sub-managers of this one
     * @return packed batches; each is to be closed
     * @throws IOException if a set cannot be read
     * @throws TranslateException if a set cannot be translated
     */
    @Override
    public Iterable<Batch> getData(NDManager manager) throws IOException, TranslateException {
        return getData(manager, null);
    }

    @Override
    public Iterable<Batch> getData(NDManager manager, @Nullable ExecutorService executor)
            throws IOException, TranslateException {
        long epochSeed = seed * 0x5851F42D4C957F2DL + epoch++;
        Iterator<Batch> own =
                original.rows() == null
                        ? original.dataset().getData(manager, executor).iterator()
                        : original.open(manager, epochSeed);
        NDManager cycled = manager.newSubManager();
        closeExtras();
        extras = cycled;
        Map<String, List<Cycle>> byTerm = new LinkedHashMap<>();
        long termSeed = epochSeed;
        for (var source : sources.entrySet()) {
            termSeed += 0x2545F4914F6CDD1DL;
            byTerm.put(source.getKey(), source.getValue().open(source.getKey(), cycled, termSeed));
        }
        cycles = byTerm.values().stream().flatMap(List::stream).toList();
        if (!own.hasNext()) {
            throw new IllegalArgumentException("the original set ends before its first batch");
        }
        Iterator<Batch> packed =
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        if (own.hasNext()) {
                            return true;
                        }
                        closeExtras(); // as DJL's own data sets do
                        return false;
                    }

                    @Override
                    public Batch next() {
                        return pack(own.next(), byTerm);
                    }
                };
        return () -> packed;
    }

    private void closeExtras() {
        if (extras != null) {
            extras.close();
            extras = null;
        }
    }

    private Batch pack(Batch own, Map<String, List<Cycle>> byTerm) {
        List<Batch> opened = new ArrayList<>();
        try {
            Map<String, TermInputs> terms = new LinkedHashMap<>();
            for (var source : sources.entrySet()) {
                String term = source.getKey();
                terms.put(
                        term,
                        Remedy.named(
                                term,
                                () ->
                                        source.getValue()
                                                .draw(
                                                        own.getData(),
                                                        byTerm.getOrDefault(term, List.of()),
                                                        opened,
                                                        varyingLengths)));
            }
            PackedInputs inputs = new PackedInputs(own.getData(), terms, step++);
            if (inputs.joined().isPresent()) { // the rows are copied
                opened.forEach(Batch::close);
                opened.clear();
            }
            return new PackedBatch(own, inputs, opened);
        } catch (RuntimeException e) {
            opened.forEach(Batch::close);
            own.close();
            throw e;
        }
    }

    @Override
    public void prepare(@Nullable Progress progress) throws IOException, TranslateException {
        original.dataset().prepare(progress);
        for (TermSource source : sources.values()) {
            for (ExtraSet set : source.sets()) {
                set.dataset().prepare(progress);
            }
        }
    }
}
