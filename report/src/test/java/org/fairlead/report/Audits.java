package org.fairlead.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Assumptions;

/** Audits that several tests look at: real ones and made ones. */
public final class Audits {
    private static final Path COMPAS =
            Path.of("../../shared/data/compas/compas-scores-two-years.csv");

    private Audits() {}

    /** The published COMPAS scores, by race and sex; skips the test where the data are absent. */
    public static AuditDocument compas() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(COMPAS), "skipped: ../shared/data/compas is not on this machine");
        List<String> lines = Files.readAllLines(COMPAS);
        List<String> header = List.of(lines.get(0).split(",", -1));
        List<String> race = new ArrayList<>();
        List<String> sex = new ArrayList<>();
        List<double[]> both = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            race.add(cells[header.indexOf("race")]);
            sex.add(cells[header.indexOf("sex")]);
            both.add(
                    new double[] {
                        Double.parseDouble(cells[header.indexOf("two_year_recid")]),
                        Double.parseDouble(cells[header.indexOf("decile_score")])
                    });
        }
        double[] labels = both.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] scores = both.stream().mapToDouble(pair -> pair[1]).toArray();
        AuditRows rows = AuditRows.of(labels, scores).slice("race", race).slice("sex", sex).build();
        AuditPlan plan =
                AuditPlan.builder()
                        .thresholds(4)
                        .baseline("race=Caucasian")
                        .baseline("sex=Male")
                        .cross("race", "sex")
                        .minimumRows(10)
                        .minimumTrials(10)
                        .build();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Data", "compas-scores-two-years.csv, 7,214 rows");
        facts.put("Label", "two_year_recid = 1");
        facts.put("Score", "decile_score, 1 to 10");
        return new AuditDocument("decile_score", facts, Audit.run(rows, plan));
    }

    /** Two simulated models: the second pulls one group's scores towards the other's. */
    public static AuditDocument simulated(String name, double pull, double... thresholds) {
        SplittableRandom random = new SplittableRandom(7);
        int size = 6_000;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<String> sex = new ArrayList<>();
        List<String> race = new ArrayList<>();
        String[] races = {"White", "Black", "Asian-Pac-Islander", "Amer-Indian-Eskimo", "Other"};
        for (int row = 0; row < size; row++) {
            boolean female = random.nextDouble() < 0.33;
            double draw = random.nextDouble();
            sex.add(female ? "Female" : "Male");
            race.add(
                    races[
                            draw < 0.85
                                    ? 0
                                    : draw < 0.94 ? 1 : draw < 0.975 ? 2 : draw < 0.99 ? 3 : 4]);
            labels[row] = random.nextDouble() < (female ? 0.11 : 0.30) ? 1 : 0;
            double logit =
                    -1.3
                            + 2.4 * labels[row]
                            - (female ? 0.9 * (1 - pull) : 0.1 * pull)
                            + 1.3 * random.nextGaussian();
            scores[row] = Math.round(1e6 / (1 + Math.exp(-logit))) / 1e6;
        }
        AuditRows rows = AuditRows.of(labels, scores).slice("sex", sex).slice("race", race).build();
        AuditPlan plan =
                AuditPlan.builder()
                        .thresholds(thresholds.length == 0 ? new double[] {0.5} : thresholds)
                        .baseline("sex=Male")
                        .baseline("race=White")
                        .build();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Data", "simulated census, 6,000 rows, seed 7");
        facts.put("Model", "hidden 64, 64, 64, 64; Adam 0.001; batch 128; seed 1");
        if (pull > 0) {
            facts.put("Remedy", "min-diff, MMD with Gaussian kernel, weight " + pull);
        }
        return new AuditDocument(name, facts, Audit.run(rows, plan));
    }

    /** Many slices at many thresholds. */
    public static AuditDocument wide(int slices, int thresholds) {
        SplittableRandom random = new SplittableRandom(11);
        int size = 400 * slices;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<String> place = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            int at = row % (slices - 1);
            place.add("district %03d".formatted(at));
            labels[row] = random.nextDouble() < 0.4 ? 1 : 0;
            double logit = -0.4 + labels[row] + at * 0.8 / slices + random.nextGaussian();
            scores[row] = 1 / (1 + Math.exp(-logit));
        }
        double[] grid =
                IntStream.rangeClosed(1, thresholds)
                        .mapToDouble(i -> i / (thresholds + 1.0))
                        .toArray();
        AuditPlan plan = AuditPlan.builder().thresholds(0.5).grid(grid).build();
        AuditResult result =
                Audit.run(AuditRows.of(labels, scores).slice("district", place).build(), plan);
        return new AuditDocument("wide", Map.of(), result);
    }

    /** Slices whose names try to be markup, and are as long as names get. */
    public static AuditDocument hostile(String... names) {
        SplittableRandom random = new SplittableRandom(3);
        int size = 600;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<String> group = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            group.add(names[row % names.length]);
            labels[row] = row % 3 == 0 ? 1 : 0;
            scores[row] = random.nextDouble();
        }
        AuditPlan plan = AuditPlan.builder().thresholds(0.5).build();
        AuditResult result =
                Audit.run(AuditRows.of(labels, scores).slice("group", group).build(), plan);
        return new AuditDocument(names[0], Map.of(names[0], names[0]), result);
    }

    /** Two hidden slices, a slice with too few positives and one without any. */
    public static AuditDocument smallSlices() {
        int size = 400;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<String> group = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            group.add(
                    row < 5
                            ? "tiny"
                            : row < 13
                                    ? "small"
                                    : row < 60
                                            ? "all negative"
                                            : row < 120 ? "few positive" : "usual");
            labels[row] = row >= 60 && (row < 64 || (row >= 120 && row % 3 == 0)) ? 1 : 0;
            scores[row] = (row * 37 % 100) / 100.0;
        }
        AuditPlan plan =
                AuditPlan.builder().thresholds(0.5).minimumRows(10).minimumTrials(10).build();
        AuditResult result =
                Audit.run(AuditRows.of(labels, scores).slice("group", group).build(), plan);
        return new AuditDocument("small", Map.of(), result);
    }
}
