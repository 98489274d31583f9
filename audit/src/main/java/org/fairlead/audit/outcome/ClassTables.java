package org.fairlead.audit.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.audit.slice.SliceTable;
import org.jspecify.annotations.Nullable;

/** Counts true against predicted classes for each slice. */
final class ClassTables {
    private ClassTables() {}

    static List<ClassTable> of(
            List<String> classes,
            int[] labels,
            int[] predictions,
            double @Nullable [] weights,
            List<SliceColumn> columns,
            AuditPlan plan) {
        int k = classes.size();
        Patterns patterns = Patterns.of(columns, labels.length);
        double[][] weight = new double[patterns.count()][k * k];
        double[] squares = new double[patterns.count()];
        long[] rowsOf = new long[patterns.count()];
        for (int row = 0; row < labels.length; row++) {
            int id = patterns.ids()[row];
            double w = weights == null ? 1 : weights[row];
            weight[id][labels[row] * k + predictions[row]] += w;
            squares[id] += w * w;
            rowsOf[id]++;
        }
        SliceTable table =
                SliceTable.of(
                        patterns,
                        Families.of(columns, plan.crosses(), plan.crossDepth()),
                        rowsOf,
                        plan.support());
        List<ClassTable> tables = new ArrayList<>();
        for (int slice = 0; slice < table.slices().size(); slice++) {
            double[] sum = new double[k * k];
            double square = 0;
            long rows = 0;
            for (int id : table.patterns(slice)) {
                Arrays.setAll(sum, i -> sum[i] + weight[id][i]);
                square += squares[id];
                rows += rowsOf[id];
            }
            if (slice == 0 || rows >= plan.minimumRows()) {
                String name = table.slices().get(slice).name();
                tables.add(table(name, rows, sum, square, k, Normal.z(plan.level())));
            }
        }
        return tables;
    }

    private static ClassTable table(
            String slice, long rows, double[] sums, double squares, int k, double z) {
        List<List<Double>> weight = new ArrayList<>();
        double all = 0;
        double right = 0;
        double recall = 0;
        double precision = 0;
        double f1 = 0;
        for (int c = 0; c < k; c++) {
            double[] row = Arrays.copyOfRange(sums, c * k, (c + 1) * k);
            weight.add(Arrays.stream(row).boxed().toList());
            double actual = Arrays.stream(row).sum();
            double predicted = 0;
            for (int other = 0; other < k; other++) {
                predicted += sums[other * k + c];
            }
            all += actual;
            right += row[c];
            recall += row[c] / actual / k;
            precision += row[c] / predicted / k;
            f1 += 2 * row[c] / (actual + predicted) / k;
        }
        double effective = squares > 0 ? all * all / squares : 0;
        Estimate accuracy =
                all > 0
                        ? new Estimate(
                                right / all,
                                Wilson.of(right / all, effective, z),
                                (double) rows,
                                effective,
                                Status.KNOWN)
                        : Estimate.without(Status.UNDEFINED, (double) rows);
        return new ClassTable(slice, rows, weight, accuracy, recall, precision, f1, 1 - recall);
    }
}
