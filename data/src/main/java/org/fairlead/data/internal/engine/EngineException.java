package org.fairlead.data.internal.engine;

import java.sql.SQLException;

/** A statement that the engine could not run. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands before the reason when a query fails before it has run. */
    private static final String PENDING =
            "Attempting to execute an unsuccessful or closed pending query result";

    EngineException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * All that the engine said.
     *
     * @return several lines
     */
    public String text() {
        String message = getMessage();
        return message == null ? "no reason given" : message;
    }

    /**
     * What the engine said, in one line.
     *
     * @return the first line of the reason, without the kind of error in front of it
     */
    public String reason() {
        String line =
                text().lines()
                        .filter(each -> !each.endsWith(PENDING))
                        .findFirst()
                        .orElse("no reason given");
        return line.replaceFirst("^(Error: )?[A-Z][A-Za-z ]* Error: (Error: )?", "").strip();
    }
}
