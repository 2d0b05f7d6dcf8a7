package org.luoshi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dates in ledgers and reports")
class ChineseDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026年9月30日前, 2026-09-30",
        "9月30日前, 2026-09-30",
        "6月底前, 2026-06-30",
        "2027年2月底, 2027-02-28",
        "5月上旬, 2026-05-10",
        "5月中旬前完成, 2026-05-20",
        "年底前, 2026-12-31",
        "2027年底前, 2027-12-31",
        "全年, 2026-12-31",
        "上半年, 2026-06-30",
        "第三季度, 2026-09-30",
        "2季度末, 2026-06-30",
        "2026-09-30, 2026-09-30",
        "2026/9/30, 2026-09-30",
        "2026.9.30, 2026-09-30",
        "46295, 2026-09-30",
        "2026 年 9 月 30 日, 2026-09-30"
    })
    void readsWhatOfficesWrite(String text, LocalDate date) {
        assertThat(ChineseDates.parse(text, TODAY)).contains(date);
    }

    @ParameterizedTest(name = "{0} is no date")
    @CsvSource({"长期坚持", "持续推进", "2026年13月1日", "2月30日", "待定"})
    void readsNothingWhereThereIsNoDate(String text) {
        assertThat(ChineseDates.parse(text, TODAY)).isEmpty();
    }

    @Test
    void readsAnEmptyTextAsNoDate() {
        assertThat(ChineseDates.parse(" ", TODAY)).isEmpty();
    }
}
