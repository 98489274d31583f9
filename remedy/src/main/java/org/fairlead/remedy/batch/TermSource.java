package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.remedy.loss.Membership;

/** Where the extra rows of a term come from: its sets, and how their batches become inputs. */
sealed interface TermSource {
    List<ExtraSet> sets();

    String role(int set);

    /**
     * Makes the extra rows of one batch.
     *
     * @param original the user's own inputs, whose structure the extra rows must have
     * @param cycles one a set
     * @param opened the batches that were drawn are added here, to be closed later
     */
    TermInputs draw(NDList original, List<Cycle> cycles, List<Batch> opened, boolean varying);

    default List<Cycle> open(String term, NDManager manager, long seed) {
        List<Cycle> cycles = new ArrayList<>();
        for (int i = 0; i < sets().size(); i++) {
            cycles.add(new Cycle(sets().get(i), term, role(i), manager, seed + 31L * i));
        }
        return cycles;
    }

    /** A set a group; the first of two is the sensitive one. */
    record Groups(List<ExtraSet> sets) implements TermSource {
        @Override
        public String role(int set) {
            boolean two = sets.size() == 2;
            return two ? (set == 0 ? "sensitive" : "reference") : "group " + set;
        }

        @Override
        public TermInputs draw(
                NDList original, List<Cycle> cycles, List<Batch> opened, boolean varying) {
            List<NDList> parts = new ArrayList<>();
            double[] groups = new double[0];
            double[] weights = new double[0];
            for (int i = 0; i < cycles.size(); i++) {
                Cycle cycle = cycles.get(i);
                Batch batch = cycle.next();
                opened.add(batch);
                NDList inputs = batch.getData();
                Structure.requireSame(original, inputs, cycle.role(), varying);
                parts.add(inputs);
                double[] own = cycle.weights(batch);
                int before = groups.length;
                groups = Arrays.copyOf(groups, before + own.length);
                Arrays.fill(groups, before, groups.length, cycles.size() == 2 ? 1 - i : i);
                weights = Arrays.copyOf(weights, groups.length);
                System.arraycopy(own, 0, weights, before, own.length);
            }
            return new GroupInputs(parts, Membership.ofGroups(cycles.size(), groups), weights);
        }
    }

    /** One set whose first label says the group of each row. */
    record ReadyMade(ExtraSet set, int groups) implements TermSource {
        @Override
        public List<ExtraSet> sets() {
            return List.of(set);
        }

        @Override
        public String role(int index) {
            return "ready-made";
        }

        @Override
        public TermInputs draw(
                NDList original, List<Cycle> cycles, List<Batch> opened, boolean varying) {
            Cycle cycle = cycles.get(0);
            Batch batch = cycle.next();
            opened.add(batch);
            Structure.requireSame(original, batch.getData(), cycle.role(), varying);
            Membership membership =
                    Membership.ofGroups(groups, cycle.label(batch, 0, "membership"));
            boolean[] seen = new boolean[groups];
            for (int i = 0; i < membership.rows(); i++) {
                seen[membership.group(i)] = true;
            }
            int present = 0;
            for (boolean one : seen) {
                present += one ? 1 : 0;
            }
            if (present < 2) {
                cycle.countOneGroup();
            }
            return new GroupInputs(List.of(batch.getData()), membership, cycle.weights(batch));
        }
    }

    /** One set whose inputs are those of the originals, then those of the counterfactuals. */
    record Pairs(ExtraSet set) implements TermSource {
        @Override
        public List<ExtraSet> sets() {
            return List.of(set);
        }

        @Override
        public String role(int index) {
            return "pairs";
        }

        @Override
        public TermInputs draw(
                NDList original, List<Cycle> cycles, List<Batch> opened, boolean varying) {
            Cycle cycle = cycles.get(0);
            Batch batch = cycle.next();
            opened.add(batch);
            NDList both = batch.getData();
            int half = both.size() / 2;
            if (both.size() != 2 * original.size()) {
                throw new IllegalArgumentException(
                        "a batch of pairs must have the inputs of the originals, then those of the counterfactuals, 2 x %d arrays, found %s"
                                .formatted(original.size(), Structure.describe(both)));
            }
            NDList first = new NDList(both.subList(0, half));
            NDList second = new NDList(both.subList(half, both.size()));
            Structure.requireSame(original, first, cycle.role(), varying);
            Structure.requireSame(original, second, cycle.role(), varying);
            return new PairInputs(first, second, cycle.weights(batch));
        }
    }
}
