package org.luoshi.matter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("A deadline explains itself (D.7.2, row 18)")
class DeadlineApiTest {
    private static final String PREVIEWS = """
            query ($id: ID) { deadlinePreviews(matterId: $id) {
              deadlineClass rule termKind workingDays calendarDays months endsOn dueOn countedDays } }""";
    private static final String DEADLINE = """
            query ($id: ID!) { task(id: $id) { deadline {
              termKind rule dayZero endsOn dueOn workingDays calendarDays months countedDays provisional
              skippedDays { date reason name } } } }""";

    @Test
    void previewsEveryClassWithItsRule() {
        GraphQl.as(Persona.CLERK)
                .succeed(PREVIEWS, Map.of("id", Given.registeredMatter()))
                .body(
                        "data.deadlinePreviews.deadlineClass",
                        contains(
                                "OFFICE_10",
                                "TRANSFERRED_15",
                                "JOINT_25",
                                "INSTRUCTION_30",
                                "STATE_COUNCIL_30",
                                "PROPOSAL_3_MONTHS",
                                "CALENDAR_30",
                                "MONTH_END",
                                "QUARTER_END",
                                "YEAR_END"))
                .body(
                        "data.deadlinePreviews.rule",
                        contains(
                                "CT-13", "CT-14", "CT-15", "JS-16", "JS-03", "CT-16", "R733-17", "WF-11", "WF-14",
                                "WF-14"))
                .body("data.deadlinePreviews[0].countedDays", hasSize(10))
                .body("data.deadlinePreviews[5].months", equalTo(3))
                .body("data.deadlinePreviews[6].calendarDays", equalTo(30));
    }

    @Test
    void previewsByTheVersionOfTheMatter() {
        var matter = Given.registeredMatter();
        World.run("""
                insert into rule_set select '00000000-0000-4000-8000-0000000000f3', '%s', 2, '2020-01-01',
                  jsonb_set(parameters, '{workingDays,OFFICE_10}', '7'), 'test', null, now()
                from rule_set where jurisdiction_id is null""".formatted(World.CITY));
        GraphQl.as(Persona.CLERK)
                .succeed(PREVIEWS, Map.of("id", matter))
                .body("data.deadlinePreviews[0].workingDays", equalTo(10));
        GraphQl.as(Persona.CLERK).succeed(PREVIEWS, Map.of()).body("data.deadlinePreviews[0].workingDays", equalTo(7));
        GraphQl.as(Persona.FAR_CLERK)
                .succeed(PREVIEWS, Map.of())
                .body("data.deadlinePreviews[0].workingDays", equalTo(10));
    }

    @Test
    void previewsNothingOfAForeignMatter() {
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", PREVIEWS, Map.of("id", Given.registeredMatter()));
        GraphQl.as(Persona.CLERK).refused("MATTER_NOT_FOUND", PREVIEWS, Map.of("id", UUID.randomUUID()));
    }

    @Test
    @DisplayName("three months end on the next working day (CT-16)")
    void explainsMonths() {
        var task = issued("PROPOSAL_3_MONTHS", "2026-07-02", "2026-10-08");
        GraphQl.as(Persona.LIAISON)
                .succeed(DEADLINE, Map.of("id", task))
                .body("data.task.deadline.termKind", equalTo("MONTHS"))
                .body("data.task.deadline.rule", equalTo("CT-16"))
                .body("data.task.deadline.months", equalTo(3))
                .body("data.task.deadline.endsOn", equalTo("2026-10-02"))
                .body("data.task.deadline.dueOn", equalTo("2026-10-08"))
                .body("data.task.deadline.countedDays", hasSize(0))
                .body("data.task.deadline.skippedDays.name.unique()", contains("国庆节"))
                .body("data.task.deadline.skippedDays", hasSize(6));
    }

    @Test
    @DisplayName("a quarter's end explains itself (WF-14)")
    void explainsAQuartersEnd() {
        var task = issued("QUARTER_END", "2026-02-24", "2026-03-31");
        GraphQl.as(Persona.LIAISON)
                .succeed(DEADLINE, Map.of("id", task))
                .body("data.task.deadline.termKind", equalTo("PERIOD_END"))
                .body("data.task.deadline.endsOn", equalTo("2026-03-31"));
    }

    @Test
    @DisplayName("a date that was set later than the rule says is explained as a date (JS-15, JS-17)")
    void explainsADateSetByHand() {
        var task = issued("JOINT_25", "2026-09-18", "2026-11-05");
        GraphQl.as(Persona.LIAISON)
                .succeed(DEADLINE, Map.of("id", task))
                .body("data.task.deadline.termKind", equalTo("FIXED_DATE"))
                .body("data.task.deadline.countedDays", hasSize(30));
    }

    @Test
    @DisplayName("an unknown year makes a counted deadline provisional and its lamp grey (decisions 13, 14)")
    void isGreyWhileProvisional() {
        var task = issued("QUARTER_END", "2027-01-04", "2027-03-31");
        World.run(
                "update task set provisional = true, status = 'ACKNOWLEDGED', acknowledged_by = '吴联络', acknowledged_at = now() where id = '%s'"
                        .formatted(task));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "query ($id: ID!) { task(id: $id) { deadline { provisional } lamp { light reason nextStep nextOn } } }",
                        Map.of("id", task))
                .body("data.task.deadline.provisional", equalTo(true))
                .body("data.task.lamp.light", equalTo("GREY"))
                .body("data.task.lamp.reason", equalTo("PROVISIONAL"))
                .body("data.task.lamp.nextStep", equalTo("TURNS_YELLOW"));
    }

    private static UUID issued(String deadlineClass, String issuedOn, String dueOn) {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        World.run("""
                update task set deadline_class = '%s', rule = '%s', issued_on = '%s', due_on = '%s', working_days = %s where id = '%s'""".formatted(
                        deadlineClass,
                        DeadlineClass.valueOf(deadlineClass).rule(),
                        issuedOn,
                        dueOn,
                        deadlineClass.equals("JOINT_25") ? "25" : "null",
                        task));
        return task;
    }
}
