package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.DomainException;

@DisplayName("对方签字")
class SignedStatementTest {
    private static final String HAND = "M10 200L40 20L70 380M100 0L1000 400";

    @Test
    @DisplayName("is hashed with its words, its answer and its strokes")
    void isHashedAsAWhole() {
        assertThat(new SignedStatement(" 周主任 ", " ", true, null, " 1. 停工 ", HAND).text())
                .isEqualTo("周主任\n\nAGREES\n\n1. 停工\n" + HAND);
        assertThat(new SignedStatement("周主任", "主任", false, "已复工", "1. 停工", HAND).text())
                .isEqualTo("周主任\n主任\nDISAGREES\n已复工\n1. 停工\n" + HAND);
    }

    @Test
    void saysWhatIsDisputed() {
        assertThatThrownBy(() -> new SignedStatement("周主任", null, false, " ", "1. 停工", HAND))
                .isInstanceOf(DomainException.Invalid.class);
        assertThatThrownBy(() -> new SignedStatement("周主任", null, true, null, " ", HAND))
                .isInstanceOf(DomainException.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M1 1L2 2",
                "L1 1L2 2L3 3L4 4L5 5",
                "M1 1L2 2L3 3L4 4L1001 5",
                "M1 1L2 2L3 3L4 4L5 401",
                "M1 1L2 2L3 3L4 4L-5 5",
                "M1 1L2 2L3 3L4 4L5 5\"/><script>",
                "M1 1L2 2L3 3L4 4L5 5M"
            })
    void refusesWhatIsNoHand(String drawing) {
        assertThatThrownBy(() -> new SignedStatement("周主任", null, true, null, "1. 停工", drawing))
                .isInstanceOf(DomainException.Invalid.class);
    }

    @Test
    void refusesADrawingWithoutEnd() {
        var endless = "M0 0" + "L10 10".repeat(10_000);
        assertThatThrownBy(() -> new SignedStatement("周主任", null, true, null, "1. 停工", endless))
                .isInstanceOf(DomainException.Invalid.class);
    }
}
