package org.luoshi.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.HolidayNotice.Accepted;
import org.luoshi.calendar.HolidayNotice.Reading;
import org.luoshi.calendar.HolidayNotice.Refused;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.WiderScope;

/** 导入放假安排: the notice of a year takes the place of what was assumed, and deadlines counted over it are counted again (decision 13). */
@ApplicationScoped
public class ImportHolidayNotice {
    private final CalendarYears years;
    private final Calendars calendars;
    private final Instance<CalendarDependents> dependents;
    private final WiderScope widerScope;
    private final Event<Object> events;
    private final Clock clock;

    public ImportHolidayNotice(
            CalendarYears years,
            Calendars calendars,
            Instance<CalendarDependents> dependents,
            WiderScope widerScope,
            Event<Object> events,
            Clock clock) {
        this.years = years;
        this.calendars = calendars;
        this.dependents = dependents;
        this.widerScope = widerScope;
        this.events = events;
        this.clock = clock;
    }

    /** What importing would do; nothing is changed. */
    @Transactional
    public List<DeadlineMove> moves(HolidayNotice notice) {
        var before = calendars.stored();
        return moves(before, notice.appliedTo(before), notice.year());
    }

    /** The year is in force when this returns, its deadlines moved and everybody concerned told. */
    @Transactional
    public HolidayNotice run(String text, @Nullable Integer year, Caller caller) {
        var notice = accepted(HolidayNoticeReader.read(text, year));
        years.lock();
        var before = calendars.stored();
        var after = notice.appliedTo(before);
        years.replace(notice, caller.officerId(), clock.instant());
        var moved = moves(before, after, notice.year()).stream()
                .mapToInt(DeadlineMove::tasks)
                .sum();
        widerScope.call(() -> {
            dependents.forEach(dependent -> dependent.follow(before, after, notice.year()));
            return true;
        });
        events.fire(new CalendarImported(notice.year(), notice.title(), caller.jurisdictionId(), moved));
        return notice;
    }

    private List<DeadlineMove> moves(WorkingCalendar before, WorkingCalendar after, int year) {
        return widerScope.call(() -> dependents.stream()
                .flatMap(dependent -> dependent.moves(before, after, year).stream())
                .toList());
    }

    private static HolidayNotice accepted(Reading reading) {
        return switch (reading) {
            case Accepted(HolidayNotice notice) -> notice;
            case Refused(var problems) ->
                throw new DomainException.Invalid(
                        CalendarError.HOLIDAY_NOTICE_REFUSED,
                        "the text is no whole notice: " + problems,
                        Map.of(
                                "problems",
                                problems.stream()
                                        .map(problem -> problem.code().name())
                                        .distinct()
                                        .collect(Collectors.joining(","))));
        };
    }
}
