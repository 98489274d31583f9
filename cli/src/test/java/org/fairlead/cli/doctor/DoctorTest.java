package org.fairlead.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final String LAUNCHER = "fairlead.launcher";

    @AfterEach
    void forget() {
        System.clearProperty(LAUNCHER);
    }

    private static String adviceOnHeap() {
        return Doctor.examine().stream()
                .filter(check -> check.subject().equals("Heap"))
                .map(Check::advice)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void heap_startedByTheLauncher_namesWhatTheLauncherHeeds() {
        System.setProperty(LAUNCHER, "true");

        assertThat(adviceOnHeap()).contains("FAIRLEAD_HEAP").doesNotContain("JAVA_TOOL_OPTIONS");
    }

    @Test
    void heap_startedByJava_namesJavasOption() {
        assertThat(adviceOnHeap()).contains("JAVA_TOOL_OPTIONS=-Xmx");
    }
}
