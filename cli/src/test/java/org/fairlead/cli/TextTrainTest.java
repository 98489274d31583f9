package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SplittableRandom;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.experiment.ExperimentJson;
import org.fairlead.cli.run.TrainRun;
import org.fairlead.data.DataException;
import org.fairlead.data.fingerprint.Fingerprint;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTrainTest {
    private static final String EXPERIMENT =
            """
            data:
              train: {file: all.csv, where: "part = 'train'"}
              test:  {file: all.csv, where: "part = 'test'"}
              texts: [comment]
            label:    toxic
            features: {text: {comment: {ngrams: [1, 2], min-count: 2}}}
            model:    {kind: bag-of-ngrams, hidden: [8], dropout: 0}
            training: {epochs: 4, batch: 32, learning-rate: 0.01, seed: 5}
            remedies:
              - min-diff: {sensitive: "toxic = 0 AND named = 1", reference: "toxic = 0 AND named = 0", weight: MIN, batch: 16}
              - logit-pairing: {text: comment, terms: [gay, tall, c++], weight: PAIR, batch: 16}
            audit:    {slices: [named], thresholds: [0.5]}
            """;

    @TempDir Path folder;

    @BeforeEach
    void prepare() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder csv = new StringBuilder("part,comment,toxic,named\n");
        for (int i = 0; i < 600; i++) {
            boolean toxic = random.nextInt(2) == 0;
            boolean gay = random.nextInt(10) < (toxic ? 6 : 2);
            String who = gay ? "gay" : random.nextInt(2) == 0 ? "tall" : "c++";
            String what = toxic ? "awful idiot" : "kind person";
            String text = random.nextInt(5) == 0 ? "He is a %s" : "He is a %s, %s";
            csv.append(i % 3 == 0 ? "test" : "train")
                    .append(",\"")
                    .append(text.formatted(who, what))
                    .append("\",")
                    .append(toxic ? 1 : 0)
                    .append(gay ? ",1\n" : ",0\n");
        }
        csv.append("test,,0,0\n").append("test,\"... \u0007 🏳️‍🌈 שלום\",0,0\n");
        csv.append("test,\"").append("gay ".repeat(25_000)).append("\",0,1\n");
        write("all.csv", csv.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode train(String name, String pairing, String minDiff) throws IOException {
        String text = EXPERIMENT.replace("PAIR", pairing).replace("MIN", minDiff);
        Fairlead ran =
                Fairlead.run("train", write(name + ".yaml", text), "--out", folder.resolve(name));
        assertThat(ran.err()).doesNotContain("fairlead:");
        assertThat(ran.code()).isZero();
        return JsonFile.read(folder.resolve(name).resolve("run.json"));
    }

    @Test
    void train_bagWithBothRemedies_drawsGroupsAndPairsTogether() throws IOException {
        JsonNode plain = train("plain", "0", "0");
        JsonNode remedied = train("remedied", "5", "3");

        double[] before = terms(plain);
        double[] after = terms(remedied);
        assertThat(after[0]).isLessThan(before[0] / 2);
        assertThat(after[1]).isLessThan(before[1] / 2);
        assertThat(remedied.at("/experiment/remedies/1/logit-pairing/terms")).hasSize(3);
        assertThat(remedied.path("notes").toString())
                .contains("1 rows have no word in \\\"comment\\\"")
                .contains("1 rows have more words in \\\"comment\\\" than the model reads");
    }

    private static double[] terms(JsonNode run) {
        JsonNode history = run.at("/training/history");
        JsonNode last = history.get(history.size() - 1).path("validationTerms");
        return new double[] {last.get(0).asDouble(), last.get(1).asDouble()};
    }

    @Test
    void score_savedModel_givesTheRunsScores() throws IOException {
        train("run", "1", "0");
        Fairlead scored =
                Fairlead.run(
                        "score",
                        folder.resolve("run"),
                        write(
                                "new.csv",
                                "comment\n\"He is a gay, kind person\"\n\n\"awful idiot\"\n"),
                        "--out",
                        folder.resolve("scores.csv"));

        assertThat(scored.code()).isZero();
        var lines = Files.readAllLines(folder.resolve("scores.csv"));
        double kind = Double.parseDouble(lines.get(1).split(",", -1)[1]);
        double awful = Double.parseDouble(lines.get(lines.size() - 1).split(",", -1)[1]);
        assertThat(kind).isLessThan(0.5);
        assertThat(awful).isGreaterThan(0.5);
    }

    /** The model embeds 64 cells, and is what TorchScriptFile in the tests of `model` writes. */
    private String usersModel() throws IOException {
        try (InputStream in = TextTrainTest.class.getResourceAsStream("/model/bag.pt")) {
            Files.copy(Objects.requireNonNull(in), folder.resolve("bag.pt"));
        }
        return EXPERIMENT
                .replace("PAIR", "1")
                .replace("MIN", "1")
                .replace("{ngrams: [1, 2], min-count: 2}", "{vocabulary: 40}")
                .replace(
                        "{kind: bag-of-ngrams, hidden: [8], dropout: 0}",
                        "{kind: user-model, path: bag.pt}");
    }

    @Test
    void train_usersModel_isScoredByTheRunsCopy() throws IOException {
        Path run = folder.resolve("run");
        Fairlead trained = Fairlead.run("train", write("x.yaml", usersModel()), "--out", run);
        assertThat(trained.code()).as(trained.err()).isZero();
        Files.delete(folder.resolve("bag.pt"));

        Fairlead scored =
                Fairlead.run(
                        "score", run, folder.resolve("all.csv"), "--out", folder.resolve("s.csv"));

        assertThat(scored.code()).as(scored.err()).isZero();
        JsonNode written = JsonFile.read(run.resolve("run.json"));
        assertThat(written.at("/experiment/model/sha256").asText())
                .isEqualTo(Fingerprint.of(run.resolve("model").resolve("user-model.pt")));
    }

    @Test
    void train_usersModelThatIsMovedMeanwhile_isResumedWhenItIsBack() throws IOException {
        TrainRun run = new TrainRun(ExperimentFile.read(write("x.yaml", usersModel()), null));
        Path model = folder.resolve("bag.pt");
        Path away = folder.resolve("away.pt");
        TrainingObserver mover =
                new TrainingObserver() {
                    @Override
                    public void epochEnded(TrainingState state) {
                        if (Files.exists(model)) {
                            move(model, away);
                        }
                    }
                };
        assertThatThrownBy(() -> run.run(folder.resolve("run"), false, mover))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("bag.pt\" must stay as it is")
                .hasMessageContaining("found no file; put the file back and add --resume");
        move(away, model);

        TrainingObserver none =
                new TrainingObserver() {
                    @Override
                    public void stepsEnded(int epoch, int step, int steps) {
                        fail("the training was lost");
                    }
                };
        run.run(folder.resolve("run"), true, none);

        assertThat(folder.resolve("run/model/user-model.pt")).exists();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void train_usersModelOverPairsOfWords_isRefusedWithTheLine() throws IOException {
        String text = usersModel().replace("{vocabulary: 40}", "{ngrams: [1, 2]}");
        Fairlead ran = Fairlead.run("train", write("x.yaml", text), "--out", folder.resolve("x"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("x.yaml, line").contains("single words (ngrams: [1, 1])");
    }

    @Test
    void train_termsThatNoTextHas_isRefused() throws IOException {
        String text =
                EXPERIMENT
                        .replace("PAIR", "1")
                        .replace("MIN", "1")
                        .replace("[gay, tall, c++]", "[\"g.y\", \"(ta\"]");
        Fairlead ran = Fairlead.run("train", write("x.yaml", text), "--out", folder.resolve("x"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no text of").contains("check the terms");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void train_termsOfAFile_areEachTakenOnce() throws IOException {
        write("terms.txt", "gay\n\n tall \nc++\ngay\n");

        assertThat(termsOf("terms.txt")).hasToString("[\"gay\",\"tall\",\"c++\"]");
        assertThat(termsOf("[gay, tall, gay]")).hasToString("[\"gay\",\"tall\"]");
    }

    @Test
    void train_fileOfTermsThatIsNoUtf8_isRefusedWithItsPlace() throws IOException {
        Files.write(folder.resolve("terms.txt"), new byte[] {'a', (byte) 0xE9, '\n'});

        assertThatThrownBy(() -> termsOf("terms.txt"))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("x.yaml, line", "terms.txt", "must be UTF-8");
    }

    private JsonNode termsOf(String terms) throws IOException {
        String text =
                EXPERIMENT
                        .replace("PAIR", "1")
                        .replace("MIN", "1")
                        .replace("[gay, tall, c++]", terms);
        return ExperimentJson.write(ExperimentFile.read(write("x.yaml", text), null))
                .at("/remedies/1/logit-pairing/terms");
    }

    @Test
    void train_bagWithoutText_isRefused() throws IOException {
        String text =
                EXPERIMENT.replace(
                        "{text: {comment: {ngrams: [1, 2], min-count: 2}}}",
                        "{categorical: [named]}");
        Fairlead ran = Fairlead.run("train", write("x.yaml", text), "--out", folder.resolve("x"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("x.yaml, line").contains("bag-of-ngrams");
    }
}
