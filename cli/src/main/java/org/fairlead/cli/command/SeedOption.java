package org.fairlead.cli.command;

import picocli.CommandLine.Option;

/** The seed of what a command draws. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same result. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    long value() {
        return seed;
    }
}
