package org.luoshi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("考核 (WF-09, JC-10)")
class AssessmentApiTest {
    private static final String ENTRY = "{ id kind points rule rulesVersion state question { status answer } }";
    private static final String UNIT =
            "query($year: Int!, $unitId: ID) { unitScore(year: $year, unitId: $unitId) { units standing { place score provisional } entries "
                    + ENTRY + " } }";
    private static final String ALL =
            "query($year: Int!, $quarter: Int) { assessment(year: $year, quarter: $quarter) { standings { place score unit { name } } leaders { name points } asked { id } } }";
    private static final String ASK =
            "mutation($input: AskAboutScoreInput!) { askAboutScore(input: $input) " + ENTRY + " }";
    private static final String ANSWER =
            "mutation($input: AnswerScoreQuestionInput!) { answerScoreQuestion(input: $input) " + ENTRY + " }";
    private static final String ENTER =
            "mutation($input: EnterScoreInput!) { enterScore(input: $input) " + ENTRY + " }";
    private static final String ADOPT =
            "mutation($input: AdoptScoreRulesInput!) { adoptScoreRules(input: $input) { version inForce points { kind points } } }";

    @Inject
    KeepScores scores;

    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    @Test
    @DisplayName("a day after the deadline a point goes, with rule, version and event, provisionally")
    void deductsWhatIsOverdue() {
        overdueTask();
        mine().body("data.unitScore.standing.score", equalTo(99.0f))
                .body("data.unitScore.standing.provisional", equalTo(-1.0f))
                .body("data.unitScore.standing.place", equalTo(2))
                .body("data.unitScore.entries[0].kind", equalTo("OVERDUE"))
                .body("data.unitScore.entries[0].rule", equalTo("WF-09"))
                .body("data.unitScore.entries[0].rulesVersion", equalTo(1))
                .body("data.unitScore.entries[0].state", equalTo("PROVISIONAL"));
        assertThat(World.value("select count(*) from audit_entry where action = 'SCORE_ENTERED'"))
                .isEqualTo("1");
    }

    @Test
    void countsARunThatIsRepeatedOnce() {
        overdueTask();
        keep();
        keep();
        mine().body("data.unitScore.entries", hasSize(1));
    }

    @Test
    @DisplayName("a deadline that moves takes the point back by a counter-entry")
    void takesBackWhatWasNotLate() {
        var task = overdueTask();
        World.run("update task set due_on = due_on + 30 where id = '" + task + "'");
        inSystem(() -> scores.ofTasks(List.of(task), today));
        mine().body("data.unitScore.standing.score", equalTo(100.0f))
                .body("data.unitScore.entries.state", contains("COUNTER", "COUNTERED"));
    }

    @Test
    @DisplayName("criticism that a leader approved costs what the version of that day says (CT-18)")
    void deductsApprovedCriticism() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, round, rule, reason, proposed_at, status, decided_by, decided_at, instruction, version)
                select gen_random_uuid(), jurisdiction_id, matter_id, id, unit_id, 'SPECIAL_REPORT_CRITICISM', 1, 'CT-18', 'MANUAL', now(), 'APPROVED', '%s', now(), '同意', 0
                from task where id = '%s'""".formatted(Persona.LEADER.officerId(), task));
        keep();
        mine().body("data.unitScore.standing.score", equalTo(98.0f));
    }

    @Test
    @DisplayName("the unit asks, the director takes back, and the point stays back (decision 4)")
    void reversesAfterAQuestion() {
        var task = overdueTask();
        var entry = entry();
        ask(Persona.LIAISON, entry).body("data.askAboutScore.question.status", equalTo("OPEN"));
        GraphQl.as(Persona.LIAISON).refused("SCORE_QUESTION_ASKED", ASK, question(entry));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ALL, Map.of("year", today.getYear()))
                .body("data.assessment.asked.id", contains(entry));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ANSWER, answer(entry, true))
                .body("data.answerScoreQuestion.state", equalTo("COUNTERED"))
                .body("data.answerScoreQuestion.question.status", equalTo("REVERSED"));
        inSystem(() -> scores.ofTasks(List.of(task), today));
        mine().body("data.unitScore.standing.score", equalTo(100.0f)).body("data.unitScore.entries", hasSize(2));
        GraphQl.as(Persona.DIRECTOR).refused("SCORE_QUESTION_NOT_OPEN", ANSWER, answer(entry, false));
    }

    @Test
    void makesFinalWhatTheOfficeUpholds() {
        overdueTask();
        var entry = entry();
        ask(Persona.UNIT_HEAD, entry);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ANSWER, answer(entry, false))
                .body("data.answerScoreQuestion.state", equalTo("FINAL"));
        mine().body("data.unitScore.standing.provisional", equalTo(0));
    }

    @Test
    void refusesAQuestionWhenItsTimeIsOver() {
        overdueTask();
        World.run("update score_entry set provisional_until = current_date - 2");
        GraphQl.as(Persona.LIAISON).refused("SCORE_ENTRY_FINAL", ASK, question(entry()));
        mine().body("data.unitScore.entries[0].state", equalTo("FINAL"));
    }

    @Test
    void showsAnotherUnitNothing() {
        overdueTask();
        var entry = entry();
        GraphQl.as(Persona.OTHER_LIAISON).refused("SCORE_ENTRY_NOT_FOUND", ASK, question(entry));
        GraphQl.as(Persona.OTHER_LIAISON)
                .refused("UNIT_NOT_FOUND", UNIT, Map.of("year", today.getYear(), "unitId", World.HOUSING));
        GraphQl.as(Persona.OTHER_LIAISON)
                .succeed(UNIT, Map.of("year", today.getYear()))
                .body("data.unitScore.entries", empty());
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", ALL, Map.of("year", today.getYear()));
    }

    @Test
    @DisplayName(
            "a leader's approval and judgement are entered by hand, with words, and not decided by whoever entered them")
    void entersByHand() {
        var praise = UUID.randomUUID();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ENTER, hand(praise, "POSITIVE_INSTRUCTION", null))
                .body("data.enterScore.points", equalTo(1.0f));
        GraphQl.as(Persona.CLERK)
                .succeed(ENTER, hand(UUID.randomUUID(), "JUDGEMENT", "-3.5"))
                .body("data.enterScore.points", equalTo(-3.5f));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", ENTER, hand(UUID.randomUUID(), "JUDGEMENT", "21"));
        GraphQl.as(Persona.CLERK).refused("SCORE_KIND_AUTOMATIC", ENTER, hand(UUID.randomUUID(), "OVERDUE", null));
        GraphQl.as(Persona.CLERK).refused("SCORE_KIND_AUTOMATIC", ENTER, hand(UUID.randomUUID(), "COMMENDED", null));
        mine().body("data.unitScore.standing.score", equalTo(97.5f));
        ask(Persona.LIAISON, praise.toString());
        GraphQl.as(Persona.DIRECTOR).refused("SCORE_OWN_ENTRY", ANSWER, answer(praise.toString(), true));
    }

    @Test
    @DisplayName("each entry keeps the version of its day (WF-01, decision 15)")
    void keepsToTheVersionOfTheDay() {
        overdueTask();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ADOPT, rules(today, -5))
                .body("data.adoptScoreRules.version", equalTo(2))
                .body("data.adoptScoreRules.inForce", equalTo(true));
        keep();
        mine().body("data.unitScore.entries", hasSize(1)).body("data.unitScore.entries[0].points", equalTo(-1.0f));
        GraphQl.as(Persona.DIRECTOR).refused("SCORE_RULES_TOO_EARLY", ADOPT, rules(today.minusDays(1), -5));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", ADOPT, rules(today, -5));
    }

    @Test
    @DisplayName("a unit sees its true place, although it sees no other unit's entries (JC-10)")
    void placesAUnitAmongAll() {
        overdueTask();
        for (var points : List.of("-20", "-3")) {
            GraphQl.as(Persona.CLERK)
                    .succeed(
                            ENTER,
                            input(Map.of(
                                    "entryId",
                                    UUID.randomUUID(),
                                    "unitId",
                                    World.FINANCE,
                                    "kind",
                                    "JUDGEMENT",
                                    "points",
                                    new java.math.BigDecimal(points),
                                    "reason",
                                    "主要领导评价")));
        }
        mine().body("data.unitScore.standing.place", equalTo(1)).body("data.unitScore.units", equalTo(2));
    }

    @Test
    void ranksAllUnitsOfTheJurisdiction() {
        overdueTask();
        GraphQl.as(Persona.CHIEF)
                .succeed(ALL, Map.of("year", today.getYear(), "quarter", (today.getMonthValue() + 2) / 3))
                .body("data.assessment.standings.place", hasItem(1))
                .body("data.assessment.standings.score", hasItem(99.0f))
                .body("data.assessment.leaders", hasSize(1));
    }

    /** Due some days ago, and with its point entered. */
    private UUID overdueTask() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        World.run("update task set due_on = current_date - 3, provisional = false where id = '" + task + "'");
        keep();
        return task;
    }

    private void keep() {
        SystemScope.run(() -> scores.keepRecent(today));
    }

    private static void inSystem(Runnable work) {
        SystemScope.run(() -> QuarkusTransaction.requiringNew().run(work));
    }

    private ValidatableResponse mine() {
        return GraphQl.as(Persona.LIAISON).succeed(UNIT, Map.of("year", today.getYear()));
    }

    private static String entry() {
        return World.value("select id from score_entry where counters_id is null");
    }

    private static ValidatableResponse ask(Persona persona, String entry) {
        return GraphQl.as(persona).succeed(ASK, question(entry));
    }

    private static Map<String, ?> question(String entry) {
        return input(Map.of("entryId", entry, "question", "该事项已于期限内口头报告，请核实"));
    }

    private static Map<String, ?> answer(String entry, boolean isReversed) {
        return input(Map.of("entryId", entry, "reverse", isReversed, "answer", "经核实"));
    }

    private static Map<String, ?> hand(UUID id, String kind, String points) {
        return points == null
                ? input(Map.of("entryId", id, "unitId", World.HOUSING, "kind", kind, "reason", "市政府通报表扬"))
                : input(Map.of(
                        "entryId",
                        id,
                        "unitId",
                        World.HOUSING,
                        "kind",
                        kind,
                        "reason",
                        "主要领导评价",
                        "points",
                        new java.math.BigDecimal(points)));
    }

    private static Map<String, ?> rules(LocalDate effectiveOn, int overdue) {
        return input(Map.of(
                "rulesId",
                UUID.randomUUID(),
                "name",
                "2026 年考核办法",
                "effectiveOn",
                effectiveOn.toString(),
                "base",
                100,
                "points",
                List.of(Map.of("kind", "OVERDUE", "points", overdue)),
                "note",
                "市政府常务会议通过"));
    }

    private static Map<String, ?> input(Map<String, ?> fields) {
        return Given.input(Given.withCommand(fields));
    }
}
