package org.fairlead.cli;

/** Exit codes of all commands. */
public final class ExitCode {
    /** All went well; a gate's limits hold. */
    public static final int PASS = 0;

    /** A gap is over its limit. */
    public static final int FAIL = 1;

    /** Wrong usage or bad input; nothing was written. */
    public static final int USAGE = 2;

    /** Not enough evidence for a verdict. */
    public static final int INCONCLUSIVE = 3;

    /** A fault of Fairlead's own. */
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
