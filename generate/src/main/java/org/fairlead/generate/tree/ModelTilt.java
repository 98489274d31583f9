package org.fairlead.generate.tree;

import org.fairlead.generate.task.Tasks;
import org.fairlead.generate.tilt.Tilt;
import org.fairlead.generate.tilt.TiltLaw;
import org.fairlead.generate.tilt.TiltSolver;

/**
 * A wanted tilt of a model, solved over rows that the model draws.
 *
 * <p>Large blocks of rows are solved by themselves, so that the rates are met in the rows that are
 * given out and not only on average; small ones share one solution.
 *
 * @param law the model's laws
 * @param wanted what is asked for
 * @param shared the solution for small blocks
 */
record ModelTilt(TreeModel.Law law, Tilt wanted, TiltLaw shared) {
    /** Rows over which the shared solution is found, and the seed of their draw. */
    private static final int SHARED_ROWS = 24_576;

    private static final long SHARED_SEED = 0x7111;
    private static final int LARGE = 8_192;

    static ModelTilt none(TreeModel.Law law) {
        return new ModelTilt(law, Tilt.NONE, TiltLaw.none(law.groups(), law.laws().offsets()));
    }

    static ModelTilt of(TreeModel model, TreeModel.Law law, Tilt wanted, int threads) {
        Drawn drawn = Drawn.of(model, SHARED_ROWS);
        FeatureDraw features = new FeatureDraw(model);
        Fixed nothing = Fixed.nothing(model.units().size());
        try (Tasks tasks = new Tasks(threads)) {
            tasks.parts(
                    SHARED_ROWS,
                    TreeSampler.PART,
                    (from, to) ->
                            features.draw(drawn, from, to, Mix.of(SHARED_SEED, from), nothing));
        }
        return new ModelTilt(law, wanted, solve(law, wanted, drawn));
    }

    /** The tilted law for a block of drawn features. */
    LawDraw over(Drawn drawn) {
        boolean alone = wanted.share() > 0 && drawn.rows() >= LARGE;
        return new LawDraw(law, alone ? solve(law, wanted, drawn) : shared);
    }

    private static TiltLaw solve(TreeModel.Law law, Tilt wanted, Drawn drawn) {
        return new TiltSolver(
                        law.groups(),
                        law.outcomes(),
                        law.laws().offsets(),
                        drawn.logits(),
                        drawn.chances())
                .solve(wanted, law.positive());
    }
}
