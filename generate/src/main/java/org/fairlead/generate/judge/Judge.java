package org.fairlead.generate.judge;

import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;

/**
 * A classifier that judges a table: it learns a target from one table and predicts it in another.
 * Trained on synthetic and tested on held-out real rows it says what the synthetic rows are worth;
 * trained and tested on real rows it says what could be had.
 *
 * <p>Whether the protected attribute is a feature is the caller's choice, by the list of features.
 */
public interface Judge {

    /**
     * What the judge is called in a report.
     *
     * @return such as {@code logistic regression}
     */
    String name();

    /**
     * Learns the target from the rows of one table and predicts it for the rows of another.
     *
     * @param train the rows to learn from, at least two levels of the target among them
     * @param test the rows to predict; levels that {@code train} lacks get probability 0
     * @param target a column of both tables, without missing values
     * @param features columns of both tables, at least one, the target not among them
     * @return the predictions, one a row of {@code test}
     * @throws DataException if a column is absent, the target has missing values, or the rows to
     *     learn from hold fewer than two of its levels
     */
    Prediction predict(Table train, Table test, String target, List<String> features);
}
