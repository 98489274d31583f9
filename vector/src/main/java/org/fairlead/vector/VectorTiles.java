package org.fairlead.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product in tiles of four rows by some vectors, whose sums stay in registers: each value that
 * is read takes part in several multiplications. Processors with vectors of 16 floats have 32
 * registers, enough for four by four; others have 16, enough for four by two. Only loaded where the
 * JVM has the vector API.
 */
final class VectorTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final boolean WIDE = LANES == 16;

    private VectorTiles() {}

    /**
     * Sets the columns that fill whole vectors.
     *
     * @return the first column that was not set
     */
    static int set(
            float[] a,
            int from,
            int row,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int rows,
            int n) {
        int j = 0;
        for (; WIDE && j + 4 * LANES <= n; j += 4 * LANES) {
            int o = 0;
            for (; o + 4 <= rows; o += 4) {
                setFourByFour(a, from + o * row, row, term, b, count, start, to, o * n + j, n, j);
            }
            for (; o < rows; o++) {
                setOneByFour(a, from + o * row, term, b, count, start, to, o * n + j, n, j);
            }
        }
        for (; j + 2 * LANES <= n; j += 2 * LANES) {
            int o = 0;
            for (; o + 4 <= rows; o += 4) {
                setFourByTwo(a, from + o * row, row, term, b, count, start, to, o * n + j, n, j);
            }
            for (; o < rows; o++) {
                setOne(a, from + o * row, term, b, count, start, to, o * n + j, n, j);
                setOne(
                        a,
                        from + o * row,
                        term,
                        b,
                        count,
                        start,
                        to,
                        o * n + j + LANES,
                        n,
                        j + LANES);
            }
        }
        for (; j + LANES <= n; j += LANES) {
            int o = 0;
            for (; o + 4 <= rows; o += 4) {
                setFourByOne(a, from + o * row, row, term, b, count, start, to, o * n + j, n, j);
            }
            for (; o < rows; o++) {
                setOne(a, from + o * row, term, b, count, start, to, o * n + j, n, j);
            }
        }
        return j;
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }

    private static FloatVector fill(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static void setFourByFour(
            float[] a,
            int from,
            int row,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int at,
            int n,
            int j) {
        FloatVector p0 = load(start, j);
        FloatVector p1 = load(start, j + LANES);
        FloatVector p2 = load(start, j + 2 * LANES);
        FloatVector p3 = load(start, j + 3 * LANES);
        FloatVector q0 = p0;
        FloatVector q1 = p1;
        FloatVector q2 = p2;
        FloatVector q3 = p3;
        FloatVector r0 = p0;
        FloatVector r1 = p1;
        FloatVector r2 = p2;
        FloatVector r3 = p3;
        FloatVector s0 = p0;
        FloatVector s1 = p1;
        FloatVector s2 = p2;
        FloatVector s3 = p3;
        int x = from;
        int y = j;
        for (int i = 0; i < count; i++, x += term, y += n) {
            FloatVector b0 = load(b, y);
            FloatVector b1 = load(b, y + LANES);
            FloatVector b2 = load(b, y + 2 * LANES);
            FloatVector b3 = load(b, y + 3 * LANES);
            FloatVector scale = fill(a[x]);
            p0 = b0.fma(scale, p0);
            p1 = b1.fma(scale, p1);
            p2 = b2.fma(scale, p2);
            p3 = b3.fma(scale, p3);
            scale = fill(a[x + row]);
            q0 = b0.fma(scale, q0);
            q1 = b1.fma(scale, q1);
            q2 = b2.fma(scale, q2);
            q3 = b3.fma(scale, q3);
            scale = fill(a[x + 2 * row]);
            r0 = b0.fma(scale, r0);
            r1 = b1.fma(scale, r1);
            r2 = b2.fma(scale, r2);
            r3 = b3.fma(scale, r3);
            scale = fill(a[x + 3 * row]);
            s0 = b0.fma(scale, s0);
            s1 = b1.fma(scale, s1);
            s2 = b2.fma(scale, s2);
            s3 = b3.fma(scale, s3);
        }
        store(p0, p1, p2, p3, to, at);
        store(q0, q1, q2, q3, to, at + n);
        store(r0, r1, r2, r3, to, at + 2 * n);
        store(s0, s1, s2, s3, to, at + 3 * n);
    }

    private static void store(
            FloatVector v0, FloatVector v1, FloatVector v2, FloatVector v3, float[] to, int at) {
        v0.intoArray(to, at);
        v1.intoArray(to, at + LANES);
        v2.intoArray(to, at + 2 * LANES);
        v3.intoArray(to, at + 3 * LANES);
    }

    private static void setOneByFour(
            float[] a,
            int from,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int at,
            int n,
            int j) {
        FloatVector p0 = load(start, j);
        FloatVector p1 = load(start, j + LANES);
        FloatVector p2 = load(start, j + 2 * LANES);
        FloatVector p3 = load(start, j + 3 * LANES);
        int x = from;
        int y = j;
        for (int i = 0; i < count; i++, x += term, y += n) {
            FloatVector scale = fill(a[x]);
            p0 = load(b, y).fma(scale, p0);
            p1 = load(b, y + LANES).fma(scale, p1);
            p2 = load(b, y + 2 * LANES).fma(scale, p2);
            p3 = load(b, y + 3 * LANES).fma(scale, p3);
        }
        store(p0, p1, p2, p3, to, at);
    }

    private static void setFourByTwo(
            float[] a,
            int from,
            int row,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int at,
            int n,
            int j) {
        FloatVector p0 = load(start, j);
        FloatVector p1 = load(start, j + LANES);
        FloatVector q0 = p0;
        FloatVector q1 = p1;
        FloatVector r0 = p0;
        FloatVector r1 = p1;
        FloatVector s0 = p0;
        FloatVector s1 = p1;
        int x = from;
        int y = j;
        for (int i = 0; i < count; i++, x += term, y += n) {
            FloatVector b0 = load(b, y);
            FloatVector b1 = load(b, y + LANES);
            FloatVector scale = fill(a[x]);
            p0 = b0.fma(scale, p0);
            p1 = b1.fma(scale, p1);
            scale = fill(a[x + row]);
            q0 = b0.fma(scale, q0);
            q1 = b1.fma(scale, q1);
            scale = fill(a[x + 2 * row]);
            r0 = b0.fma(scale, r0);
            r1 = b1.fma(scale, r1);
            scale = fill(a[x + 3 * row]);
            s0 = b0.fma(scale, s0);
            s1 = b1.fma(scale, s1);
        }
        p0.intoArray(to, at);
        p1.intoArray(to, at + LANES);
        q0.intoArray(to, at + n);
        q1.intoArray(to, at + n + LANES);
        r0.intoArray(to, at + 2 * n);
        r1.intoArray(to, at + 2 * n + LANES);
        s0.intoArray(to, at + 3 * n);
        s1.intoArray(to, at + 3 * n + LANES);
    }

    private static void setFourByOne(
            float[] a,
            int from,
            int row,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int at,
            int n,
            int j) {
        FloatVector p = load(start, j);
        FloatVector q = p;
        FloatVector r = p;
        FloatVector s = p;
        int x = from;
        int y = j;
        for (int i = 0; i < count; i++, x += term, y += n) {
            FloatVector values = load(b, y);
            p = values.fma(fill(a[x]), p);
            q = values.fma(fill(a[x + row]), q);
            r = values.fma(fill(a[x + 2 * row]), r);
            s = values.fma(fill(a[x + 3 * row]), s);
        }
        p.intoArray(to, at);
        q.intoArray(to, at + n);
        r.intoArray(to, at + 2 * n);
        s.intoArray(to, at + 3 * n);
    }

    private static void setOne(
            float[] a,
            int from,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int at,
            int n,
            int j) {
        FloatVector sum = load(start, j);
        int x = from;
        int y = j;
        for (int i = 0; i < count; i++, x += term, y += n) {
            sum = load(b, y).fma(fill(a[x]), sum);
        }
        sum.intoArray(to, at);
    }
}
