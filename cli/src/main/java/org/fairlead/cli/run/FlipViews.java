package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.cli.terminal.Figures;
import org.fairlead.cli.terminal.TextTable;
import org.fairlead.model.run.JsonFile;
import org.fairlead.report.text.Markdown;

/** Counted flips as text, Markdown and JSON. */
public final class FlipViews {
    private static final String[] HEAD = {
        "rows", "pairs", "flips", "positive to negative", "negative to positive"
    };

    private FlipViews() {}

    /**
     * The counts as text.
     *
     * @param run any counts
     * @return a table of all rows and of each slice, then how far the slices lie apart
     */
    public static String text(FlipRun run) {
        TextTable table = new TextTable(HEAD);
        lines(run).forEach(table::row);
        return String.join(System.lineSeparator(), title(run), "", table.text() + spread(run))
                .stripTrailing();
    }

    /**
     * The counts as Markdown.
     *
     * @param run any counts
     * @return the same as the text, ending in a new line
     */
    public static String markdown(FlipRun run) {
        StringBuilder out = new StringBuilder("## Flips\n\n" + title(run) + "\n\n");
        out.append("| ").append(String.join(" | ", HEAD)).append(" |\n");
        out.append("|---|--:|---|---|---|\n");
        for (String[] line : lines(run)) {
            line[0] = Markdown.text(line[0]);
            out.append("| ").append(String.join(" | ", line)).append(" |\n");
        }
        String spread = Markdown.text(spread(run));
        return spread.isEmpty() ? out.toString() : out + "\n" + spread + "\n";
    }

    private static String title(FlipRun run) {
        return "Predictions that change at threshold %s (a score above it is positive), 95 %% intervals"
                .formatted(run.threshold());
    }

    private static List<String[]> lines(FlipRun run) {
        List<String[]> lines = new ArrayList<>();
        lines.add(line("all", run.all()));
        run.slices().forEach((name, rates) -> lines.add(line(name, rates)));
        return lines;
    }

    private static String[] line(String name, FlipRates rates) {
        return new String[] {
            name,
            String.format(Locale.ROOT, "%.0f", rates.any().of()),
            cell(rates.any()),
            cell(rates.positiveToNegative()),
            cell(rates.negativeToPositive())
        };
    }

    private static String cell(FlipRates.Share share) {
        String interval =
                share.interval().isUnknown()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " [%.4f, %.4f]",
                                share.interval().lower(),
                                share.interval().upper());
        return String.format(
                Locale.ROOT,
                "%.0f of %.0f, %s%s",
                share.rows(),
                share.of(),
                Figures.fine(share.rate()),
                interval);
    }

    private static String spread(FlipRun run) {
        double[] rates =
                run.slices().values().stream().mapToDouble(slice -> slice.any().rate()).toArray();
        return rates.length < 2 ? "" : "Flip rates of " + Figures.spread(rates);
    }

    /**
     * The counts as JSON.
     *
     * @param run any counts
     * @return one object; rates that are not defined are null
     */
    public static String json(FlipRun run) {
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        root.put("threshold", run.threshold());
        put(root, run.all());
        if (!run.slices().isEmpty()) {
            ObjectNode slices = root.putObject("slices");
            run.slices().forEach((name, rates) -> put(slices.putObject(name), rates));
        }
        return root.toPrettyString();
    }

    private static void put(ObjectNode root, FlipRates rates) {
        rates.named()
                .forEach(
                        (name, share) -> {
                            ObjectNode node =
                                    root.putObject(name)
                                            .put("rows", share.rows())
                                            .put("of", share.of());
                            if (share.interval().isUnknown()) {
                                node.putNull("rate").putNull("lower").putNull("upper");
                            } else {
                                node.put("rate", share.rate())
                                        .put("lower", share.interval().lower())
                                        .put("upper", share.interval().upper());
                            }
                        });
    }
}
