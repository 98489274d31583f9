package org.fairlead.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fairlead.report.Audits;
import org.fairlead.report.document.AuditDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Pages in one real browser for the tests of a class; no test may leave a complaint in its console.
 * There are always "one", of one model, and "two".
 */
final class BrowserPages implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    static final double[] THRESHOLDS = {0.2, 0.5, 0.8};
    static final List<AuditDocument> MODELS =
            List.of(
                    Audits.simulated("baseline", 0, THRESHOLDS),
                    Audits.simulated("min-diff", 0.8, THRESHOLDS));

    private @Nullable Browser browser;
    private @Nullable Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("fairlead-pages");
        browser = Browser.start(folder.resolve("profile"));
        write("one", MODELS.get(0));
        write("two", MODELS.get(0), MODELS.get(1));
    }

    Browser browser() {
        return Objects.requireNonNull(browser);
    }

    Path file(String name) {
        return Objects.requireNonNull(folder).resolve(name + ".html");
    }

    void write(String name, AuditDocument... documents) throws IOException {
        HtmlReport.Builder builder = HtmlReport.builder();
        for (AuditDocument document : documents) {
            builder.model(document);
        }
        builder.build().write(file(name));
    }

    void open(String name) {
        browser().open(file(name), 1300, 1000);
    }

    /** Moves the slider to a threshold; the grid is 0.00, 0.01, ... */
    void slideTo(double threshold) {
        browser().set("#threshold", String.valueOf(Math.round(threshold * 100)));
        browser().settle();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(browser().complaints()).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
