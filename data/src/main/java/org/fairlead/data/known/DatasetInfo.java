package org.fairlead.data.known;

import java.util.List;

/**
 * What one must know of a data set before using it.
 *
 * @param title its name in full
 * @param description what a row is, how many there are, what the label says
 * @param label name of the label's column
 * @param positive the label's positive level
 * @param protectedAttributes names of the columns that gaps are usually looked at by
 * @param faults what is known to be wrong with it or odd about it
 * @param source who published it, with DOI or address, and its licence
 * @param files its files, the training file first
 */
public record DatasetInfo(
        String title,
        String description,
        String label,
        String positive,
        List<String> protectedAttributes,
        List<String> faults,
        String source,
        List<KnownFile> files) {

    /** Copies the lists. */
    public DatasetInfo {
        protectedAttributes = List.copyOf(protectedAttributes);
        faults = List.copyOf(faults);
        files = List.copyOf(files);
    }
}
