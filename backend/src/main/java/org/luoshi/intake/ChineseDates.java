package org.luoshi.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as offices write them: 2026年9月30日前, 6月底前, 年底前, 三季度末, 2026.9.30, or Excel's own day number. */
final class ChineseDates {
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern SERIAL = Pattern.compile("[3-6]\\d{4}(\\.0+)?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([ T].*)?");
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(上旬|中旬)?");
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})年)?第?([一二三四1234])季度");
    private static final Pattern HALF_YEAR = Pattern.compile("(?:(\\d{4})年)?上半年");
    private static final Pattern YEAR = Pattern.compile("(?:(\\d{4})年|今年|本年|全年|当年)?(?:年底|年末|年内|底|末|全年|当年)");
    private static final int TEN = 10;
    private static final int TWENTY = 20;

    private ChineseDates() {}

    /** The date that a text names; a date without a year is of this year. */
    static Optional<LocalDate> parse(String text, LocalDate today) {
        var said = text.strip().replaceAll("\\s+(?!\\d{1,2}:)", "");
        try {
            return read(said, today);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String said, LocalDate today) {
        if (SERIAL.matcher(said).matches()) {
            return Optional.of(EXCEL_DAY_ZERO.plusDays((long) Double.parseDouble(said)));
        }
        var numeric = NUMERIC.matcher(said);
        if (numeric.matches()) {
            return Optional.of(LocalDate.of(number(numeric, 1), number(numeric, 2), number(numeric, 3)));
        }
        var day = DAY.matcher(said);
        if (day.find()) {
            return Optional.of(LocalDate.of(year(day, today), number(day, 2), number(day, 3)));
        }
        var month = MONTH.matcher(said);
        if (month.find()) {
            return Optional.of(inMonth(YearMonth.of(year(month, today), number(month, 2)), month.group(3)));
        }
        var quarter = QUARTER.matcher(said);
        if (quarter.find()) {
            var number = "一二三四".indexOf(quarter.group(2)) + 1;
            var last = (number == 0 ? number(quarter, 2) : number) * 3;
            return Optional.of(YearMonth.of(year(quarter, today), last).atEndOfMonth());
        }
        var half = HALF_YEAR.matcher(said);
        if (half.find()) {
            return Optional.of(LocalDate.of(year(half, today), 6, 30));
        }
        var year = YEAR.matcher(said);
        return year.find() ? Optional.of(LocalDate.of(year(year, today), 12, 31)) : Optional.empty();
    }

    private static LocalDate inMonth(YearMonth month, String part) {
        if ("上旬".equals(part)) {
            return month.atDay(TEN);
        }
        return "中旬".equals(part) ? month.atDay(TWENTY) : month.atEndOfMonth();
    }

    private static int year(Matcher matcher, LocalDate today) {
        return matcher.group(1) == null ? today.getYear() : number(matcher, 1);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
