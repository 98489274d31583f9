package org.fairlead.cli.sweep;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.model.tabular.NetworkShape;
import org.junit.jupiter.api.Test;

class SweepStackTest {
    @Test
    void requireMemory_tooManyNetworks_saysHowManyFit() {
        NetworkShape shape = new NetworkShape(4, 0, 100_000, 10, List.of(64), 0);
        long heap = 1L << 30;

        assertThatThrownBy(() -> SweepStack.requireMemory(shape, 24, heap))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("24 networks of 6400385 weights")
                .hasMessageContaining("only 5 fit");
        assertThatCode(() -> SweepStack.requireMemory(shape, 5, heap)).doesNotThrowAnyException();
    }
}
