package org.fairlead.generate.tree;

/**
 * Rows while they are drawn, column by column.
 *
 * @param codes codes by unit and row
 * @param bins bins by unit and row
 * @param numbers drawn numbers by unit and row; empty for units that are not single numbers
 * @param logits the outcome's logits by row, tilted; empty without a law
 * @param chances chances of the protected combinations by row; empty without a law
 * @param combination drawn protected combination by row
 * @param outcome drawn outcome by row
 * @param weight importance of a row when some values are fixed
 * @param broken rows that break a constraint
 * @param repaired rows that broke a constraint when first drawn
 */
record Drawn(
        int[][] codes,
        byte[][] bins,
        double[][] numbers,
        double[][] logits,
        double[][] chances,
        int[] combination,
        int[] outcome,
        double[] weight,
        boolean[] broken,
        boolean[] repaired) {

    static Drawn of(TreeModel model, int rows) {
        int units = model.units().size();
        double[][] numbers = new double[units][];
        for (int u = 0; u < units; u++) {
            numbers[u] = new double[model.units().get(u).numeric() ? rows : 0];
        }
        TreeModel.Law law = model.law();
        int outcomes = law == null ? 0 : law.outcome().size();
        int groups = law == null ? 0 : law.groups().size();
        return new Drawn(
                new int[units][rows],
                new byte[units][rows],
                numbers,
                new double[law == null ? 0 : rows][outcomes],
                new double[law == null ? 0 : rows][groups],
                new int[rows],
                new int[rows],
                new double[rows],
                new boolean[rows],
                new boolean[rows]);
    }

    int rows() {
        return weight.length;
    }

    /** Puts a row of others in the place of one of these. */
    void replace(int row, Drawn others, int other) {
        for (int u = 0; u < codes.length; u++) {
            codes[u][row] = others.codes[u][other];
            bins[u][row] = others.bins[u][other];
            if (numbers[u].length > 0) {
                numbers[u][row] = others.numbers[u][other];
            }
        }
        if (logits.length > 0) {
            logits[row] = others.logits[other];
            chances[row] = others.chances[other];
        }
        combination[row] = others.combination[other];
        outcome[row] = others.outcome[other];
        weight[row] = others.weight[other];
        broken[row] = others.broken[other];
        repaired[row] |= others.repaired[other];
    }
}
