package org.fairlead.model.encoder;

import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/**
 * A column read as a number: standardised, and 0 (the mean) where it is missing.
 *
 * @param column the column's name
 * @param mean mean of the training rows that have a value
 * @param deviation their standard deviation; 1 if all values are equal
 */
record NumberFeature(String column, double mean, double deviation) {

    static NumberFeature fit(Table train, String name) {
        NumberColumn column = train.numbers(name);
        double sum = 0;
        long count = 0;
        for (double value : column.values()) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (double value : column.values()) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
        return new NumberFeature(name, mean, deviation > 0 ? deviation : 1);
    }

    float encode(double value) {
        return Double.isNaN(value) ? 0f : (float) ((value - mean) / deviation);
    }
}
