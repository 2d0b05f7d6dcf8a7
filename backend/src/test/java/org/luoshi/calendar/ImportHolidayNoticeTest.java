package org.luoshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Eventually;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** A lead task of 25 working days from 31 December 2026 and a supporting one; the made-up notice of 2027 works Sunday 31 January. */
@ApiTest
@DisplayName("Importing the notice of a year (decision 13, row 19)")
class ImportHolidayNoticeTest {
    private static final String PREVIEW = """
            query ($text: String!, $year: Int) { holidayNoticePreview(text: $text, year: $year) {
              problems { code excerpt } replaces changes { date before after name } moves { from to tasks }
              year { year published notice workingDays days { date kind name } } } }""";
    private static final String IMPORT = """
            mutation ($input: ImportHolidayNoticeInput!) { importHolidayNotice(input: $input) {
              year published notice importedBy importedAt workingDays } }""";

    @Inject
    Calendars calendars;

    @Inject
    RemindOfNotice remindOfNotice;

    private UUID matter;
    private UUID lead;
    private UUID support;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
        lead = Given.taskOf(matter, World.HOUSING);
        support = Given.taskOf(matter, World.FINANCE);
        World.run(
                "update task set issued_on = '2026-12-31', provisional = true, due_on = '2027-02-09', working_days = 25 where id = '%s'"
                        .formatted(lead));
        World.run(
                "update task set issued_on = '2026-12-31', provisional = true, due_on = '2027-02-02', working_days = 22 where id = '%s'"
                        .formatted(support));
        World.run("update matter set due_on = '2027-02-09'");
    }

    @AfterEach
    void forget() {
        World.run("delete from calendar_year where year = 2027");
        World.run("select rebuild_working_day_index()");
        World.run("select pg_notify('luoshi', 'calendar-changed:2027')");
        Eventually.holds(() -> assertThat(calendars.current().publishedYears()).doesNotContain(2027));
    }

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        GraphQl.as(Persona.ADMIN)
                .succeed(PREVIEW, text(NoticeTexts.of(2027), null))
                .body("data.holidayNoticePreview.problems", hasSize(0))
                .body("data.holidayNoticePreview.replaces", equalTo(false))
                .body("data.holidayNoticePreview.year.year", equalTo(2027))
                .body("data.holidayNoticePreview.year.workingDays", equalTo(249))
                .body(
                        "data.holidayNoticePreview.changes.findAll { it.date < '2027-02-20' }.date",
                        contains("2027-01-31", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"))
                .body("data.holidayNoticePreview.changes[0].before", equalTo("WEEKEND"))
                .body("data.holidayNoticePreview.changes[0].after", equalTo("MAKE_UP_WORKDAY"))
                .body("data.holidayNoticePreview.changes[1].name", equalTo("春节"))
                .body("data.holidayNoticePreview.moves.from", contains("2027-02-02", "2027-02-09"))
                .body("data.holidayNoticePreview.moves.to", contains("2027-02-01", "2027-02-04"))
                .body("data.holidayNoticePreview.moves.tasks", contains(1, 1));
        assertThat(World.value("select count(*) from calendar_year where year = 2027"))
                .isEqualTo("0");
        assertThat(dueOn(lead)).isEqualTo("2027-02-09");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        GraphQl.as(Persona.ADMIN)
                .succeed(PREVIEW, text(NoticeTexts.of(2027).replace("1月31日（周日）", "1月31日（周六）"), null))
                .body("data.holidayNoticePreview.problems.code", contains("WEEKDAY_DIFFERS"))
                .body("data.holidayNoticePreview.problems.excerpt", contains("1月31日(周六)"))
                .body("data.holidayNoticePreview.year", nullValue());
    }

    @Test
    void refusesAnIncompleteNoticeAndKeepsTheCalendar() {
        GraphQl.as(Persona.ADMIN)
                .refused(
                        "HOLIDAY_NOTICE_REFUSED",
                        IMPORT,
                        input(NoticeTexts.of(2027).replace("七、国庆节", "七、大假")))
                .body("errors[0].extensions.details.problems", equalTo("FESTIVAL_MISSING"));
        assertThat(World.value("select count(*) from calendar_year where year = 2027"))
                .isEqualTo("0");
    }

    @Test
    void movesProvisionalDeadlinesOfLeadAndSupportWithAnEntryInTheAuditTrail() {
        GraphQl.as(Persona.ADMIN)
                .succeed(IMPORT, input(NoticeTexts.of(2027)))
                .body("data.importHolidayNotice.published", equalTo(true))
                .body("data.importHolidayNotice.importedBy", equalTo(Persona.ADMIN.name()))
                .body("data.importHolidayNotice.importedAt", notNullValue())
                .body("data.importHolidayNotice.workingDays", equalTo(249));
        assertThat(dueOn(lead)).isEqualTo("2027-02-04");
        assertThat(dueOn(support)).isEqualTo("2027-02-01");
        assertThat(World.value("select string_agg(distinct provisional::text, ',') from task"))
                .isEqualTo("false");
        assertThat(World.value("select due_on from matter")).isEqualTo("2027-02-04");
        assertThat(World.value("select is_working from working_day_index where day = '2027-01-31'"))
                .isEqualTo("t");
        assertThat(World.value("""
                select string_agg((before ->> 'dueOn') || ' ' || (after ->> 'note') || ' ' || (officer_id is not null), ', ' order by seq)
                from audit_entry where action = 'DEADLINE_RECOMPUTED' and record_id = '%s'""".formatted(lead))).isEqualTo("2027-02-09 2027-02-09 → 2027-02-04 true");
        assertThat(World.value("select after ->> 'movedTasks' from audit_entry where action = 'CALENDAR_IMPORTED'"))
                .isEqualTo("2");
        assertThat(calendars.stored().isWorkingDay(LocalDate.of(2027, 1, 31))).isTrue();
        Eventually.holds(() -> assertThat(calendars.current().publishedYears()).contains(2027));
    }

    @Test
    void tellsTheUnitAndTheClerk() {
        GraphQl.as(Persona.ADMIN).succeed(IMPORT, input(NoticeTexts.of(2027)));
        assertThat(World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = 'DEADLINE_RECOUNTED' and n.task_id = '%s'""".formatted(lead))).isEqualTo("CLERK,LIAISON,UNIT_HEAD");
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "query ($id: ID!) { task(id: $id) { dueOn deadline { provisional workingDays dueOn skippedDays { date name } }"
                                + " lamp { reason light } } }",
                        Map.of("id", lead))
                .body("data.task.deadline.provisional", equalTo(false))
                .body("data.task.deadline.dueOn", equalTo("2027-02-04"))
                .body("data.task.deadline.skippedDays.name", hasItem("元旦"))
                .body("data.task.lamp.light", equalTo("GREEN"));
    }

    @Test
    void leavesADateAloneThatAPersonHasSet() {
        World.run("update task set due_on = '2027-02-11', provisional = false where id = '%s'".formatted(lead));
        World.run("update task set status = 'ACCEPTED' where id = '%s'".formatted(support));
        GraphQl.as(Persona.ADMIN).succeed(IMPORT, input(NoticeTexts.of(2027)));
        assertThat(dueOn(lead)).isEqualTo("2027-02-11");
        assertThat(dueOn(support)).isEqualTo("2027-02-02");
    }

    @Test
    void importsOnceForARepeatedCommandAndMovesNothingTwice() {
        var command = input(NoticeTexts.of(2027));
        GraphQl.as(Persona.ADMIN).succeed(IMPORT, command);
        GraphQl.as(Persona.ADMIN).succeed(IMPORT, command).body("data.importHolidayNotice.year", equalTo(2027));
        GraphQl.as(Persona.ADMIN).succeed(IMPORT, input(NoticeTexts.of(2027)));
        assertThat(World.value("select count(*) from audit_entry where action = 'CALENDAR_IMPORTED'"))
                .isEqualTo("2");
        assertThat(World.value("select count(*) from audit_entry where action = 'DEADLINE_RECOMPUTED'"))
                .isEqualTo("2");
        assertThat(World.value("select count(*) from notification where kind = 'DEADLINE_RECOUNTED'"))
                .isEqualTo("5");
    }

    @Test
    void isForTheAdministratorAlone() {
        for (var persona : new Persona[] {Persona.DIRECTOR, Persona.CLERK, Persona.LIAISON, Persona.AUDITOR}) {
            GraphQl.as(persona).refused("FORBIDDEN", IMPORT, input(NoticeTexts.of(2027)));
            GraphQl.as(persona).refused("FORBIDDEN", PREVIEW, text(NoticeTexts.of(2027), null));
        }
    }

    @Test
    void leavesTheAdministratorAsBlindAsBefore() {
        GraphQl.as(Persona.ADMIN).succeed(IMPORT, input(NoticeTexts.of(2027)));
        GraphQl.as(Persona.ADMIN).succeed("{ matters { total } }", Map.of()).body("data.matters.total", equalTo(0));
    }

    @Test
    void asksTheAdministratorsOnceAWeek() {
        remindOfNotice.remind(LocalDate.of(2026, 10, 30));
        assertThat(asked()).isEqualTo("0");
        remindOfNotice.remind(LocalDate.of(2026, 11, 2));
        remindOfNotice.remind(LocalDate.of(2026, 11, 5));
        assertThat(asked()).isEqualTo("1");
        remindOfNotice.remind(LocalDate.of(2026, 11, 9));
        assertThat(asked()).isEqualTo("2");
    }

    @Test
    void listsTheKnownYearsAndTheMissingOne() {
        GraphQl.as(Persona.CLERK)
                .succeed("{ calendarYears { year published workingDays days { date } } missingCalendarYear }", Map.of())
                .body("data.calendarYears.find { it.year == 2026 }.workingDays", equalTo(248))
                .body("data.calendarYears.find { it.year == 2026 }.days", hasSize(39))
                .body("data.calendarYears.find { it.year == 2025 }.published", equalTo(true));
    }

    private static String asked() {
        return World.value("select count(*) from notification where kind = 'CALENDAR_MISSING'");
    }

    private static String dueOn(UUID task) {
        return World.value("select due_on from task where id = '%s'".formatted(task));
    }

    private static Map<String, ?> text(String text, @Nullable Integer year) {
        var variables = new HashMap<String, Object>();
        variables.put("text", text);
        variables.put("year", year);
        return variables;
    }

    private static Map<String, ?> input(String text) {
        return Given.input(Map.of("commandId", UUID.randomUUID(), "text", text));
    }
}
