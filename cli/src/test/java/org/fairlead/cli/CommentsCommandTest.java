package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentsCommandTest {
    @TempDir Path folder;

    @Test
    void dataset_comments_countsWhatItLeavesOut() throws IOException {
        Path csv =
                write(
                        "c.csv",
                        """
                        comment_text,toxicity,muslim,black,split
                        a,0.5,0.5,1,train
                        ,0,0,0,train
                        b,0.2,0,0,test
                        """);

        Fairlead ran =
                Fairlead.run("dataset", "civil-comments", "--from", csv, "--out", path("out"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        path("out").resolve("train.parquet") + ": 1 rows",
                        path("out").resolve("test.parquet") + ": 1 rows");
        assertThat(ran.err())
                .contains("note: 1 rows of train have no text and are left out")
                .contains("note: these are not the official rows");
    }

    @Test
    void dataset_commentsWithoutSource_saysWhatToGet() {
        Fairlead ran = Fairlead.run("dataset", "civil-comments", "--out", path("out"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("civil_comments_v1.2.zip").contains("--from");
        assertThat(path("out")).doesNotExist();
    }

    @Test
    void dataset_commentsJson_listsSplits() throws IOException {
        Path csv = write("c.csv", "comment_text,toxicity,muslim\na,1,0\n");

        Fairlead ran =
                Fairlead.run(
                        "dataset", "civil-comments", "--from", csv, "--out", path("out"), "--json");

        assertThat(ran.out()).contains("\"rows\" : 1").contains("comments.parquet");
    }

    @Test
    void dataset_fromForAnother_isRefused() {
        Fairlead ran = Fairlead.run("dataset", "adult", "--from", "x", "--out", path("out"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--from is for civil-comments");
    }

    @Test
    void audit_listColumn_putsARowIntoEachOfItsSlices() throws IOException {
        StringBuilder csv = new StringBuilder("label,score,religion\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i % 2).append(",0.").append(1 + i % 9);
            csv.append(
                    i % 4 == 0
                            ? ",\"['jewish', 'muslim']\"\n"
                            : i % 4 == 1 ? ",[muslim]\n" : ",[]\n");
        }
        csv.append("0,0.3,\n1,0.6,\n");
        Path file = write("scores.csv", csv.toString());

        Fairlead ran =
                Fairlead.run(
                        "audit",
                        file,
                        "--label",
                        "label",
                        "--score",
                        "score",
                        "--slice",
                        "religion");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .containsPattern("religion=jewish\\s+10\\b")
                .containsPattern("religion=muslim\\s+20\\b")
                .containsPattern("religion=\\(missing\\)\\s+2\\b")
                .doesNotContain("['jewish'");
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(path(name), text);
    }
}
