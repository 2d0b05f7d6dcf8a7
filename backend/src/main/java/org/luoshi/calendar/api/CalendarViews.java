package org.luoshi.calendar.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.calendar.CalendarYear;
import org.luoshi.calendar.DeadlineMove;
import org.luoshi.calendar.HolidayNotice;
import org.luoshi.calendar.HolidayNoticeProblem;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.platform.Command;

/** What this feature's verbs take and give. */
public final class CalendarViews {
    private CalendarViews() {}

    /** What a day of the calendar is. */
    @Description("What a day of the calendar is.")
    public enum CalendarDayKind {
        /** Monday to Friday without anything special. */
        WORKDAY,
        /** Saturday or Sunday. */
        WEEKEND,
        /** 放假 by the notice, or a statutory holiday while there is none. */
        DAY_OFF,
        /** 调休上班. */
        MAKE_UP_WORKDAY
    }

    @RegisterForReflection
    @Type("CalendarDay")
    @Description("A day that differs from Monday to Friday.")
    public record CalendarDayView(LocalDate date, CalendarDayKind kind, String name) {

        static List<CalendarDayView> of(WorkingCalendar calendar, int year) {
            Stream<CalendarDayView> days = calendar.publishedYears().contains(year)
                    ? calendar.exceptions().entrySet().stream()
                            .map(day -> new CalendarDayView(
                                    day.getKey(),
                                    day.getValue().isWorking()
                                            ? CalendarDayKind.MAKE_UP_WORKDAY
                                            : CalendarDayKind.DAY_OFF,
                                    day.getValue().name()))
                    : calendar.statutory().entrySet().stream()
                            .map(day -> new CalendarDayView(day.getKey(), CalendarDayKind.DAY_OFF, day.getValue()));
            return days.filter(day -> day.date().getYear() == year)
                    .sorted(Comparator.comparing(CalendarDayView::date))
                    .toList();
        }
    }

    @RegisterForReflection
    @Type("CalendarYear")
    @Description("A year of the working calendar.")
    public record CalendarYearView(
            int year,

            @Description(
                    "False while the State Council's notice is not imported: statutory holidays count, deadlines are 暂定.")
            boolean published,

            @Nullable @Description("Name of the notice.") String notice,

            @Nullable String importedBy,
            @Nullable Instant importedAt,
            int workingDays,
            List<@NonNull CalendarDayView> days) {

        static CalendarYearView of(int year, WorkingCalendar calendar, IntFunction<@Nullable CalendarYear> known) {
            var notice = known.apply(year);
            return new CalendarYearView(
                    year,
                    calendar.publishedYears().contains(year),
                    notice == null ? null : notice.notice(),
                    notice == null ? null : notice.importedBy(),
                    notice == null ? null : notice.importedAt(),
                    workingDays(calendar, year),
                    CalendarDayView.of(calendar, year));
        }

        static int workingDays(WorkingCalendar calendar, int year) {
            return calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        }
    }

    @RegisterForReflection
    @Type("HolidayNoticeProblemAt")
    @Description("One thing wrong with the text, and where.")
    public record ProblemView(
            HolidayNoticeProblem code,

            @Description("The words it is about; may be empty.")
            String excerpt) {}

    @RegisterForReflection
    @Type("CalendarChange")
    @Description("A day that would be another than the calendar assumes now.")
    public record ChangeView(LocalDate date, CalendarDayKind before, CalendarDayKind after, String name) {

        static List<ChangeView> of(WorkingCalendar before, WorkingCalendar after, int year) {
            return LocalDate.of(year - 1, 12, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                    .map(day -> new ChangeView(day, kind(before, day), kind(after, day), name(before, after, day)))
                    .toList();
        }

        private static CalendarDayKind kind(WorkingCalendar calendar, LocalDate day) {
            var isWeekend = day.getDayOfWeek().getValue() > 5;
            if (calendar.isWorkingDay(day)) {
                return isWeekend ? CalendarDayKind.MAKE_UP_WORKDAY : CalendarDayKind.WORKDAY;
            }
            return isWeekend ? CalendarDayKind.WEEKEND : CalendarDayKind.DAY_OFF;
        }

        private static String name(WorkingCalendar before, WorkingCalendar after, LocalDate day) {
            var named = after.exceptions().get(day);
            return named != null ? named.name() : before.statutory().getOrDefault(day, "");
        }
    }

    @RegisterForReflection
    @Type("DeadlineMove")
    @Description("So many open tasks would be due on another day.")
    public record MoveView(LocalDate from, LocalDate to, int tasks) {
        static MoveView of(DeadlineMove move) {
            return new MoveView(move.from(), move.to(), move.tasks());
        }
    }

    @RegisterForReflection
    @Type("HolidayNoticePreview")
    @Description("What importing this text would do: either problems, or the year with what would change.")
    public record PreviewView(
            List<@NonNull ProblemView> problems,
            @Nullable CalendarYearView year,

            @Description("The year's notice was imported before and would be replaced.")
            boolean replaces,

            List<@NonNull ChangeView> changes,

            @Description(
                    "Open tasks that would be due on another day, in all offices of this installation; numbers only.")
            List<@NonNull MoveView> moves) {

        static PreviewView refused(List<HolidayNotice.Problem> problems) {
            return new PreviewView(
                    problems.stream()
                            .map(problem -> new ProblemView(problem.code(), problem.excerpt()))
                            .toList(),
                    null,
                    false,
                    List.of(),
                    List.of());
        }

        static PreviewView of(HolidayNotice notice, WorkingCalendar before, List<DeadlineMove> moves) {
            var after = notice.appliedTo(before);
            return new PreviewView(
                    List.of(),
                    new CalendarYearView(
                            notice.year(),
                            true,
                            notice.title(),
                            null,
                            null,
                            CalendarYearView.workingDays(after, notice.year()),
                            CalendarDayView.of(after, notice.year())),
                    before.publishedYears().contains(notice.year()),
                    ChangeView.of(before, after, notice.year()),
                    moves.stream().map(MoveView::of).toList());
        }
    }

    @RegisterForReflection
    @Input("ImportHolidayNoticeInput")
    public record ImportHolidayNoticeInput(
            UUID commandId,

            @Description("The notice's text as published, at most 20,000 characters.")
            String text,

            @Nullable @Description("Needed when only the items were pasted.")
            Integer year)
            implements Command {}
}
