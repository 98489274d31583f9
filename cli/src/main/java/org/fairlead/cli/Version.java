package org.fairlead.cli;

/** Fairlead's own version. */
public final class Version {
    /** As the POM has it. */
    public static final String TEXT = "0.1.0-SNAPSHOT";

    private Version() {}
}
