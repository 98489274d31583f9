package org.fairlead.report.template;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A template of an HTML page, compiled by the build. */
public final class Template {
    private static final String FOLDER = "org.fairlead.report.html";

    private Template() {}

    /**
     * Writes a page.
     *
     * @param name such as {@code page.jte}
     * @param view what the template takes
     * @return the whole HTML text; texts of the view are escaped
     */
    public static String render(String name, Object view) {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, FOLDER)
                .render(name, view, output);
        return output.toString();
    }

    /**
     * The style of all pages.
     *
     * @return CSS
     */
    public static String style() {
        return text("/" + FOLDER.replace('.', '/') + "/page.css");
    }

    /**
     * A file that goes into pages, so that they need no other.
     *
     * @param resource its place in the jar
     * @return its text
     */
    public static String text(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource %s is not in the jar; build it again".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
