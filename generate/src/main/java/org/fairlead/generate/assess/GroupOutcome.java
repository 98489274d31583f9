package org.fairlead.generate.assess;

/**
 * The rate of the positive outcome in a group's rows, in two tables.
 *
 * @param group the group, such as {@code sex=Female}
 * @param realRows real rows
 * @param real rate in them
 * @param realLower lower end of its 95 % Wilson interval
 * @param realUpper upper end
 * @param syntheticRows synthetic rows
 * @param synthetic rate in them
 * @param syntheticLower lower end of its interval
 * @param syntheticUpper upper end
 */
public record GroupOutcome(
        String group,
        long realRows,
        double real,
        double realLower,
        double realUpper,
        long syntheticRows,
        double synthetic,
        double syntheticLower,
        double syntheticUpper) {}
