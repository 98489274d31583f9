package org.fairlead.data;

/**
 * Data that cannot be used as asked. The message is one line for the person who owns the data:
 * which file, row or column, what was allowed, what was found, what to do.
 */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports bad data.
     *
     * @param message one line: which, allowed, found, what to do
     */
    public DataException(String message) {
        super(message);
    }

    /**
     * Reports bad data that another error revealed.
     *
     * @param message one line: which, allowed, found, what to do
     * @param cause the error that revealed it
     */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
