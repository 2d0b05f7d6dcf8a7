package org.luoshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.calendar.HolidayNotice.Accepted;
import org.luoshi.calendar.HolidayNotice.Problem;
import org.luoshi.calendar.HolidayNotice.Refused;

@DisplayName("Reading a State Council notice (decision 13)")
class HolidayNoticeTest {

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void readsTheDaysOfThePublishedYearsInTheWordsOfTheirTime(int year) {
        var known = Notices.calendar().exceptions().entrySet().stream()
                .filter(day -> day.getKey().getYear() == year)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(accepted(NoticeTexts.of(year), null).days()).isEqualTo(new TreeMap<>(known));
    }

    @Test
    void keepsTitleYearAndDayOfIssue() {
        var notice = accepted(NoticeTexts.of(2026), 2026);
        assertThat(notice.year()).isEqualTo(2026);
        assertThat(notice.title()).isEqualTo("国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04)");
    }

    @Test
    void readsItemsAloneWhenTheFormNamesTheYear() {
        var items = NoticeTexts.of(2026);
        var notice = accepted(items.substring(items.indexOf("一、"), items.indexOf("节假日期间")), 2026);
        assertThat(notice.days()).hasSize(39);
        assertThat(notice.title()).isEqualTo("国务院办公厅关于2026年部分节假日安排的通知");
    }

    @Test
    void readsAPageWithTagsAndFullWidthDigitsInOneLine() {
        var page = "<html><style>p{color:red}</style><body><p>"
                + NoticeTexts.of(2025).replace("\n", "</p><p>&nbsp;&nbsp;").replace("1月28日", "１月２８日")
                + "</p><script>var a = '一、元旦：';</script></body></html>";
        assertThat(accepted(page, null).days())
                .isEqualTo(accepted(NoticeTexts.of(2025), null).days());
    }

    @Test
    void takesDaysOfTheDecemberBefore() {
        var notice = accepted(
                NoticeTexts.of(2026)
                        .replace(
                                "1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班",
                                "2025年12月31日（周三）至2026年1月2日（周五）放假调休，共3天。2025年12月28日（周日）、2026年1月4日（周日）上班"),
                null);
        assertThat(notice.days().get(LocalDate.of(2025, 12, 31)).isWorking()).isFalse();
        assertThat(notice.days().get(LocalDate.of(2025, 12, 28)).isWorking()).isTrue();
        assertThat(notice.days()).doesNotContainKey(LocalDate.of(2026, 1, 3));
    }

    @Test
    void readsSeveralSpansAndTheOldWordsForAWeekend() {
        var notice = accepted(NoticeTexts.of(2024).replace("4月4日至6日放假调休，共3天", "4月4日、5日—6日放假公休，共3天"), null);
        assertThat(notice.days().get(LocalDate.of(2024, 4, 6)).name()).isEqualTo("清明节");
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1月1日（周四）至3日, 1月1日（周五）至3日, WEEKDAY_DIFFERS, 1月1日(周五)至3日(周六)",
                "1月4日（周日）上班, 1月5日（周日）上班, WEEKDAY_DIFFERS, 1月5日(周日)",
                "1月4日（周日）上班, 1月5日上班, MAKE_UP_NOT_WEEKEND, 1月5日",
                "共3天。1月4日, 共4天。1月4日, COUNT_DIFFERS, -",
                "元旦：1月1日（周四）至3日（周六）, 元旦：2月30日至3月1日, DATE_INVALID, 2月30日至3月1日",
                "元旦：1月1日（周四）至3日（周六）, 元旦：1月3日（周六）至1日（周四）, DATE_INVALID, 1月3日(周六)至1日(周四)",
                "元旦：1月1日（周四）至3日（周六）, 元旦：2024年1月1日至3日, DATE_OUTSIDE_YEAR, 2024年1月1日至3日",
                "1月4日（周日）上班, 1月3日（周六）上班, DAY_TWICE, 1月3日(周六)",
                "三、清明节, 三、春假, FESTIVAL_MISSING, 清明节",
                "五、端午节：6月19日（周五）至21日（周日）放假, 五、端午节：另行通知, NO_DAY_OFF, 端午节"
            })
    void refusesWhatDoesNotAgreeAndNamesThePlace(
            String words, String wrong, HolidayNoticeProblem code, @Nullable String excerpt) {
        var problems = refused(NoticeTexts.of(2026).replace(words, wrong), null);
        assertThat(problems).extracting(Problem::code).contains(code);
        if (excerpt != null) {
            assertThat(problems).contains(new Problem(code, excerpt));
        }
    }

    @Test
    void refusesTheNoticeOfAnotherYearPastedUnderThisYear() {
        assertThat(refused(NoticeTexts.of(2026), 2027))
                .containsExactly(new Problem(HolidayNoticeProblem.YEAR_DIFFERS, "2026年"));
        var items = NoticeTexts.of(2026);
        assertThat(refused(items.substring(items.indexOf("一、")), 2027))
                .extracting(Problem::code)
                .contains(HolidayNoticeProblem.WEEKDAY_DIFFERS);
    }

    @Test
    void refusesItemsWithoutAYear() {
        var items = NoticeTexts.of(2026);
        assertThat(refused(items.substring(items.indexOf("一、")), null))
                .containsExactly(new Problem(HolidayNoticeProblem.YEAR_MISSING, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "关于开展2027年督查工作的通知", "一、总则：各单位应当按时办结。"})
    void refusesWhatIsNoNotice(String text) {
        assertThat(refused(text, 2027)).extracting(Problem::code).containsExactly(HolidayNoticeProblem.NOT_A_NOTICE);
    }

    @Test
    void refusesYearsOutsideTheCalendar() {
        assertThat(refused(NoticeTexts.of(2026).replace("2026年", "2037年"), null))
                .containsExactly(new Problem(HolidayNoticeProblem.YEAR_OUT_OF_RANGE, "2037年"));
    }

    @Test
    void replacesAYearInTheCalendarAndLeavesTheOthers() {
        var calendar = Notices.calendar();
        var changed = accepted(NoticeTexts.of(2026).replace("共3天。1月4日（周日）上班", "共3天"), null)
                .appliedTo(calendar);
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 1, 4))).isFalse();
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(changed.isWorkingDay(LocalDate.of(2025, 10, 11))).isTrue();
    }

    private static HolidayNotice accepted(String text, @Nullable Integer year) {
        var reading = HolidayNoticeReader.read(text, year);
        assertThat(reading).isInstanceOf(Accepted.class);
        return ((Accepted) reading).notice();
    }

    private static List<Problem> refused(String text, @Nullable Integer year) {
        var reading = HolidayNoticeReader.read(text, year);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).problems();
    }
}
