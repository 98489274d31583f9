package org.fairlead.model.encoder;

/** Spreads numbers evenly, the same on every machine. */
final class Hash {
    private Hash() {}

    /**
     * The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit in moves every bit out.
     */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
