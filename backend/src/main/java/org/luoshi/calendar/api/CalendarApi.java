package org.luoshi.calendar.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.calendar.CalendarError;
import org.luoshi.calendar.CalendarYear;
import org.luoshi.calendar.CalendarYears;
import org.luoshi.calendar.Calendars;
import org.luoshi.calendar.HolidayNotice;
import org.luoshi.calendar.HolidayNoticeReader;
import org.luoshi.calendar.ImportHolidayNotice;
import org.luoshi.calendar.NoticeReminderPolicy;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.calendar.api.CalendarViews.CalendarYearView;
import org.luoshi.calendar.api.CalendarViews.ImportHolidayNoticeInput;
import org.luoshi.calendar.api.CalendarViews.PreviewView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class CalendarApi {
    private static final int MOST_DAYS = 366;

    private final CurrentCaller caller;
    private final Calendars calendars;
    private final CalendarYears years;
    private final ImportHolidayNotice importHolidayNotice;
    private final Commands commands;
    private final Clock clock;

    public CalendarApi(
            CurrentCaller caller,
            Calendars calendars,
            CalendarYears years,
            ImportHolidayNotice importHolidayNotice,
            Commands commands,
            Clock clock) {
        this.caller = caller;
        this.calendars = calendars;
        this.years = years;
        this.importHolidayNotice = importHolidayNotice;
        this.commands = commands;
        this.clock = clock;
    }

    @Query
    @Description(
            "The day that many working days (0..366) after a date, counted as decision 13 says: the date itself is day 0, from a"
                    + " rest day the next working day is day 0. Error: CALENDAR_DAYS_OUT_OF_RANGE.")
    public WorkingDayView workingDayAfter(LocalDate from, int days) {
        caller.get();
        if (days < 0
                || days > MOST_DAYS
                || from.isBefore(WorkingCalendar.FIRST)
                || from.isAfter(WorkingCalendar.LAST.minusYears(2))) {
            throw new DomainException.Invalid(
                    CalendarError.CALENDAR_DAYS_OUT_OF_RANGE, from + " + " + days, Map.of("maximum", MOST_DAYS));
        }
        var counted = calendars.current().after(from, days);
        return new WorkingDayView(counted.dueOn(), counted.isProvisional());
    }

    @Query
    @Transactional
    @Description("Years of the working calendar that are known, this year and the next; oldest first.")
    public List<@NonNull CalendarYearView> calendarYears() {
        caller.get();
        var calendar = calendars.current();
        var known = years.known().stream().collect(Collectors.toMap(CalendarYear::year, Function.identity()));
        var thisYear = TimeSource.today(clock).getYear();
        return Stream.concat(known.keySet().stream(), Stream.of(thisYear, thisYear + 1))
                .distinct()
                .sorted()
                .map(year -> CalendarYearView.of(year, calendar, known::get))
                .toList();
    }

    @Query
    @Description(
            "The year whose notice is missing although it is time (from 1 November); null when nothing is missing.")
    public @Nullable Integer missingCalendarYear() {
        caller.get();
        return NoticeReminderPolicy.missing(
                        TimeSource.today(clock), calendars.current().publishedYears())
                .orElse(null);
    }

    @Query
    @Transactional
    @Description(
            "What importing the notice would do, for ADMIN: problems with their places, or the year, its differences and how many open"
                    + " tasks would move. Changes nothing.")
    public PreviewView holidayNoticePreview(String text, @Nullable Integer year) {
        caller.require(Role.ADMIN);
        return switch (HolidayNoticeReader.read(text, year)) {
            case HolidayNotice.Refused(var problems) -> PreviewView.refused(problems);
            case HolidayNotice.Accepted(var notice) ->
                PreviewView.of(notice, calendars.current(), importHolidayNotice.moves(notice));
        };
    }

    @Mutation
    @Description(
            "导入放假安排 by ADMIN: the notice takes the place of what was assumed for its year; deadlines counted over it are counted again,"
                    + " logged and told (decision 13). Errors: HOLIDAY_NOTICE_REFUSED.")
    public CalendarYearView importHolidayNotice(ImportHolidayNoticeInput input) {
        var me = caller.require(Role.ADMIN);
        return commands.once(input, CalendarYearView.class, () -> {
            var notice = importHolidayNotice.run(input.text(), input.year(), me);
            var known = years.known().stream().collect(Collectors.toMap(CalendarYear::year, Function.identity()));
            return CalendarYearView.of(notice.year(), notice.appliedTo(calendars.current()), known::get);
        });
    }
}
