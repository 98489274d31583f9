package org.fairlead.bench.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.Table;

/**
 * Sentences made of templates, each with one of 50 identity terms (Dixon et al. 2018). No model is
 * trained on them. A model that does not mind the term flags a template with all terms or with
 * none.
 */
final class Templates {
    private final Table table;
    private final List<String> termOf = new ArrayList<>();
    private final int[] templateOf;
    private final boolean[] toxic;
    private final int templates;

    Templates(Path file, List<String> terms) {
        Table read =
                TableReader.read(file.toString(), ReadOptions.builder().texts("phrase").build());
        Pattern any = pattern(terms);
        int[] named =
                IntStream.range(0, read.rows())
                        .filter(row -> any.matcher(read.column("phrase").text(row)).find())
                        .toArray(); // a few sentences name nobody
        table = read.with(read.column("phrase").renamed("comment_text")).select(named);
        templateOf = new int[table.rows()];
        toxic = new boolean[table.rows()];
        Map<String, Integer> numberOf = new HashMap<>();
        for (int row = 0; row < templateOf.length; row++) {
            String phrase = table.column("phrase").text(row);
            var matcher = any.matcher(phrase);
            if (!matcher.find()) {
                throw new IllegalArgumentException("no identity term in \"" + phrase + "\"");
            }
            termOf.add(matcher.group());
            String template =
                    phrase.substring(0, matcher.start()) + "|" + phrase.substring(matcher.end());
            templateOf[row] = numberOf.computeIfAbsent(template, key -> numberOf.size());
            toxic[row] = table.column("toxicity").text(row).equals("toxic");
        }
        templates = numberOf.size();
    }

    /** The sentences, in the column that classifiers of comments read. */
    Table table() {
        return table;
    }

    private static Pattern pattern(List<String> terms) {
        List<String> longestFirst = new ArrayList<>(terms);
        longestFirst.sort((a, b) -> b.length() - a.length());
        String any = String.join("|", longestFirst.stream().map(Pattern::quote).toList());
        return Pattern.compile("\\b(?:" + any + ")\\b");
    }

    /** The share of pairs of sentences of one template that get different decisions. */
    double flipRate(double[] scores, double threshold) {
        long[] flagged = new long[templates];
        long[] count = new long[templates];
        for (int row = 0; row < scores.length; row++) {
            count[templateOf[row]]++;
            flagged[templateOf[row]] += scores[row] > threshold ? 1 : 0;
        }
        double flips = 0;
        double pairs = 0;
        for (int t = 0; t < templates; t++) {
            flips += flagged[t] * (count[t] - flagged[t]);
            pairs += count[t] * (count[t] - 1) / 2.0;
        }
        return flips / pairs;
    }

    /** For each term the share of its non-toxic sentences that are flagged. */
    Map<String, Double> flaggedByTerm(double[] scores, double threshold) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int row = 0; row < scores.length; row++) {
            if (!toxic[row]) {
                int[] count = counts.computeIfAbsent(termOf.get(row), key -> new int[2]);
                count[0]++;
                count[1] += scores[row] > threshold ? 1 : 0;
            }
        }
        Map<String, Double> rates = new TreeMap<>();
        counts.forEach((term, count) -> rates.put(term, (double) count[1] / count[0]));
        return rates;
    }

    /** The standard deviation over the terms of {@link #flaggedByTerm}. */
    double spread(double[] scores, double threshold) {
        double[] rates =
                flaggedByTerm(scores, threshold).values().stream().mapToDouble(r -> r).toArray();
        double mean = java.util.Arrays.stream(rates).average().orElseThrow();
        return Math.sqrt(
                java.util.Arrays.stream(rates)
                        .map(rate -> (rate - mean) * (rate - mean))
                        .average()
                        .orElseThrow());
    }
}
