package org.fairlead.generate.tilt;

/**
 * Finds multipliers that give wanted rates: Newton steps on the rates, halved until the largest
 * miss shrinks. Rates that depend on each other (the groups' rates and the overall one) make the
 * derivatives singular; a ridge on the least-squares step takes the shortest of the solutions.
 */
final class NewtonSearch {
    private static final int STEPS = 60;
    private static final int HALVINGS = 20;
    private static final double CLOSE = 1e-10;
    private static final double RIDGE = 1e-9;

    private NewtonSearch() {}

    static double[] find(TiltEquations equations, double[] wanted) {
        int m = equations.size();
        double[] multipliers = new double[m];
        double[][] derivatives = new double[m][m];
        double[] rates = equations.rates(multipliers, derivatives);
        double miss = miss(rates, wanted);
        for (int step = 0; step < STEPS && miss > CLOSE; step++) {
            double[] change = change(derivatives, rates, wanted);
            double size = 1;
            boolean better = false;
            for (int halving = 0; halving < HALVINGS && !better; halving++) {
                double[] next = multipliers.clone();
                for (int j = 0; j < m; j++) {
                    next[j] += size * change[j];
                }
                double[][] nextDerivatives = new double[m][m];
                double[] nextRates = equations.rates(next, nextDerivatives);
                double nextMiss = miss(nextRates, wanted);
                if (nextMiss < miss) {
                    multipliers = next;
                    rates = nextRates;
                    derivatives = nextDerivatives;
                    miss = nextMiss;
                    better = true;
                }
                size /= 2;
            }
            if (!better) {
                break;
            }
        }
        return multipliers;
    }

    private static double miss(double[] rates, double[] wanted) {
        double sum = 0;
        for (int j = 0; j < rates.length; j++) {
            sum += (rates[j] - wanted[j]) * (rates[j] - wanted[j]);
        }
        return Math.sqrt(sum);
    }

    /** The least-squares step: (J'J + ridge) change = J'(wanted - rates). */
    private static double[] change(double[][] derivatives, double[] rates, double[] wanted) {
        int m = rates.length;
        double[][] system = new double[m][m + 1];
        double trace = 0;
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                for (int j = 0; j < m; j++) {
                    system[a][b] += derivatives[j][a] * derivatives[j][b];
                }
            }
            for (int j = 0; j < m; j++) {
                system[a][m] += derivatives[j][a] * (wanted[j] - rates[j]);
            }
            trace += system[a][a];
        }
        for (int a = 0; a < m; a++) {
            system[a][a] += RIDGE * trace / m + Double.MIN_NORMAL;
        }
        return solved(system);
    }

    /** Gaussian elimination with partial pivoting on an augmented square system. */
    private static double[] solved(double[][] system) {
        int m = system.length;
        for (int column = 0; column < m; column++) {
            int pivot = column;
            for (int line = column + 1; line < m; line++) {
                if (Math.abs(system[line][column]) > Math.abs(system[pivot][column])) {
                    pivot = line;
                }
            }
            double[] swap = system[column];
            system[column] = system[pivot];
            system[pivot] = swap;
            for (int line = column + 1; line < m; line++) {
                double factor = system[line][column] / system[column][column];
                for (int k = column; k <= m; k++) {
                    system[line][k] -= factor * system[column][k];
                }
            }
        }
        double[] result = new double[m];
        for (int line = m - 1; line >= 0; line--) {
            double sum = system[line][m];
            for (int k = line + 1; k < m; k++) {
                sum -= system[line][k] * result[k];
            }
            result[line] = sum / system[line][line];
        }
        return result;
    }
}
