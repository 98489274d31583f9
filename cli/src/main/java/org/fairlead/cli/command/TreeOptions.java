package org.fairlead.cli.command;

import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.generate.tree.Constraint;
import org.fairlead.generate.tree.TreeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How trees are fitted: all of it is of the tree model alone. */
final class TreeOptions {
    @Option(
            names = "--key",
            split = ",",
            paramLabel = "COLUMN",
            description = "tree: columns that number or name rows: made anew. Default: none.")
    private List<String> keys = List.of();

    @Option(
            names = "--less",
            paramLabel = "A<B",
            description =
                    "tree: a number or date below another in all rows, or A<=B; repeat. Default:"
                            + " none.")
    private List<String> less = List.of();

    @Option(
            names = "--together",
            paramLabel = "A,B",
            description =
                    "tree: columns whose values stand together as in real rows; repeat. Default:"
                            + " none.")
    private List<String> together = List.of();

    @Option(
            names = "--min-leaf",
            paramLabel = "ROWS",
            description =
                    "tree: fewest real rows that a value is drawn from. Default: ${DEFAULT-VALUE}.")
    private int minLeaf = 30;

    @Option(
            names = "--level-floor",
            paramLabel = "ROWS",
            description =
                    "tree: levels with fewer real rows do not occur. Default: ${DEFAULT-VALUE}.")
    private int levelFloor = 5;

    @Option(
            names = "--copy-filter",
            description = "tree: draw rows equal to a real one again. Default: ${DEFAULT-VALUE}.")
    private boolean copyFilter;

    @Option(
            names = "--anonymity",
            paramLabel = "ROWS",
            description =
                    "tree: draw again what fewer real rows have in --anonymity-columns. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int anonymity = 1;

    @Option(
            names = "--anonymity-columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "tree: columns by which people could be found. Default: none.")
    private List<String> anonymityColumns = List.of();

    TreeSettings settings(@Nullable RoleOptions roles, boolean refuseMissing) {
        TreeSettings.Builder builder =
                TreeSettings.builder()
                        .keys(keys.toArray(String[]::new))
                        .minLeaf(minLeaf)
                        .levelFloor(levelFloor)
                        .copyFilter(copyFilter)
                        .anonymity(anonymity, anonymityColumns.toArray(String[]::new))
                        .refuseMissing(refuseMissing);
        less.forEach(text -> builder.constraint(less(text)));
        together.forEach(
                text -> builder.constraint(new Constraint.Together(List.of(text.split(",", -1)))));
        if (roles != null) {
            roles.addTo(builder);
        }
        return builder.build();
    }

    private static Constraint less(String text) {
        int at = text.indexOf('<');
        if (at < 1) {
            throw new DataException("--less must be A<B or A<=B, found \"%s\"".formatted(text));
        }
        boolean orEqual = text.startsWith("<=", at);
        String larger = text.substring(at + (orEqual ? 2 : 1));
        return new Constraint.Less(text.substring(0, at), larger, orEqual);
    }
}
