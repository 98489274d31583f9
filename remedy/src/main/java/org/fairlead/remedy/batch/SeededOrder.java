package org.fairlead.remedy.batch;

import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Sampler;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * All rows once, in an order that depends on the seed alone.
 *
 * @param seed any number
 */
record SeededOrder(long seed) implements Sampler.SubSampler {

    @Override
    public Iterator<Long> sample(RandomAccessDataset dataset) {
        int[] order = IntStream.range(0, Math.toIntExact(dataset.size())).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = order[i];
            order[i] = order[j];
            order[j] = row;
        }
        return IntStream.of(order).asLongStream().boxed().iterator();
    }
}
