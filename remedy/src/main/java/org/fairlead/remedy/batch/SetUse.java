package org.fairlead.remedy.batch;

/**
 * How often a set of extra rows was used in an epoch. The user's own data set decides how many
 * batches there are; a short set is passed over several times, a long one is not used up.
 *
 * @param term name of the term
 * @param set which of the term's sets, such as {@code sensitive}
 * @param batches batches drawn
 * @param rows rows drawn
 * @param passes passes begun; far more than one invites over-fitting to these rows
 * @param oneGroupBatches batches of ready-made membership that had fewer than two groups; they
 *     contribute nothing to the loss
 */
public record SetUse(
        String term, String set, long batches, long rows, int passes, long oneGroupBatches) {

    @Override
    public String toString() {
        return "term '%s', %s: %d batches of together %d rows in %d passes, %d with fewer than two groups"
                .formatted(term, set, batches, rows, passes, oneGroupBatches);
    }
}
