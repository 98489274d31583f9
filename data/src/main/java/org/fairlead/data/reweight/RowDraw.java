package org.fairlead.data.reweight;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws rows as they stream by: each row of a slice {@code floor(wanted / rows)} times, and the
 * rest without replacement, so that exactly the wanted number comes out. Rows that remain are
 * chosen by selection sampling. Source: Knuth, The Art of Computer Programming 2, 3.4.2, algorithm
 * S. Not for use by several threads.
 */
public final class RowDraw {
    private final List<Selection> slices = new ArrayList<>();
    private final Selection all;

    RowDraw(ReweightingPlan plan, SplittableRandom random) {
        for (ReweightingPlan.Part part : plan.slices()) {
            slices.add(new Selection(part, random.split()));
        }
        all = new Selection(plan.all(), random.split());
    }

    /**
     * How often the next row is in the new set.
     *
     * @param member for each slice, whether the row belongs to it
     * @return 0 or more copies
     * @throws IllegalStateException if a slice has more rows than were counted
     */
    public int copies(boolean[] member) {
        if (member.length != slices.size()) {
            throw new IllegalArgumentException(
                    "member must have %d values, one a slice, found %d"
                            .formatted(slices.size(), member.length));
        }
        long copies = all.next();
        for (int k = 0; k < member.length; k++) {
            copies += member[k] ? slices.get(k).next() : 0;
        }
        return Math.toIntExact(copies);
    }

    private static final class Selection {
        private final String name;
        private final SplittableRandom random;
        private final long each;
        private long left;
        private long wanted;

        Selection(ReweightingPlan.Part part, SplittableRandom random) {
            this.name = part.name();
            this.random = random;
            this.left = part.rows();
            this.each = left == 0 ? 0 : part.wanted() / left;
            this.wanted = part.wanted() - each * left;
        }

        long next() {
            if (left == 0) {
                throw new IllegalStateException(
                        "slice \"%s\" has more rows than were counted; count the same rows"
                                .formatted(name));
            }
            boolean chosen = random.nextLong(left) < wanted;
            left--;
            wanted -= chosen ? 1 : 0;
            return each + (chosen ? 1 : 0);
        }
    }
}
