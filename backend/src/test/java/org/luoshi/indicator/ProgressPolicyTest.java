package org.luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("WF-12: how much of the target is done, and how much of the year is over")
class ProgressPolicyTest {
    @Test
    @DisplayName("WF-12: 完成率 is what was reached since 1 January by the target of the year")
    void measuresCompletion() {
        assertThat(completion("98.2", "120.5")).isEqualByComparingTo("0.8149");
        assertThat(completion("120.5", "120.5")).isEqualByComparingTo("1");
        assertThat(completion("150", "120")).isEqualByComparingTo("1.25");
        assertThat(completion("0", "7")).isEqualByComparingTo("0");
        assertThat(completion("-3", "4")).isEqualByComparingTo("-0.75");
        assertThat(completion("2", "3")).isEqualByComparingTo("0.6667");
    }

    @Test
    @DisplayName("WF-12: 时序进度 is the share of months that are over")
    void measuresTime() {
        assertThat(ProgressPolicy.timeProgress(YearMonth.of(2026, 1))).isEqualByComparingTo("0.0833");
        assertThat(ProgressPolicy.timeProgress(YearMonth.of(2026, 6))).isEqualByComparingTo("0.5");
        assertThat(ProgressPolicy.timeProgress(YearMonth.of(2026, 11))).isEqualByComparingTo("0.9167");
        assertThat(ProgressPolicy.timeProgress(YearMonth.of(2026, 12))).isEqualByComparingTo("1");
    }

    private static BigDecimal completion(String actual, String target) {
        return ProgressPolicy.completion(new BigDecimal(actual), new BigDecimal(target));
    }
}
