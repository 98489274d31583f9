package org.fairlead.cli.audit;

import org.fairlead.audit.result.Gap;

/** Which p-values of gaps are printed. */
public enum Correction {
    /** For one gap alone. */
    NONE("p", "none"),
    /** Holm: at most one false alarm in all, at the level. */
    HOLM("p (Holm)", "Holm"),
    /** Benjamini and Hochberg: few of the alarms are false. */
    BENJAMINI_HOCHBERG("p (BH)", "Benjamini and Hochberg");

    private final String title;
    private final String authors;

    Correction(String title, String authors) {
        this.title = title;
        this.authors = authors;
    }

    /**
     * Whose correction it is, as in a sentence.
     *
     * @return names
     */
    String authors() {
        return authors;
    }

    /**
     * What the column is called.
     *
     * @return a short title
     */
    String title() {
        return title;
    }

    /**
     * The p-value of a gap.
     *
     * @param gap any gap
     * @return in [0, 1]; NaN when it is not known
     */
    double of(Gap gap) {
        return switch (this) {
            case NONE -> gap.pValue();
            case HOLM -> gap.holm();
            case BENJAMINI_HOCHBERG -> gap.benjaminiHochberg();
        };
    }
}
