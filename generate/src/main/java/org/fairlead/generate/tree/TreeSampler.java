package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Cell;
import org.fairlead.generate.SampleNotes;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.task.Tasks;
import org.jspecify.annotations.Nullable;

/** Draws the rows of one request, block by block. */
final class TreeSampler {
    /** Rows of a block; each block is drawn by itself. */
    static final int BLOCK = 32_768;

    /** Rows that one task draws. */
    static final int PART = 4_096;

    /** How often rows that must not stay are drawn again. */
    private static final int ATTEMPTS = 10;

    private static final long LAW_COLUMN = -1;
    private static final long AGAIN = -2;

    private final TreeModel model;
    private final FeatureDraw features;
    private final @Nullable ModelTilt tilt;
    private final RowDecoder decoder;
    private long rows;
    private long repaired;
    private long unrepaired;
    private long redrawn;
    private long copiesLeft;
    private final List<String> messages = new ArrayList<>();

    TreeSampler(TreeModel model, @Nullable ModelTilt tilt) {
        this.model = model;
        this.features = new FeatureDraw(model);
        this.tilt = tilt;
        this.decoder = new RowDecoder(model);
    }

    SampleNotes sample(SampleRequest request, Consumer<Table> sink) {
        for (KeyPattern key : model.keys()) {
            key.requireCapacity(request.rows());
        }
        try (Tasks tasks = new Tasks(request.threads())) {
            if (request.cells().isEmpty()) {
                freeRows(request, tasks, sink);
            } else {
                cells(request, tasks, sink);
            }
        }
        if (unrepaired > 0) {
            messages.add(
                    "%d of %d rows break a constraint: no allowed value was found for them"
                            .formatted(unrepaired, rows));
        }
        if (copiesLeft > 0) {
            messages.add(
                    "%d of %d rows still repeat training rows after being drawn again %d times"
                            .formatted(copiesLeft, rows, ATTEMPTS));
        }
        return new SampleNotes(rows, repaired, unrepaired, redrawn, copiesLeft, messages);
    }

    private void freeRows(SampleRequest request, Tasks tasks, Consumer<Table> sink) {
        long block = 0;
        do {
            int size = (int) Math.min(BLOCK, request.rows() - rows);
            Drawn drawn = draw(size, Mix.of(request.seed(), block++), tasks);
            drawAgain(drawn, Mix.of(Mix.of(request.seed(), AGAIN), block), tasks);
            give(drawn, sink);
        } while (rows < request.rows());
    }

    private void cells(SampleRequest request, Tasks tasks, Consumer<Table> sink) {
        LawDraw laws = tilt == null ? null : new LawDraw(tilt.law(), tilt.shared());
        CellSampler sampler = new CellSampler(model, features, laws, tasks);
        List<Fixed> fixed = new ArrayList<>();
        for (Cell cell : request.cells()) {
            fixed.add(CellCodes.of(model, cell));
            sampler.requirePossible(cell, fixed.get(fixed.size() - 1), request.seed());
        }
        for (int c = 0; c < fixed.size(); c++) {
            long left = request.cells().get(c).rows();
            long seed = Mix.of(request.seed(), c);
            for (long part = 0; left > 0; part++) {
                int size = (int) Math.min(CellSampler.MOST_ROWS, left);
                give(sampler.draw(size, fixed.get(c), Mix.of(seed, part)), sink);
                left -= size;
            }
        }
        if (rows == 0) {
            give(Drawn.of(model, 0), sink);
        }
        messages.addAll(sampler.messages());
    }

    private void give(Drawn drawn, Consumer<Table> sink) {
        for (int row = 0; row < drawn.rows(); row++) {
            repaired += drawn.repaired()[row] && !drawn.broken()[row] ? 1 : 0;
            unrepaired += drawn.broken()[row] ? 1 : 0;
            copiesLeft += refused(drawn, row) ? 1 : 0;
        }
        List<Column> columns = decoder.columns(drawn, rows);
        rows += drawn.rows();
        sink.accept(Table.of(columns));
    }

    private Drawn draw(int size, long seed, Tasks tasks) {
        Drawn drawn = Drawn.of(model, size);
        Fixed nothing = Fixed.nothing(model.units().size());
        tasks.parts(
                size,
                PART,
                (from, to) -> features.draw(drawn, from, to, Mix.of(seed, from), nothing));
        if (tilt != null) {
            LawDraw laws = tilt.over(drawn);
            tasks.parts(size, PART, (from, to) -> laws.tilt(drawn, from, to));
            laws.draw(drawn, new SplittableRandom(Mix.of(seed, LAW_COLUMN)));
        }
        return drawn;
    }

    /** Replaces rows that break a constraint or repeat training rows, a bounded number of times. */
    private void drawAgain(Drawn drawn, long seed, Tasks tasks) {
        int[] bad = bad(drawn);
        redrawn += bad.length;
        for (int attempt = 0; attempt < ATTEMPTS && bad.length > 0; attempt++) {
            Drawn others = draw(bad.length, Mix.of(seed, attempt), tasks);
            for (int i = 0; i < bad.length; i++) {
                drawn.replace(bad[i], others, i);
            }
            bad = bad(drawn);
        }
    }

    private int[] bad(Drawn drawn) {
        boolean guarded = !model.guard().idle();
        return IntStream.range(0, drawn.rows())
                .filter(row -> drawn.broken()[row] || (guarded && refused(drawn, row)))
                .toArray();
    }

    private boolean refused(Drawn drawn, int row) {
        return !model.guard().idle() && model.guard().refuses(decoder.hashed(drawn), row);
    }
}
