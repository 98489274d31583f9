package org.fairlead.data.comments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The five list columns of the scheme and the identity columns that each takes together. A comment
 * may mention several identities of a group, so a row may stand in several slices of one column.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy
public enum IdentityGroup {
    /** Gender. */
    GENDER("male", "female", "transgender", "other_gender"),
    /** Sexual orientation. */
    SEXUAL_ORIENTATION(
            "heterosexual", "homosexual_gay_or_lesbian", "bisexual", "other_sexual_orientation"),
    /** Religion. */
    RELIGION("christian", "jewish", "muslim", "hindu", "buddhist", "atheist", "other_religion"),
    /** Race and ethnicity. */
    RACE("black", "white", "asian", "latino", "other_race_or_ethnicity"),
    /** Disability. */
    DISABILITY(
            "physical_disability",
            "intellectual_or_learning_disability",
            "psychiatric_or_mental_illness",
            "other_disability");

    private final List<String> identities;

    IdentityGroup(String... identities) {
        this.identities = List.of(identities);
    }

    /**
     * The name of the list column.
     *
     * @return such as {@code sexual_orientation}
     */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The identity columns of the group.
     *
     * @return names, distinct over all groups
     */
    public List<String> identities() {
        return identities;
    }

    /**
     * The identity columns of all groups.
     *
     * @return 24 names
     */
    public static List<String> all() {
        return Arrays.stream(values()).flatMap(group -> group.identities.stream()).toList();
    }
}
