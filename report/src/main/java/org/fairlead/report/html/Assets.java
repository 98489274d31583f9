package org.fairlead.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Style, script and library that go into the page, so that it needs no other file. */
final class Assets {
    private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";

    private Assets() {}

    static Views.Asset with(String json) {
        String script =
                Stream.of("core.js", "figures.js", "tables.js", "controls.js")
                        .map(Assets::text)
                        .collect(Collectors.joining("\n"));
        return new Views.Asset(text("page.css"), script, text(D3), json);
    }

    private static String text(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
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
