package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.boost.Boosting;
import org.fairlead.generate.code.BinnedRows;
import org.fairlead.generate.code.Binning;
import org.fairlead.generate.code.ValueIndex;
import org.fairlead.generate.task.Tasks;
import org.fairlead.generate.tilt.Groups;
import org.fairlead.generate.tilt.OutcomeLaw;
import org.jspecify.annotations.Nullable;

/** Fits a {@link TreeModel}. Each tree is grown by itself, so threads never change one. */
final class TreeFit {
    private static final int ROUNDS = 100;

    /**
     * Fewer for the outcome's many classes, and for the groups: they are surer than they may be.
     */
    private static final int FEWER_ROUNDS = 60;

    private final Table table;
    private final TreeSettings settings;
    private final List<String> notes;
    private final List<Unit> units = new ArrayList<>();

    private TreeFit(Table table, TreeSettings settings) {
        this.table = table;
        this.settings = settings;
        this.notes = new ArrayList<>(TableCheck.check(table, settings));
    }

    static TreeModel fit(Table table, TreeSettings settings, int threads) {
        return new TreeFit(table, settings).fit(threads);
    }

    private TreeModel fit(int threads) {
        findUnits();
        int[][] codes = new int[units.size()][];
        byte[][] bins = new byte[units.size()][];
        List<Binning> binnings = units.stream().map(Unit::binning).toList();
        for (int u = 0; u < units.size(); u++) {
            codes[u] = units.get(u).encode(table);
            bins[u] = binnings.get(u).bins(codes[u]);
        }
        BinnedRows rows = new BinnedRows(binnings, bins, table.rows());
        List<ChainTree> trees = new ArrayList<>();
        TreeModel.@Nullable Law law;
        try (Tasks tasks = new Tasks(threads)) {
            @Nullable Supplier<TreeModel.Law> laws = startLaws(rows, tasks);
            List<Future<ChainTree>> growing = new ArrayList<>();
            for (int u = units.size() - 1; u >= 0; u--) { // the longest first
                int unit = u;
                growing.add(
                        0,
                        tasks.start(
                                () ->
                                        ChainTreeGrower.grow(
                                                rows.first(unit),
                                                codes[unit],
                                                units.get(unit).values(),
                                                settings.minLeaf())));
            }
            growing.forEach(tree -> trees.add(Tasks.result(tree)));
            law = laws == null ? null : laws.get();
        }
        List<KeyPattern> keys =
                settings.keys().stream().map(key -> KeyPattern.of(table.column(key))).toList();
        List<Constraint.Less> less = new ArrayList<>();
        for (Constraint constraint : settings.constraints()) {
            if (constraint instanceof Constraint.Less one) {
                less.add(one);
            }
        }
        return new TreeModel(
                table.names(), units, trees, keys, less, law, guard(codes, law), notes);
    }

    private void findUnits() {
        Set<String> done = new HashSet<>(settings.keys());
        if (settings.hasLaw()) {
            done.add(Objects.requireNonNull(settings.outcome()));
            done.addAll(settings.protectedColumns());
        }
        for (String name : table.names()) {
            if (done.add(name)) {
                List<String> together = together(name);
                done.addAll(together);
                units.add(
                        together.size() > 1
                                ? Unit.together(table, together, settings.levelFloor())
                                : Unit.of(
                                        ValueIndex.of(table.column(name), settings.levelFloor())));
            }
        }
        for (Unit unit : units) {
            long kept = Arrays.stream(unit.values().counts()).asLongStream().sum();
            if (kept == 0) {
                throw new DataException(
                        "column \"%s\": every level has fewer than %d rows; name it a key, leave it"
                                        .formatted(unit.values().name(), settings.levelFloor())
                                + " out or lower the floor of levels");
            }
            if (kept < table.rows()) {
                notes.add(
                        "column \"%s\": the values of %d rows have fewer than %d rows each and will not occur"
                                .formatted(
                                        unit.values().name(),
                                        table.rows() - kept,
                                        settings.levelFloor()));
            }
        }
    }

    private List<String> together(String name) {
        for (Constraint constraint : settings.constraints()) {
            if (constraint instanceof Constraint.Together one && one.columns().contains(name)) {
                return one.columns();
            }
        }
        return List.of(name);
    }

    private @Nullable Supplier<TreeModel.Law> startLaws(BinnedRows rows, Tasks tasks) {
        if (!settings.hasLaw()) {
            return null;
        }
        String name = Objects.requireNonNull(settings.outcome());
        ValueIndex outcome = ValueIndex.of(table.column(name), 1);
        int[] outcomes = outcome.encode(table.column(name));
        Groups groups = Groups.of(table, settings.protectedColumns());
        int[] combinations = groups.encode(table);
        int rounds = outcome.size() == 2 ? ROUNDS : FEWER_ROUNDS;
        Future<Boosting.Fitted> first = boost(rows, outcomes, outcome.size(), rounds, tasks);
        Future<Boosting.Fitted> second =
                boost(rows, combinations, groups.size(), FEWER_ROUNDS, tasks);
        List<ValueIndex> attributes =
                settings.protectedColumns().stream()
                        .map(column -> ValueIndex.of(table.column(column), 1))
                        .toList();
        int[][] counts = new int[groups.size()][outcome.size()];
        for (int row = 0; row < table.rows(); row++) {
            counts[combinations[row]][outcomes[row]]++;
        }
        int positive = outcome.codeOf(Objects.requireNonNull(settings.positive()));
        return () ->
                new TreeModel.Law(
                        outcome,
                        positive,
                        attributes,
                        groups,
                        counts,
                        OutcomeLaw.of(
                                Tasks.result(first),
                                Tasks.result(second),
                                outcomes,
                                combinations,
                                groups));
    }

    private Future<Boosting.Fitted> boost(
            BinnedRows rows, int[] target, int classes, int rounds, Tasks tasks) {
        Boosting base = Boosting.DEFAULT;
        Boosting boosting =
                new Boosting(rounds, base.leaves(), base.rate(), settings.minLeaf(), base.ridge());
        return tasks.start(() -> boosting.fitAndScore(rows, target, classes));
    }

    private RowGuard guard(int[][] codes, TreeModel.@Nullable Law law) {
        int fewest = settings.anonymityColumns().isEmpty() ? 1 : settings.anonymity();
        if (!settings.copyFilter() && fewest == 1) {
            return RowGuard.NONE;
        }
        int[][] columns = codes;
        if (law != null) {
            columns = Arrays.copyOf(codes, codes.length + 2);
            columns[codes.length] = law.groups().encode(table);
            columns[codes.length + 1] = law.outcome().encode(table.column(law.outcome().name()));
        }
        Set<Integer> identifying = new HashSet<>();
        for (String name : settings.anonymityColumns()) {
            identifying.add(hashedColumn(name, law));
        }
        return RowGuard.of(
                columns,
                settings.copyFilter(),
                fewest,
                identifying.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    private int hashedColumn(String name, TreeModel.@Nullable Law law) {
        for (int u = 0; u < units.size(); u++) {
            if (units.get(u).members().stream().anyMatch(member -> member.name().equals(name))) {
                return u;
            }
        }
        if (law == null || !table.has(name) || settings.keys().contains(name)) {
            table.column(name);
            throw new DataException(
                    "anonymity: column \"%s\" is a key; name columns that are modelled"
                            .formatted(name));
        }
        return law.outcome().name().equals(name) ? units.size() + 1 : units.size();
    }
}
