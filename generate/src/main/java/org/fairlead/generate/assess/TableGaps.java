package org.fairlead.generate.assess;

import java.util.List;

/**
 * The outcome of a table by protected group, no classifier in sight.
 *
 * @param rates the share of the positive outcome, overall and by group
 * @param balance by protected column, the largest less the smallest of these shares and how far
 *     groups and outcomes are from independent, and the groups from equal size; by group, the audit
 *     module's measures of association
 */
public record TableGaps(List<Figure> rates, List<Figure> balance) {
    public TableGaps {
        rates = List.copyOf(rates);
        balance = List.copyOf(balance);
    }

    /**
     * The widest gap of the protected columns.
     *
     * @return in [0, 1]; NaN if there is none
     */
    public double widest() {
        return balance.stream()
                .filter(figure -> figure.measure().equals("base_rate_gap"))
                .mapToDouble(Figure::value)
                .max()
                .orElse(Double.NaN);
    }
}
