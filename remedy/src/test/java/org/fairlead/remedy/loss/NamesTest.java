package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.remedy.Golden;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.Kernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lookup of kernels and losses by name, and their settings as text. */
public class NamesTest {
    private static final Map<String, Runnable> ANSWERS = answers();

    /** Ids of the golden vectors that are answered here. */
    public static Stream<String> ids() {
        return Golden.cases().stream()
                .map(golden -> golden.get("id").asText())
                .filter(
                        id ->
                                id.contains(".lookup.")
                                        || id.contains(".name.")
                                        || id.contains(".serialization.")
                                        || id.contains("none-input")
                                        || id.contains("kernel-callable")
                                        || id.contains("config-round-trip"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void vector_hasItsAnswer(String id) {
        Objects.requireNonNull(ANSWERS.get(id), "no answer to " + id).run();
    }

    private static Map<String, Runnable> answers() {
        Map<String, Runnable> answers = new TreeMap<>();
        for (String loss : List.of("abscorr", "mmd")) {
            String id = loss + ".name.default";
            answers.put(
                    id,
                    () -> {
                        String name = Golden.of(id).get("params").get("loss").asText();
                        assertThat(GroupLoss.of(name).name())
                                .isEqualTo(Golden.of(id).get("expected").asText());
                    });
        }
        for (String name : List.of("gauss", "gauss_kernel", "gaussian", "laplacian_kernel")) {
            String id = "kernel.lookup." + name;
            answers.put(
                    id,
                    () -> {
                        Kernel kernel = Kernel.of(Golden.of(id).get("inputs").get("name").asText());
                        assertThat(kernel.getClass().getSimpleName())
                                .isEqualTo(Golden.of(id).get("expected").asText());
                    });
        }
        answers.put(
                "kernel.gaussian.config-round-trip",
                () -> {
                    GroupLoss loss = MmdLoss.of(new GaussianKernel(5));
                    assertThat(loss.settings()).containsEntry("length", "5.0");
                    assertThat(GroupLoss.of(loss.settings())).isEqualTo(loss);
                });
        answers.put(
                "mmd.serialization.defaults",
                () ->
                        assertThat(GroupLoss.of("mmd").settings())
                                .containsEntry("kernel", "gaussian")
                                .containsEntry("transform", "identity")
                                .containsEntry("loss", "mmd_loss"));
        refusals(answers);
        return answers;
    }

    /** Other types than a name are refused by the compiler; null is refused at run time. */
    private static void refusals(Map<String, Runnable> answers) {
        for (String id : List.of("kernel.lookup.null", "mmd.error.kernel-callable")) {
            answers.put(id, () -> refused(() -> Kernel.of(nothing()), "kernel must be named"));
        }
        for (String id : List.of("cfloss.lookup.null", "cfloss.lookup.error.bad-type")) {
            String name = nothing();
            answers.put(id, () -> refused(() -> PairLoss.of(name), "pair loss must be named"));
        }
        answers.put(
                "kernel.lookup.error.unknown-string",
                () -> refused(() -> Kernel.of("bad_name"), "found 'bad_name'"));
        answers.put(
                "cfloss.lookup.error.unknown-string",
                () -> refused(() -> PairLoss.of("bad_name"), "found 'bad_name'"));
        for (String id : List.of("cfloss.mse.error.none-input", "cfloss.cosine.error.none-input")) {
            answers.put(
                    id,
                    () -> {
                        try (NDManager manager = NDManager.newBaseManager()) {
                            NDArray p = manager.ones(new Shape(2, 2));
                            refused(
                                    () -> PairedPredictions.of(nothing(), p),
                                    "original predictions must not be null");
                        }
                    });
        }
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessageContaining(message);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what careless callers pass
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gauss", "Gauss_Kernel", "GAUSSIAN", "gaussian_kernel"})
    void kernelOf_gaussianNames_areFound(String name) {
        assertThat(Kernel.of(name).name()).isEqualTo("gaussian");
    }

    @ParameterizedTest
    @ValueSource(strings = {"laplace", "laplace_kernel", "Laplacian", "LAPLACIAN_KERNEL"})
    void kernelOf_laplacianNames_areFound(String name) {
        assertThat(Kernel.of(name, 5).name()).isEqualTo("laplacian");
        assertThat(Kernel.of(name, 5).length()).isEqualTo(5);
    }

    @Test
    void lookup_unknownName_listsTheKnownAndTheGiven() {
        assertThatThrownBy(() -> Kernel.of("bad_name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kernel must be one of gauss, gauss_kernel, gaussian")
                .hasMessageEndingWith("found 'bad_name'");
        assertThatThrownBy(() -> GroupLoss.of("bad_name")).hasMessageContaining("worst_pair_mmd");
        assertThatThrownBy(() -> PairLoss.of("bad_name"))
                .hasMessageContaining("pairwise_cosine_loss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs_corr", "abs_corr_loss", "absolute_correlation", "absolute_correlation_loss",
                "mmd", "mmd_loss", "maximum_mean_discrepancy", "maximum_mean_discrepancy_loss",
                "adjusted_mmd", "adjusted_mmd_loss", "k_group_mmd", "worst_pair_mmd",
                "exact_laplacian_mmd"
            })
    void groupLoss_settings_makeAnEqualLoss(String name) {
        GroupLoss loss = GroupLoss.of(name);

        assertThat(GroupLoss.of(loss.settings())).isEqualTo(loss);
        assertThat(GroupLoss.of(loss.name().toUpperCase(java.util.Locale.ROOT))).isEqualTo(loss);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pairwise_mse_loss",
                "pairwise_cosine_loss",
                "pairwise_absolute_difference_loss"
            })
    void pairLoss_settings_makeAnEqualLoss(String name) {
        PairLoss loss = PairLoss.of(Map.of("loss", name, "transform", "sigmoid"));

        assertThat(PairLoss.of(loss.settings())).isEqualTo(loss);
        assertThat(loss.name()).isEqualTo(name);
    }
}
