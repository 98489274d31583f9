package org.fairlead.report.html;

import java.util.List;

/** Models differ in shape as well as in colour; the same paths are in figures.js. */
final class Shapes {
    static final List<String> PATHS =
            List.of(
                    "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0",
                    "M0,-5.6L5.6,0L0,5.6L-5.6,0Z",
                    "M-4.2,-4.2H4.2V4.2H-4.2Z",
                    "M0,-5.2L5.2,4.2H-5.2Z");

    private Shapes() {}
}
