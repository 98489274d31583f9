package org.fairlead.report.topic;

import java.util.List;

/**
 * Something that an audit looked at beyond rates and gaps.
 *
 * @param key its place in a page, in lower case with dashes
 * @param title heading
 * @param lead what it says and how to read it, a sentence or two
 * @param pictures what to look at, at the threshold in use
 * @param grids the figures, at all audited thresholds
 */
public record Topic(
        String key, String title, String lead, List<Picture> pictures, List<Grid> grids) {
    /** Copies the lists. */
    public Topic {
        pictures = List.copyOf(pictures);
        grids = List.copyOf(grids);
    }
}
