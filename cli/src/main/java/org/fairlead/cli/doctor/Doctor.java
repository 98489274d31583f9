package org.fairlead.cli.doctor;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** Tries everything that Fairlead stands on, once, for real. */
public final class Doctor {
    /** Set by the launcher, which says how much memory Java may take. */
    private static final String LAUNCHER = "fairlead.launcher";

    private static final long ENOUGH_MEMORY = 512L << 20;
    private static final long ENOUGH_DISK = 1L << 30;

    private Doctor() {}

    /**
     * Examines this machine.
     *
     * @return one check for each thing that is needed
     */
    public static List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        int java = Runtime.version().feature();
        checks.add(
                new Check(
                        "Java",
                        java >= 17,
                        Runtime.version().toString(),
                        "install a JDK 17 or newer and set JAVA_HOME to it"));
        checks.add(attempt("DuckDB, the data engine", Doctor::duckDb, "org.duckdb:duckdb_jdbc"));
        checks.add(
                attempt(
                        "PyTorch through DJL, for training",
                        Doctor::pyTorch,
                        "ai.djl.pytorch:pytorch-jni and pytorch-native-cpu of the same PyTorch version, classifier "
                                + platform()));
        checks.add(setting("OPT_OUT_TRACKING", "DJL sends usage data"));
        checks.add(setting("DJL_OFFLINE", "DJL may download at run time"));
        long memory = Runtime.getRuntime().maxMemory();
        checks.add(
                new Check(
                        "Heap",
                        memory >= ENOUGH_MEMORY,
                        (memory >> 20) + " MiB",
                        Boolean.getBoolean(LAUNCHER)
                                ? "give more with FAIRLEAD_HEAP, such as FAIRLEAD_HEAP=2g ./fairlead doctor"
                                : "give Java more with -Xmx, such as JAVA_TOOL_OPTIONS=-Xmx1g"));
        checks.add(disk());
        return checks;
    }

    private static Check attempt(String subject, Supplier<String> trial, String coordinates) {
        String advice = "the class path needs " + coordinates + "; run \"mvn package\" again";
        try {
            return new Check(subject, true, trial.get(), advice);
        } catch (RuntimeException | LinkageError e) {
            return new Check(subject, false, String.valueOf(e.getMessage()), advice);
        }
    }

    private static String duckDb() {
        Table table = Table.of(NumberColumn.of("x", 1, 2, 3));
        int rows = Predicate.parse("x > 1").rows(table).length;
        return "a predicate found " + rows + " of 2 rows";
    }

    private static String pyTorch() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            float sum = manager.create(new float[] {1, 2}).sum().getFloat();
            return "version %s, 1 + 2 = %.0f"
                    .formatted(Engine.getEngine("PyTorch").getVersion(), sum);
        }
    }

    private static Check setting(String name, String otherwise) {
        boolean set =
                Boolean.parseBoolean(System.getenv(name)) || Boolean.getBoolean(propertyOf(name));
        return new Check(
                name,
                set,
                set ? "true" : "not set, " + otherwise,
                "start through the launcher, or set " + name + "=true");
    }

    private static String propertyOf(String name) {
        return name.equals("DJL_OFFLINE") ? "ai.djl.offline" : name;
    }

    private static Check disk() {
        Path home = Path.of(System.getProperty("user.home", "."));
        long free = 0;
        try {
            free = Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            // reported as 0 below
        }
        return new Check(
                "Disk in " + home,
                free >= ENOUGH_DISK,
                (free >> 20) + " MiB free",
                "PyTorch unpacks 430 MB once; free some space or set DJL_CACHE_DIR");
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        if (os.contains("mac")) {
            return "osx-aarch64";
        }
        return os.contains("win") ? "win-x86_64" : "linux-x86_64";
    }
}
