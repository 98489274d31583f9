package org.fairlead.report.html;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.report.template.Template;

/** Style, script and library that go into the page, so that it needs no other file. */
final class Assets {
    private static final String FOLDER = "/org/fairlead/report/html/";
    private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";

    private Assets() {}

    static Views.Asset with(String json) {
        String script =
                Stream.of("core.js", "figures.js", "tables.js", "controls.js")
                        .map(name -> Template.text(FOLDER + name))
                        .collect(Collectors.joining("\n"));
        return new Views.Asset(Template.style(), script, Template.text(D3), json);
    }
}
