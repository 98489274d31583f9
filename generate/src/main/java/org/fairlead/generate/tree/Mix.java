package org.fairlead.generate.tree;

import java.util.SplittableRandom;

/**
 * Seeds that follow from what is drawn alone: one generator for each column and part of the rows,
 * so that neither threads nor other columns change what a column draws.
 */
final class Mix {
    private Mix() {}

    /** Stafford's 13th variant of the MurmurHash3 finaliser: a bijection of 64 bits. */
    static long of(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    static long of(long seed, long next) {
        return of(of(seed) + next);
    }

    static SplittableRandom random(long seed, long column) {
        return new SplittableRandom(of(seed, column));
    }
}
