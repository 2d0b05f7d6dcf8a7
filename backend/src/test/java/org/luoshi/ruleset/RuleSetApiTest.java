package org.luoshi.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Rule sets are versioned with an effective date; old matters keep theirs (row 103, decision 15)")
class RuleSetApiTest {
    private static final String VERSIONS = """
            { ruleSets { id version state effectiveOn own note adoptedBy adoptedAt
              withdrawal { withdrawnBy reason } numbers { number values } } }""";
    private static final String PREVIEW = """
            query ($effectiveOn: Date!, $numbers: [RuleNumberValueInput!]!) {
              ruleSetPreview(effectiveOn: $effectiveOn, numbers: $numbers) {
                version comparedWith latestVersion changes { number before after }
                deadlines { deadlineClass rule before after provisional } steps { step rule before after }
                kept { version effectiveOn matters } } }""";
    private static final String ADOPT = """
            mutation ($input: AdoptRuleSetInput!) { adoptRuleSet(input: $input) {
              id version state effectiveOn own note adoptedBy numbers { number values } } }""";
    private static final String WITHDRAW = """
            mutation ($input: WithdrawRuleSetInput!) { withdrawRuleSet(input: $input) {
              version state withdrawal { withdrawnBy reason } } }""";
    private static final String OFFICE_DAYS = "numbers.find { it.number == 'OFFICE_DAYS' }.values";

    @Inject
    Clock clock;

    @Inject
    RuleSets ruleSets;

    private final Map<RuleNumber, List<Integer>> numbers = RuleNumber.valuesOf(StandardRules.parameters());

    @Test
    @DisplayName("everybody reads the version he is bound by, with every number and its range")
    void tellsEverybodyTheVersion() {
        for (var persona : new Persona[] {Persona.LIAISON, Persona.CLERK, Persona.AUDITOR, Persona.FAR_CLERK}) {
            GraphQl.as(persona)
                    .succeed(VERSIONS, Map.of())
                    .body("data.ruleSets.version", contains(1))
                    .body("data.ruleSets[0].state", equalTo("IN_FORCE"))
                    .body("data.ruleSets[0].own", equalTo(false))
                    .body("data.ruleSets[0].adoptedBy", nullValue())
                    .body("data.ruleSets[0].numbers", hasSize(RuleNumber.values().length))
                    .body("data.ruleSets[0]." + OFFICE_DAYS, contains(10))
                    .body("data.ruleSets[0].numbers.find { it.number == 'EXPEDITE_YELLOW_DAYS' }.values", contains(4));
        }
        GraphQl.as(Persona.LIAISON)
                .succeed("{ ruleNumbers { number group unit minimum maximum most rule } }", Map.of())
                .body("data.ruleNumbers", hasSize(RuleNumber.values().length))
                .body("data.ruleNumbers[0].number", equalTo("OFFICE_DAYS"))
                .body("data.ruleNumbers[0].maximum", equalTo(60))
                .body("data.ruleNumbers[0].rule", equalTo("CT-13"));
    }

    @Test
    @DisplayName("adopts a version with a note, and writes down what it was before and after")
    void adopts() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        GraphQl.as(Persona.ADMIN)
                .succeed(ADOPT, adopting(today().plusDays(5), 1))
                .body("data.adoptRuleSet.version", equalTo(2))
                .body("data.adoptRuleSet.state", equalTo("COMING"))
                .body("data.adoptRuleSet.own", equalTo(true))
                .body("data.adoptRuleSet.note", equalTo("减负：自办件七个工作日"))
                .body("data.adoptRuleSet.adoptedBy", equalTo(Persona.ADMIN.name()))
                .body("data.adoptRuleSet." + OFFICE_DAYS, contains(7));
        GraphQl.as(Persona.CLERK)
                .succeed(VERSIONS, Map.of())
                .body("data.ruleSets.version", contains(2, 1))
                .body("data.ruleSets.state", contains("COMING", "IN_FORCE"))
                .body("data.ruleSets[0].adoptedAt", notNullValue());
        assertThat(
                        World.value(
                                "select (before -> 'numbers')::text || ' → ' || (after -> 'numbers')::text || ' ' || (after ->> 'note') from audit_entry where action = 'RULE_SET_ADOPTED'"))
                .isEqualTo("{\"OFFICE_DAYS\": [10]} → {\"OFFICE_DAYS\": [7]} 减负：自办件七个工作日");
    }

    @Test
    @DisplayName("a matter opened the day before keeps the old version, one of that day gets the new (decision 15)")
    void letsOldMattersKeepTheirVersion() {
        numbers.put(RuleNumber.JOINT_DAYS, List.of(9));
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(6));
        GraphQl.as(Persona.DIRECTOR).succeed(ADOPT, adopting(today().plusDays(1), 1));
        var before = Given.registeredMatter();
        World.run("update rule_set set effective_on = '%s' where version = 2".formatted(today()));
        var after = Given.registeredMatter();
        var days = "query ($id: ID) { deadlinePreviews(matterId: $id) { deadlineClass workingDays } }";
        GraphQl.as(Persona.CLERK)
                .succeed(days, Map.of("id", before))
                .body("data.deadlinePreviews[0].workingDays", equalTo(10));
        GraphQl.as(Persona.CLERK)
                .succeed(days, Map.of("id", after))
                .body("data.deadlinePreviews[0].workingDays", equalTo(6));
        var version = "query ($id: ID!) { matter(id: $id) { ruleSet { version } } }";
        GraphQl.as(Persona.CLERK)
                .succeed(version, Map.of("id", before))
                .body("data.matter.ruleSet.version", equalTo(1));
        GraphQl.as(Persona.CLERK).succeed(version, Map.of("id", after)).body("data.matter.ruleSet.version", equalTo(2));
        GraphQl.as(Persona.CLERK)
                .succeed(VERSIONS, Map.of())
                .body("data.ruleSets.state", contains("IN_FORCE", "FOLLOWED"));
    }

    @Test
    @Transactional
    @DisplayName("the day and the jurisdiction pick the version (decision 15)")
    void picksByDayAndJurisdiction() {
        adopted(World.CITY, 2, "2026-07-01");
        adopted(World.CITY, 3, "2027-01-01");
        adopted(World.CITY, 4, "2027-01-01");
        World.run("""
                insert into rule_set_withdrawal select id, jurisdiction_id, '有误', '%s', now() from rule_set where version = 4""".formatted(Persona.ADMIN.officerId()));
        var picked = new HashMap<String, Integer>();
        SystemScope.run(() -> {
            for (var day : new String[] {"2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"}) {
                picked.put(
                        day, ruleSets.inForce(World.CITY, LocalDate.parse(day)).version());
            }
            picked.put(
                    "far",
                    ruleSets.inForce(World.FAR_COUNTY, LocalDate.parse("2027-01-01"))
                            .version());
        });
        assertThat(picked)
                .isEqualTo(Map.of("2026-06-30", 1, "2026-07-01", 2, "2026-12-31", 2, "2027-01-01", 3, "far", 1));
    }

    @Test
    @DisplayName(
            "previews which numbers differ, what is due when, and how many matters keep theirs; and changes nothing")
    void previews() {
        Given.registeredMatter();
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        numbers.put(RuleNumber.EXPEDITE_BLUE_DAYS, List.of(1));
        GraphQl.as(Persona.ADMIN)
                .succeed(PREVIEW, Map.of("effectiveOn", today().toString(), "numbers", given()))
                .body("data.ruleSetPreview.version", equalTo(2))
                .body("data.ruleSetPreview.comparedWith", equalTo(1))
                .body("data.ruleSetPreview.latestVersion", equalTo(1))
                .body("data.ruleSetPreview.changes.number", contains("OFFICE_DAYS", "EXPEDITE_BLUE_DAYS"))
                .body("data.ruleSetPreview.changes.before", contains(List.of(10), List.of(2)))
                .body("data.ruleSetPreview.changes.after", contains(List.of(7), List.of(1)))
                .body("data.ruleSetPreview.deadlines", hasSize(10))
                .body(
                        "data.ruleSetPreview.deadlines.findAll { it.before != it.after }.deadlineClass",
                        contains("OFFICE_10"))
                .body("data.ruleSetPreview.steps.findAll { it.before != it.after }.step", contains("EXPEDITE_BLUE"))
                .body("data.ruleSetPreview.kept.version", contains(1))
                .body("data.ruleSetPreview.kept.matters", contains(1));
        assertThat(World.value("select count(*) from rule_set")).isEqualTo("1");
        GraphQl.as(Persona.ADMIN).succeed("{ matters { total } }", Map.of()).body("data.matters.total", equalTo(0));
    }

    @Test
    @DisplayName("refuses numbers out of range, naming each, in preview and mutation alike")
    void refusesBadNumbers() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(0));
        numbers.put(RuleNumber.FAR_BEHIND_POINTS, List.of(5));
        GraphQl.as(Persona.ADMIN)
                .refused("RULE_NUMBERS_REFUSED", ADOPT, adopting(today(), 1))
                .body("errors[0].extensions.details.OFFICE_DAYS", equalTo("OUT_OF_RANGE"))
                .body("errors[0].extensions.details.FAR_BEHIND_POINTS", equalTo("NOT_ABOVE"));
        GraphQl.as(Persona.ADMIN)
                .refused(
                        "RULE_NUMBERS_REFUSED", PREVIEW, Map.of("effectiveOn", today().toString(), "numbers", given()));
        assertThat(World.value("select count(*) from rule_set")).isEqualTo("1");
    }

    @Test
    @DisplayName("takes effect today or later, and never before a version that is adopted already")
    void keepsDaysInOrder() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        GraphQl.as(Persona.ADMIN).refused("RULE_SET_DATE_OUT_OF_RANGE", ADOPT, adopting(today().minusDays(1), 1));
        GraphQl.as(Persona.ADMIN).succeed(ADOPT, adopting(today().plusDays(9), 1));
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(8));
        GraphQl.as(Persona.ADMIN)
                .refused("RULE_SET_DATE_OUT_OF_RANGE", ADOPT, adopting(today().plusDays(8), 2))
                .body(
                        "errors[0].extensions.details.earliest",
                        equalTo(today().plusDays(9).toString()));
        GraphQl.as(Persona.ADMIN)
                .succeed(ADOPT, adopting(today().plusDays(9), 2))
                .body("data.adoptRuleSet.version", equalTo(3));
    }

    @Test
    @DisplayName("refuses a version without a note, one that changes nothing, and one built on an older version")
    void refusesWhatIsNoVersion() {
        GraphQl.as(Persona.ADMIN).refused("RULE_SET_UNCHANGED", ADOPT, adopting(today(), 1));
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        var input = adopting(today(), 1);
        input.get("input").put("note", " ");
        GraphQl.as(Persona.ADMIN).refused("INVALID_INPUT", ADOPT, input);
        GraphQl.as(Persona.ADMIN).succeed(ADOPT, adopting(today(), 1));
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(8));
        GraphQl.as(Persona.DIRECTOR).refused("STALE_VERSION", ADOPT, adopting(today(), 1));
    }

    @Test
    @DisplayName("a version that is not in force is withdrawn with a reason; its number is not used again")
    void withdraws() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        String id = GraphQl.as(Persona.ADMIN)
                .succeed(ADOPT, adopting(today().plusDays(1), 1))
                .extract()
                .path("data.adoptRuleSet.id");
        GraphQl.as(Persona.DIRECTOR)
                .succeed(WITHDRAW, withdrawing(id))
                .body("data.withdrawRuleSet.state", equalTo("WITHDRAWN"))
                .body("data.withdrawRuleSet.withdrawal.withdrawnBy", equalTo(Persona.DIRECTOR.name()))
                .body("data.withdrawRuleSet.withdrawal.reason", equalTo("常务会议未通过"));
        assertThat(World.value("select after ->> 'note' from audit_entry where action = 'RULE_SET_WITHDRAWN'"))
                .isEqualTo("常务会议未通过");
        GraphQl.as(Persona.ADMIN).refused("RULE_SET_NOT_COMING", WITHDRAW, withdrawing(id));
        GraphQl.as(Persona.ADMIN)
                .succeed(ADOPT, adopting(today(), 1))
                .body("data.adoptRuleSet.version", equalTo(3))
                .body("data.adoptRuleSet.state", equalTo("IN_FORCE"));
    }

    @Test
    @DisplayName("a version in force is never withdrawn, nor is the one Luoshi comes with or a foreign one")
    void withdrawsNothingElse() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        String id = GraphQl.as(Persona.ADMIN)
                .succeed(ADOPT, adopting(today(), 1))
                .extract()
                .path("data.adoptRuleSet.id");
        GraphQl.as(Persona.ADMIN).refused("RULE_SET_NOT_COMING", WITHDRAW, withdrawing(id));
        GraphQl.as(Persona.ADMIN).refused("RULE_SET_NOT_FOUND", WITHDRAW, withdrawing(RuleSet.DEFAULT.toString()));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("RULE_SET_NOT_FOUND", WITHDRAW, withdrawing(id));
        GraphQl.as(Persona.ADMIN)
                .refused(
                        "RULE_SET_NOT_FOUND",
                        WITHDRAW,
                        withdrawing(UUID.randomUUID().toString()));
    }

    @Test
    @DisplayName("a repeated command adopts once")
    void adoptsOnce() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        var command = adopting(today(), 1);
        GraphQl.as(Persona.ADMIN).succeed(ADOPT, command);
        GraphQl.as(Persona.ADMIN).succeed(ADOPT, command).body("data.adoptRuleSet.version", equalTo(2));
        assertThat(World.value("select count(*) from rule_set")).isEqualTo("2");
        assertThat(World.value("select count(*) from audit_entry where action = 'RULE_SET_ADOPTED'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("is for the administrator and the director alone; another jurisdiction neither sees nor follows it")
    void isForAdministratorAndDirector() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        for (var persona : new Persona[] {Persona.CLERK, Persona.LEADER, Persona.LIAISON, Persona.AUDITOR}) {
            GraphQl.as(persona).refused("FORBIDDEN", ADOPT, adopting(today(), 1));
            GraphQl.as(persona)
                    .refused("FORBIDDEN", PREVIEW, Map.of("effectiveOn", today().toString(), "numbers", given()));
        }
        GraphQl.as(Persona.DIRECTOR).succeed(ADOPT, adopting(today(), 1));
        GraphQl.as(Persona.FAR_CLERK).succeed(VERSIONS, Map.of()).body("data.ruleSets.version", contains(1));
        GraphQl.as(Persona.FAR_DIRECTOR)
                .succeed(ADOPT, adopting(today(), 1))
                .body("data.adoptRuleSet.version", equalTo(2));
    }

    @Test
    @DisplayName("in the database, versions are added by those two roles of the jurisdiction and changed by nobody")
    void isGuardedByTheDatabase() {
        assertThat(World.value("select has_table_privilege('luoshi_app', 'rule_set', 'UPDATE')"
                        + " or has_table_privilege('luoshi_app', 'rule_set', 'DELETE')"
                        + " or has_table_privilege('luoshi_app', 'rule_set_withdrawal', 'UPDATE')"))
                .isEqualTo("f");
        adopted(World.CITY, 2, "2026-07-01");
        assertThat(World.valueAsApp(Persona.FAR_CLERK.subject(), "CLERK", "select count(*) from rule_set"))
                .isEqualTo("1");
        assertThat(World.valueAsApp(Persona.CLERK.subject(), "CLERK", "select count(*) from rule_set"))
                .isEqualTo("2");
    }

    private LocalDate today() {
        return TimeSource.today(clock);
    }

    private static void adopted(UUID jurisdiction, int version, String effectiveOn) {
        World.run("""
                insert into rule_set select gen_random_uuid(), '%s', %d, '%s', parameters, 'test', null, now()
                from rule_set where jurisdiction_id is null""".formatted(jurisdiction, version, effectiveOn));
    }

    private List<Map<String, Object>> given() {
        return numbers.entrySet().stream()
                .map(entry -> Map.<String, Object>of("number", entry.getKey().name(), "values", entry.getValue()))
                .toList();
    }

    private Map<String, Map<String, Object>> adopting(LocalDate effectiveOn, int expectedVersion) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("effectiveOn", effectiveOn.toString());
        input.put("note", "减负：自办件七个工作日");
        input.put("expectedVersion", expectedVersion);
        input.put("numbers", given());
        return Map.of("input", input);
    }

    private static Map<String, Map<String, Object>> withdrawing(String id) {
        return Map.of("input", Map.of("commandId", UUID.randomUUID(), "ruleSetId", id, "reason", "常务会议未通过"));
    }
}
