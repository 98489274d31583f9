package org.fairlead.data.comments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the official files. The address is the one in the loader of TensorFlow Datasets.
 * The fingerprint of version 1.0 stands in its registry ({@code url_checksums/civil_comments.txt});
 * that of version 1.2 was found only where others quote the registry. The rows of the splits are
 * those of its catalogue. Nobody publishes fingerprints of the files inside.
 */
final class OfficialComments {
    static final String ARCHIVE = "civil_comments_v1.2.zip";
    static final String MEMBER = "civil_comments.csv";
    static final String ADDRESS =
            "https://storage.googleapis.com/jigsaw-unintended-bias-in-toxicity-classification/"
                    + ARCHIVE;

    /** Archives by fingerprint. */
    static final Map<String, String> VERSIONS =
            Map.of(
                    "89a60573acbbfaf189b2c77278115eefcbc1654dbd8235dd8fbecc1b83f1585c", "1.2",
                    "767b71a3d9dc7a2eceb234d0c3e7e38604e11f59c12ba1cbb888ffd4ce6b6271", "1.0");

    /** Rows of each split. */
    static final Map<String, Long> ROWS =
            Map.of("train", 1_804_874L, "validation", 97_320L, "test", 97_320L);

    /** The files of the competition, by split; they have no column that says it. */
    static final Map<String, String> COMPETITION = competition();

    /** Names of splits in the official files and in the stand-in. */
    static final Map<String, String> SPLITS =
            Map.of(
                    "train", "train",
                    "validate", "validation",
                    "validation", "validation",
                    "test_public", "validation",
                    "test", "test",
                    "test_private", "test");

    private OfficialComments() {}

    private static Map<String, String> competition() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("train", "train.csv");
        files.put("validation", "test_public_expanded.csv");
        files.put("test", "test_private_expanded.csv");
        return files;
    }

    /** What to get, and where. */
    static String advice() {
        return """
        get %s (%s) or, from the Kaggle competition Jigsaw Unintended Bias in Toxicity \
        Classification, %s, and name the file or its folder by --from\
        """
                .formatted(ARCHIVE, ADDRESS, String.join(", ", List.copyOf(COMPETITION.values())));
    }
}
