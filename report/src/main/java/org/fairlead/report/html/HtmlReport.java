package org.fairlead.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.document.WholeFile;
import org.fairlead.report.template.Template;

/**
 * One or more audits as one HTML file. It needs no network, is complete and printable without
 * JavaScript, and with JavaScript lets a reader choose measures, threshold, baseline and slices.
 *
 * <pre>{@code
 * HtmlReport.builder()
 *         .title("Income, with and without MinDiff")
 *         .model(new AuditDocument("baseline", facts, audit))
 *         .model(new AuditDocument("mindiff", otherFacts, otherAudit))
 *         .build()
 *         .write(Path.of("report.html"));
 * }</pre>
 */
public final class HtmlReport {
    private final String html;

    private HtmlReport(Builder builder) {
        String title =
                builder.title.isEmpty()
                        ? String.join(
                                " and ", builder.subjects.stream().map(Subject::name).toList())
                        : builder.title;
        Views.Page page = new PageBuilder(title, new Lineup(builder.subjects)).page();
        this.html = Template.render("page.jte", page);
    }

    /**
     * Starts a report.
     *
     * @return a builder without models
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The page.
     *
     * @return the whole HTML text; the same audits give the same text
     */
    public String html() {
        return html;
    }

    /**
     * Writes the page beside the target and renames it into place.
     *
     * @param file where to; an existing file is replaced
     * @throws IOException if the file cannot be written; then nothing is left behind
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, html);
    }

    /** Collects what a report shows. */
    public static final class Builder {
        private String title = "";
        private final List<Subject> subjects = new ArrayList<>();

        private Builder() {}

        /**
         * Title of the page. Default: the names of the models.
         *
         * @param title plain text
         * @return this builder
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Adds a model, at 0.5 if it was audited there, else at the middle one of its thresholds.
         *
         * @param document its audit
         * @return this builder
         */
        public Builder model(AuditDocument document) {
            return model(document, document.usualThreshold());
        }

        /**
         * Adds a model; the first is the one that others are compared with.
         *
         * @param document its audit
         * @param threshold the threshold in use, one of those that were audited
         * @return this builder
         * @throws IllegalArgumentException if the threshold was not audited
         */
        public Builder model(AuditDocument document, double threshold) {
            subjects.add(Subjects.of(document, threshold));
            return this;
        }

        /**
         * Builds the page.
         *
         * @return the report
         * @throws IllegalStateException if there is no model
         */
        public HtmlReport build() {
            if (subjects.isEmpty()) {
                throw new IllegalStateException(
                        "a report needs one model or more; call model(...)");
            }
            return new HtmlReport(this);
        }
    }
}
