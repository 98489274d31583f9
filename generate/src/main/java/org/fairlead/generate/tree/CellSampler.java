package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.data.DataException;
import org.fairlead.generate.Cell;
import org.fairlead.generate.task.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Draws exact numbers of rows with fixed values: more candidates than rows, each with the weight of
 * its fixed values, and then a systematic draw among them by weight (Kitagawa 1996,
 * doi:10.1080/10618600.1996.10474692). It stops after a bounded number of candidates; rows that had
 * to be taken twice are counted.
 */
final class CellSampler {
    /** Rows drawn at once. */
    static final int MOST_ROWS = 8_192;

    private static final int FEWEST_CANDIDATES = 16_384;
    private static final int CANDIDATES_PER_ROW = 50;
    private static final int PILOT_TRIES = 16;

    private final TreeModel model;
    private final FeatureDraw features;
    private final @Nullable LawDraw laws;
    private final Tasks tasks;
    private long repeated;

    CellSampler(TreeModel model, FeatureDraw features, @Nullable LawDraw laws, Tasks tasks) {
        this.model = model;
        this.features = features;
        this.laws = laws;
        this.tasks = tasks;
    }

    List<String> messages() {
        return repeated == 0
                ? List.of()
                : List.of(
                        "%d rows of rare cells have the features of another row of their cell: too"
                                        .formatted(repeated)
                                + " few different ones were found");
    }

    void requirePossible(Cell cell, Fixed fixed, long seed) {
        for (int attempt = 0; attempt < PILOT_TRIES && cell.rows() > 0; attempt++) {
            Drawn pilot = candidates(FEWEST_CANDIDATES, fixed, Mix.of(seed, attempt));
            if (Arrays.stream(pilot.weight()).anyMatch(weight -> weight > 0)) {
                return;
            }
        }
        if (cell.rows() > 0) {
            throw new DataException(
                    "cell %s cannot exist: none of %d drawn rows could have these values together; ask"
                                    .formatted(cell.values(), PILOT_TRIES * FEWEST_CANDIDATES)
                            + " for a combination that training rows have");
        }
    }

    Drawn draw(int rows, Fixed fixed, long seed) {
        List<Drawn> pools = new ArrayList<>();
        double sum = 0;
        double most = 0;
        long drawn = 0;
        int limit = Math.max(FEWEST_CANDIDATES * PILOT_TRIES, rows * CANDIDATES_PER_ROW);
        while (drawn < limit && (sum == 0 || sum < rows * most)) {
            Drawn pool = candidates(FEWEST_CANDIDATES, fixed, Mix.of(seed, pools.size()));
            for (double weight : pool.weight()) {
                sum += weight;
                most = Math.max(most, weight);
            }
            pools.add(pool);
            drawn += pool.rows();
        }
        if (sum == 0) {
            throw new DataException("a cell could not be filled within %d draws".formatted(drawn));
        }
        return pick(pools, sum, rows, fixed, new SplittableRandom(Mix.of(seed, -1)));
    }

    private Drawn candidates(int size, Fixed fixed, long seed) {
        Drawn drawn = Drawn.of(model, size);
        tasks.parts(
                size,
                TreeSampler.PART,
                (from, to) -> {
                    features.draw(drawn, from, to, Mix.of(seed, from), fixed);
                    if (laws != null) {
                        laws.tilt(drawn, from, to);
                    }
                    for (int row = from; row < to; row++) {
                        drawn.weight()[row] *=
                                drawn.broken()[row] ? 0 : lawWeight(drawn, row, fixed);
                    }
                });
        return drawn;
    }

    private double lawWeight(Drawn drawn, int row, Fixed fixed) {
        if (laws == null || drawn.weight()[row] == 0) {
            return 1;
        }
        double[][] joint = new double[drawn.chances()[row].length][drawn.logits()[row].length];
        return laws.allowed(drawn, row, fixed, joint);
    }

    private Drawn pick(
            List<Drawn> pools, double sum, int rows, Fixed fixed, SplittableRandom random) {
        Drawn picked = Drawn.of(model, rows);
        double step = sum / rows;
        double next = random.nextDouble() * step;
        double running = 0;
        int size = 0;
        for (Drawn pool : pools) {
            for (int row = 0; row < pool.rows(); row++) {
                running += pool.weight()[row];
                for (int times = 0; next < running && size < rows; times++) {
                    repeated += times > 0 ? 1 : 0;
                    picked.replace(size++, pool, row);
                    next += step;
                }
            }
        }
        while (size < rows) { // the last step may be lost to rounding
            picked.replace(size, picked, size - 1);
            size++;
        }
        if (laws != null) {
            for (int row = 0; row < rows; row++) {
                laws.drawAllowed(picked, row, fixed, random.nextDouble());
            }
        }
        return picked;
    }
}
