package org.fairlead.audit;

/** What to do with rows whose score or label is missing (NaN). */
public enum UndefinedRows {
    /** Refuse the data, and say which row. */
    REFUSE,
    /** Leave the rows out of every slice, and count them in the result. */
    EXCLUDE,
    /**
     * Count a row without a score as a negative prediction, as TensorFlow Model Analysis does in
     * silence, and count such rows in the result. A row without a label is refused. Measures of
     * scores leave these rows out.
     */
    AS_NEGATIVE
}
