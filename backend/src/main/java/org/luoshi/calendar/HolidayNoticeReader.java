package org.luoshi.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.HolidayNotice.Accepted;
import org.luoshi.calendar.HolidayNotice.Problem;
import org.luoshi.calendar.HolidayNotice.Reading;
import org.luoshi.calendar.HolidayNotice.Refused;

/**
 * Reads the text of a State Council notice as it is published: items 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」.
 * What surrounds the items does not matter. Nothing is guessed: dates, weekdays and numbers of days in the text must agree.
 */
public final class HolidayNoticeReader {
    /** A gov.cn page without its tags has some 2,000 characters. */
    public static final int LONGEST = 20_000;

    private static final Pattern TAG = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<[^>]*>|&nbsp;|&#160;");
    private static final Pattern TITLE_YEAR =
            Pattern.compile("(?:关于|现将)\\s*(\\d{4})\\s*年\\s*(?:部分)?(?:节假日|元旦)|(\\d{4})\\s*年部分节假日安排");
    private static final Pattern ISSUED =
            Pattern.compile("国务院办公厅\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]{1,2}、\\s*([^:：。，,\\d]{2,20})[:：]");
    private static final String DATE =
            "(?:(\\d{4})\\s*年\\s*)?(?:(\\d{1,2})\\s*月\\s*)?(\\d{1,2})\\s*日\\s*(?:[(（]([^()（）]{0,20})[)）])?";
    private static final Pattern SPAN = Pattern.compile(DATE + "(?:\\s*(?:至|到|[-—–~～]+)\\s*" + DATE + ")?");
    private static final Pattern COUNT = Pattern.compile("(?:共|放假)\\s*(\\d{1,2})\\s*天");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String YEAR_WORD = "年";

    private final String text;
    private final int year;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<LocalDate, WorkingCalendar.Exception> days = new TreeMap<>();
    private int month;

    private HolidayNoticeReader(String text, int year) {
        this.text = text;
        this.year = year;
    }

    /**
     * @param expectedYear the year from the form; needed when only the items were pasted
     */
    public static Reading read(String raw, @Nullable Integer expectedYear) {
        var text = plain(raw);
        var named = TITLE_YEAR
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1)));
        if (!ITEM.matcher(text).find() || !text.contains("放假")) {
            return refused(HolidayNoticeProblem.NOT_A_NOTICE, text.substring(0, Math.min(30, text.length())));
        }
        if (named.isPresent() && expectedYear != null && !named.get().equals(expectedYear)) {
            return refused(HolidayNoticeProblem.YEAR_DIFFERS, named.get() + YEAR_WORD);
        }
        var year = named.or(() -> Optional.ofNullable(expectedYear));
        if (year.isEmpty()) {
            return refused(HolidayNoticeProblem.YEAR_MISSING, "");
        }
        if (year.get() < WorkingCalendar.FIRST.getYear() || year.get() > WorkingCalendar.LAST.getYear()) {
            return refused(HolidayNoticeProblem.YEAR_OUT_OF_RANGE, year.get() + YEAR_WORD);
        }
        return new HolidayNoticeReader(text, year.get()).read();
    }

    private static Reading refused(HolidayNoticeProblem code, String excerpt) {
        return new Refused(List.of(new Problem(code, excerpt)));
    }

    /** Without tags, with half-width digits and brackets; lines do not matter. */
    private static String plain(String raw) {
        var cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        return Normalizer.normalize(TAG.matcher(cut).replaceAll(" "), Normalizer.Form.NFKC)
                .replace('\u3000', ' ')
                .strip();
    }

    private Reading read() {
        List<MatchResult> heads = ITEM.matcher(text).results().toList();
        var names = new StringBuilder();
        for (var index = 0; index < heads.size(); index++) {
            var head = heads.get(index);
            var end = index + 1 < heads.size() ? heads.get(index + 1).start() : text.length();
            var name = head.group(1).strip().replaceAll("\\s*[、和]\\s*", "、");
            names.append(name).append(' ');
            readItem(name, text.substring(head.end(), end));
        }
        HolidayNotice.FESTIVALS.stream()
                .filter(festival -> names.indexOf(festival) < 0)
                .forEach(festival -> problem(HolidayNoticeProblem.FESTIVAL_MISSING, festival));
        return problems.isEmpty() ? new Accepted(new HolidayNotice(year, title(), days)) : new Refused(problems);
    }

    private String title() {
        var title = "国务院办公厅关于%d年部分节假日安排的通知".formatted(year);
        return ISSUED.matcher(text)
                .results()
                .reduce((first, second) -> second)
                .map(issued -> "%s (%s-%02d-%02d)"
                        .formatted(
                                title,
                                issued.group(1),
                                Integer.parseInt(issued.group(2)),
                                Integer.parseInt(issued.group(3))))
                .orElse(title);
    }

    private void readItem(String name, String body) {
        var off = 0;
        month = 0;
        for (var sentence : body.split("[。;；]")) {
            if (sentence.contains("放假")) {
                off += readDaysOff(name, sentence.strip());
            } else if (sentence.strip().endsWith("上班")) {
                readWorkdays(sentence.strip());
            }
        }
        if (off == 0) {
            problem(HolidayNoticeProblem.NO_DAY_OFF, name);
        }
    }

    private int readDaysOff(String name, String sentence) {
        var found = 0;
        for (var span : SPAN.matcher(sentence.substring(0, sentence.indexOf("放假")))
                .results()
                .toList()) {
            var first = date(span, 0);
            var last = span.group(7) == null ? first : date(span, 4);
            if (first == null || last == null) {
                return 1; // said already
            }
            if (last.isBefore(first) || first.plusDays(15).isBefore(last)) {
                problem(HolidayNoticeProblem.DATE_INVALID, span.group());
                return 1;
            }
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                put(day, new WorkingCalendar.Exception(false, name), span.group());
                found++;
            }
        }
        var count = COUNT.matcher(sentence);
        if (found > 0 && count.find() && Integer.parseInt(count.group(1)) != found) {
            problem(HolidayNoticeProblem.COUNT_DIFFERS, sentence);
        }
        return found;
    }

    private void readWorkdays(String sentence) {
        for (var each : SPAN.matcher(sentence).results().toList()) {
            var day = date(each, 0);
            if (day == null) {
                continue;
            }
            if (!HolidayNotice.isWeekend(day)) {
                problem(HolidayNoticeProblem.MAKE_UP_NOT_WEEKEND, each.group());
            }
            put(day, new WorkingCalendar.Exception(true, HolidayNotice.MAKE_UP), each.group());
        }
    }

    private void put(LocalDate day, WorkingCalendar.Exception exception, String excerpt) {
        if (days.put(day, exception) != null) {
            problem(HolidayNoticeProblem.DAY_TWICE, excerpt);
        }
    }

    /** The date in four groups: year, month, day, what is in brackets; a month once said holds on. */
    private @Nullable LocalDate date(MatchResult found, int offset) {
        var words = found.group();
        if (found.group(offset + 2) != null) {
            month = Integer.parseInt(found.group(offset + 2));
        }
        var named = found.group(offset + 1);
        LocalDate day;
        try {
            day = LocalDate.of(
                    named == null ? year : Integer.parseInt(named), month, Integer.parseInt(found.group(offset + 3)));
        } catch (DateTimeException e) {
            problem(HolidayNoticeProblem.DATE_INVALID, words);
            return null;
        }
        var isDecemberBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !isDecemberBefore) {
            problem(HolidayNoticeProblem.DATE_OUTSIDE_YEAR, words);
            return null;
        }
        var brackets = found.group(offset + 4);
        var weekday = WEEKDAY.matcher(brackets == null ? "" : brackets);
        if (weekday.find()
                && WEEKDAYS.indexOf(weekday.group(1).replace('天', '日')) + 1
                        != day.getDayOfWeek().getValue()) {
            problem(HolidayNoticeProblem.WEEKDAY_DIFFERS, words);
        }
        return day;
    }

    private void problem(HolidayNoticeProblem code, String excerpt) {
        problems.add(new Problem(code, excerpt));
    }
}
