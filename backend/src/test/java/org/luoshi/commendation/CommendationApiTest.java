package org.luoshi.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("通报表扬 (R733-21, JS-18, row 77)")
class CommendationApiTest {
    private static final String TEXT = "市住建局推行拆迁安置一站式办理，现予通报表扬。";
    private static final String FIELDS =
            "{ id status text redaction actions returnReason endReason reportId reportNumber matterTitle unit { id } finding { id } proposedBy { name } decidedBy { name } }";
    private static final String COMMEND =
            "mutation ($input: CommendFindingInput!) { commendFinding(input: $input) " + FIELDS + " }";
    private static final String COMMEND_MATTER =
            "mutation ($input: CommendMatterInput!) { commendMatter(input: $input) " + FIELDS + " }";
    private static final String DECIDE =
            "mutation ($input: DecideCommendationInput!) { decideCommendation(input: $input) " + FIELDS + " }";
    private static final String WITHDRAW =
            "mutation ($input: WithdrawCommendationInput!) { withdrawCommendation(input: $input) " + FIELDS + " }";
    private static final String REVOKE =
            "mutation ($input: RevokeCommendationInput!) { revokeCommendation(input: $input) " + FIELDS + " }";
    private static final String ONE = "query ($id: ID!) { commendation(id: $id) " + FIELDS + " }";
    private static final String ALL =
            "query ($status: CommendationStatus) { commendations(status: $status) { total items { id status } } }";
    private static final String PRACTICES =
            "query ($state: GoodPracticeState) { goodPractices(state: $state) { total items { state mayPropose placeName finding { id matterTitle responsibleUnit { name } evidence { id } } commendation { id reportNumber unit { name } proposedBy { name } } } } }";
    private static final String OF_FINDING =
            "query ($id: ID!) { commendationsOfFinding(findingId: $id) { id status } }";
    private static final String OF_MATTER =
            "query ($id: ID!) { commendationsOfMatter(matterId: $id) { items { id status } mayPropose { id } } }";
    private static final String WAITING =
            "{ reportCauses { total items { id cause section text mayBeWaived unit { id } } } }";
    private static final String DRAFT =
            "mutation ($input: DraftSpecialReportInput!) { draftSpecialReport(input: $input) { id items { section textIsFixed } } }";
    private static final String ISSUE =
            "mutation ($input: IssueSpecialReportInput!) { issueSpecialReport(input: $input) { number } }";
    private static final String SCORE =
            "query($year: Int!) { unitScore(year: $year) { standing { score } entries { kind points rule rulesVersion state commendationId } } }";
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);

    @Test
    @DisplayName(
            "proposed by the office, approved by a leader who did not propose it; the unit hears of it and has its points")
    void commendsAUnit() {
        practice(false);
        var id = proposed();
        assertThat(heard("COMMENDATION_TO_APPROVE")).isEqualTo("CHIEF,LEADER");
        GraphQl.as(Persona.LEADER)
                .succeed(ONE, Map.of("id", id))
                .body("data.commendation.actions", contains("DECIDE"))
                .body("data.commendation.unit.id", equalTo(World.HOUSING.toString()))
                .body("data.commendation.finding.id", equalTo(FieldScene.FINDING.toString()));
        GraphQl.as(Persona.LIAISON).refused("COMMENDATION_NOT_FOUND", ONE, Map.of("id", id));
        GraphQl.as(Persona.CLERK, Role.LEADER).refused("COMMENDATION_OWN_PROPOSAL", DECIDE, decision(id, null));
        GraphQl.as(Persona.DIRECTOR).refused("FORBIDDEN", DECIDE, decision(id, null));
        GraphQl.as(Persona.LEADER).refused("INVALID_INPUT", DECIDE, decision(id, "  "));
        GraphQl.as(Persona.LEADER)
                .succeed(DECIDE, decision(id, null))
                .body("data.decideCommendation.status", equalTo("APPROVED"))
                .body("data.decideCommendation.decidedBy.name", equalTo("LEADER"));
        GraphQl.as(Persona.CHIEF).refused("COMMENDATION_WRONG_STATUS", DECIDE, decision(id, "再核"));
        assertThat(heard("COMMENDATION_DECIDED")).isEqualTo("CLERK");
        assertThat(heard("UNIT_COMMENDED")).isEqualTo("LIAISON,UNIT_HEAD");
        assertThat(World.value("select distinct link from notification where kind = 'UNIT_COMMENDED'"))
                .isEqualTo("/commendations/" + id);
        GraphQl.as(Persona.LIAISON)
                .succeed(ONE, Map.of("id", id))
                .body("data.commendation.text", equalTo(TEXT))
                .body("data.commendation.redaction", nullValue())
                .body("data.commendation.actions", empty());
        GraphQl.as(Persona.OTHER_LIAISON).refused("COMMENDATION_NOT_FOUND", ONE, Map.of("id", id));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("COMMENDATION_NOT_FOUND", ONE, Map.of("id", id));
        score().body("data.unitScore.standing.score", equalTo(102.0f))
                .body("data.unitScore.entries.kind", contains("COMMENDED"))
                .body("data.unitScore.entries.rule", contains("R733-21"))
                .body("data.unitScore.entries.rulesVersion", contains(1))
                .body("data.unitScore.entries.commendationId", contains(id));
        assertThat(World.value("select string_agg(action, ',' order by seq) from audit_entry where record_id = '%s'"
                        .formatted(id)))
                .isEqualTo("COMMENDATION_PROPOSED,COMMENDATION_APPROVED");
    }

    @Test
    @DisplayName("R733-24: numbers that give a person away are taken out before, and the office says what it took out")
    void isRedacted() {
        practice(false);
        GraphQl.as(Persona.CLERK)
                .refused("REDACTION_NEEDED", COMMEND, commend(FieldScene.FINDING, "联系人 13800138000，现予表扬。"));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", COMMEND, commend(FieldScene.FINDING, "  "));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", COMMEND, commend(FieldScene.FINDING, "好".repeat(4_001)));
        assertThat(World.value("select count(*) from commendation")).isEqualTo("0");
    }

    @Test
    void isRefusedToOthersAndForWhatIsNotThere() {
        practice(false);
        var input = commend(FieldScene.FINDING, TEXT);
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", COMMEND, input);
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", COMMEND, input);
        GraphQl.as(Persona.FAR_CLERK).refused("FINDING_NOT_FOUND", COMMEND, input);
        GraphQl.as(Persona.CLERK).refused("FINDING_NOT_FOUND", COMMEND, commend(UUID.randomUUID(), TEXT));
        GraphQl.as(Persona.LEADER).refused("COMMENDATION_NOT_FOUND", DECIDE, decision(UUID.randomUUID(), null));
        World.run("update finding set kind = 'PROBLEM'");
        GraphQl.as(Persona.CLERK).refused("COMMENDATION_NOT_GOOD_PRACTICE", COMMEND, input);
    }

    @Test
    @DisplayName(
            "the same unit is commended for the same practice once at a time; returned or withdrawn it may be proposed anew")
    void standsOnce() {
        practice(false);
        var input = commend(FieldScene.FINDING, TEXT);
        String id = GraphQl.as(Persona.CLERK).succeed(COMMEND, input).extract().path("data.commendFinding.id");
        GraphQl.as(Persona.CLERK).succeed(COMMEND, input).body("data.commendFinding.id", equalTo(id));
        GraphQl.as(Persona.DIRECTOR).refused("COMMENDATION_STANDS", COMMEND, commend(FieldScene.FINDING, TEXT));
        GraphQl.as(Persona.LEADER)
                .succeed(DECIDE, decision(id, "请补充成效数据"))
                .body("data.decideCommendation.status", equalTo("RETURNED"))
                .body("data.decideCommendation.returnReason", equalTo("请补充成效数据"));
        var second = proposed();
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", WITHDRAW, ending(second));
        GraphQl.as(Persona.FAR_CLERK).refused("COMMENDATION_NOT_FOUND", WITHDRAW, ending(second));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(WITHDRAW, ending(second))
                .body("data.withdrawCommendation.status", equalTo("WITHDRAWN"))
                .body("data.withdrawCommendation.endReason", equalTo("情况有变"));
        GraphQl.as(Persona.LEADER).refused("COMMENDATION_WRONG_STATUS", DECIDE, decision(second, null));
        proposed();
        assertThat(World.value("select count(*) from commendation where status = 'PROPOSED'"))
                .isEqualTo("1");
        GraphQl.as(Persona.CLERK)
                .succeed(OF_FINDING, Map.of("id", FieldScene.FINDING))
                .body("data.commendationsOfFinding.status", contains("PROPOSED", "WITHDRAWN", "RETURNED"));
    }

    @Test
    @DisplayName("JS-18: approved it waits under 推广, goes into the next issue in one tap, and says in which")
    void isReported() {
        practice(false);
        var id = approved();
        GraphQl.as(Persona.CLERK)
                .succeed(WAITING, Map.of())
                .body("data.reportCauses.items.cause", contains("COMMENDATION"))
                .body("data.reportCauses.items.section", contains("PROMOTION"))
                .body("data.reportCauses.items.text", contains(TEXT))
                .body("data.reportCauses.items.mayBeWaived", contains(false))
                .body("data.reportCauses.items.unit.id", contains(World.HOUSING.toString()));
        var number = reported();
        GraphQl.as(Persona.LIAISON)
                .succeed(ONE, Map.of("id", id))
                .body("data.commendation.status", equalTo("REPORTED"))
                .body("data.commendation.reportNumber", equalTo(number))
                .body("data.commendation.reportId", notNullValue());
        GraphQl.as(Persona.CLERK).refused("COMMENDATION_WRONG_STATUS", REVOKE, ending(id));
        GraphQl.as(Persona.DIRECTOR).refused("COMMENDATION_STANDS", COMMEND, commend(FieldScene.FINDING, TEXT));
        GraphQl.as(Persona.LIAISON)
                .succeed(PRACTICES, Map.of("state", "REPORTED"))
                .body("data.goodPractices.items.commendation.reportNumber", contains(number));
    }

    @Test
    @DisplayName(
            "revoked before it is issued it leaves the draft, its points are countered, and the unit hears of it (decision 4)")
    void isRevoked() {
        practice(false);
        var id = approved();
        var draft = draft();
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", REVOKE, ending(id));
        GraphQl.as(Persona.FAR_CLERK).refused("COMMENDATION_NOT_FOUND", REVOKE, ending(id));
        GraphQl.as(Persona.CLERK).refused("COMMENDATION_WRONG_STATUS", WITHDRAW, ending(id));
        GraphQl.as(Persona.CLERK)
                .succeed(REVOKE, ending(id))
                .body("data.revokeCommendation.status", equalTo("REVOKED"));
        GraphQl.as(Persona.CLERK).refused("COMMENDATION_WRONG_STATUS", REVOKE, ending(id));
        score().body("data.unitScore.standing.score", equalTo(100.0f))
                .body("data.unitScore.entries.state", containsInAnyOrder("COUNTER", "COUNTERED"))
                .body("data.unitScore.entries.points", containsInAnyOrder(2.0f, -2.0f));
        assertThat(World.value("select count(*) from special_report_item where report_id = '%s'".formatted(draft)))
                .isEqualTo("0");
        assertThat(heard("COMMENDATION_REVOKED")).isEqualTo("LIAISON,UNIT_HEAD");
        GraphQl.as(Persona.LIAISON).succeed(ONE, Map.of("id", id)).body("data.commendation.endReason", equalTo("情况有变"));
        GraphQl.as(Persona.LIAISON).succeed(PRACTICES, Map.of()).body("data.goodPractices.total", equalTo(0));
        approved();
        score().body("data.unitScore.standing.score", equalTo(102.0f));
    }

    @Test
    @DisplayName("a matter closed in time gives reason to commend the units that were in time, and no other")
    void commendsForAMatter() {
        var matter = Given.closedMatter();
        World.run("update task set due_on = current_date - 3 where unit_id = '%s'".formatted(World.FINANCE));
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", matter))
                .body("data.commendationsOfMatter.mayPropose.id", contains(World.HOUSING.toString()));
        GraphQl.as(Persona.CLERK).refused("COMMENDATION_NOT_IN_TIME", COMMEND_MATTER, commend(matter, World.FINANCE));
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", COMMEND_MATTER, commend(matter, World.HOUSING));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", COMMEND_MATTER, commend(matter, World.HOUSING));
        String id = GraphQl.as(Persona.CLERK)
                .succeed(COMMEND_MATTER, commend(matter, World.HOUSING))
                .body("data.commendMatter.finding", nullValue())
                .extract()
                .path("data.commendMatter.id");
        GraphQl.as(Persona.CLERK).refused("COMMENDATION_STANDS", COMMEND_MATTER, commend(matter, World.HOUSING));
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", matter))
                .body("data.commendationsOfMatter.mayPropose", empty())
                .body("data.commendationsOfMatter.items.id", contains(id));
        GraphQl.as(Persona.LEADER)
                .succeed(OF_MATTER, Map.of("id", matter))
                .body("data.commendationsOfMatter.mayPropose", empty());
        World.run("update matter set closed_at = null where id = '%s'".formatted(matter));
        GraphQl.as(Persona.LEADER).refused("COMMENDATION_NOT_IN_TIME", DECIDE, decision(id, null));
        World.run("update matter set closed_at = now() where id = '%s'".formatted(matter));
        GraphQl.as(Persona.LEADER)
                .succeed(DECIDE, decision(id, null))
                .body("data.decideCommendation.status", equalTo("APPROVED"));
        World.run("update matter set closed_at = null where id = '%s'".formatted(matter));
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(0));
    }

    @Test
    @DisplayName("decision 9: what was found under a sealed plan is in no list, and nobody is commended for it before")
    void keepsTheSeal() {
        practice(true);
        for (var persona : List.of(Persona.CLERK, Persona.LEADER, Persona.INSPECTOR, Persona.LIAISON)) {
            GraphQl.as(persona).succeed(PRACTICES, Map.of()).body("data.goodPractices.total", equalTo(0));
        }
        GraphQl.as(Persona.CLERK).refused("FINDING_NOT_FOUND", COMMEND, commend(FieldScene.FINDING, TEXT));
        GraphQl.as(Persona.CLERK).refused("FINDING_NOT_FOUND", OF_FINDING, Map.of("id", FieldScene.FINDING));
        GraphQl.as(Persona.DIRECTOR).refused("COMMENDATION_SEALED", COMMEND, commend(FieldScene.FINDING, TEXT));
        World.run("update inspection_plan set sealed = false");
        var id = proposed();
        // Should it be sealed all the same, it is as hidden as its finding.
        World.run("update inspection_plan set sealed = true");
        GraphQl.as(Persona.CLERK).refused("COMMENDATION_NOT_FOUND", ONE, Map.of("id", id));
        GraphQl.as(Persona.LEADER).succeed(ALL, Map.of()).body("data.commendations.total", equalTo(0));
        GraphQl.as(Persona.LEADER).refused("COMMENDATION_NOT_FOUND", DECIDE, decision(id, null));
    }

    @Test
    @DisplayName("好做法 with how far each is; a unit sees those it was commended for")
    void listsGoodPractices() {
        practice(false);
        GraphQl.as(Persona.CLERK)
                .succeed(PRACTICES, Map.of())
                .body("data.goodPractices.items.state", contains("OPEN"))
                .body("data.goodPractices.items.mayPropose", contains(true))
                .body("data.goodPractices.items.placeName", contains("市医院工地"))
                .body("data.goodPractices.items.finding.responsibleUnit.name", contains("市住房和城乡建设局"));
        GraphQl.as(Persona.LEADER)
                .succeed(PRACTICES, Map.of())
                .body("data.goodPractices.items.mayPropose", contains(false));
        GraphQl.as(Persona.LIAISON).succeed(PRACTICES, Map.of()).body("data.goodPractices.total", equalTo(0));
        GraphQl.as(Persona.FAR_CLERK).succeed(PRACTICES, Map.of()).body("data.goodPractices.total", equalTo(0));
        var id = proposed();
        GraphQl.as(Persona.CLERK)
                .succeed(PRACTICES, Map.of())
                .body("data.goodPractices.items.state", contains("PROPOSED"))
                .body("data.goodPractices.items.mayPropose", contains(false))
                .body("data.goodPractices.items.commendation.id", contains(id));
        GraphQl.as(Persona.LIAISON).succeed(PRACTICES, Map.of()).body("data.goodPractices.total", equalTo(0));
        GraphQl.as(Persona.LEADER).succeed(DECIDE, decision(id, null));
        GraphQl.as(Persona.LIAISON)
                .succeed(PRACTICES, Map.of())
                .body("data.goodPractices.items.state", contains("COMMENDED"));
        GraphQl.as(Persona.OTHER_LIAISON).succeed(PRACTICES, Map.of()).body("data.goodPractices.total", equalTo(0));
        another(2);
        for (var expected :
                Map.of("OPEN", 1, "PROPOSED", 0, "COMMENDED", 1, "REPORTED", 0).entrySet()) {
            GraphQl.as(Persona.CLERK)
                    .succeed(PRACTICES, Map.of("state", expected.getKey()))
                    .body("data.goodPractices.total", equalTo(expected.getValue()))
                    .body("data.goodPractices.items", hasSize(expected.getValue()));
        }
        GraphQl.as(Persona.CLERK).refused("PAGE_TOO_LARGE", "{ goodPractices(first: 101) { total } }", Map.of());
        String cursor = GraphQl.as(Persona.CLERK)
                .succeed("{ goodPractices(first: 1) { nextCursor items { finding { id } } } }", Map.of())
                .body(
                        "data.goodPractices.items.finding.id",
                        contains(World.id("12", 2).toString()))
                .extract()
                .path("data.goodPractices.nextCursor");
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query ($after: String) { goodPractices(first: 1, after: $after) { nextCursor items { finding { id } } } }",
                        Map.of("after", cursor))
                .body("data.goodPractices.nextCursor", nullValue())
                .body("data.goodPractices.items.finding.id", contains(FieldScene.FINDING.toString()));
    }

    @Test
    void listsMoreWithTheStatementsOfTwo() {
        practice(false);
        proposed();
        another(2);
        proposed(World.id("12", 2));
        var practicesOfTwo = Statements.of(() -> practices(2));
        var commendationsOfTwo = Statements.of(() -> commendations(2));
        for (var i = 3; i <= 8; i++) {
            another(i);
            proposed(World.id("12", i));
        }
        assertThat(Statements.of(() -> practices(8))).isEqualTo(practicesOfTwo);
        assertThat(Statements.of(() -> commendations(8))).isEqualTo(commendationsOfTwo);
    }

    private static void practices(int count) {
        GraphQl.as(Persona.CLERK).succeed(PRACTICES, Map.of()).body("data.goodPractices.items", hasSize(count));
    }

    private static void commendations(int count) {
        GraphQl.as(Persona.CLERK)
                .succeed("{ commendations { items " + FIELDS + " } }", Map.of())
                .body("data.commendations.items", hasSize(count));
    }

    /** A good practice of the housing bureau, recorded by INSPECTOR. */
    private static void practice(boolean isSealed) {
        FieldScene.plan(isSealed);
        FieldScene.finding();
        World.run("update finding set kind = 'GOOD_PRACTICE', text = '一站式办理'");
    }

    /** One more of the same, received later. */
    private static void another(int number) {
        World.run("""
                insert into finding (id, jurisdiction_id, matter_id, plan_id, kind, category, severity, text, no_position_reason, responsible_unit_id, status,
                  recorded_by, recorded_at, received_at, clock_skew_seconds, receipt_number, version)
                select '%s', jurisdiction_id, matter_id, plan_id, kind, category, severity, text, '室内', responsible_unit_id, status,
                  recorded_by, recorded_at, received_at + interval '%d minutes', 0, 'F-%d', 0 from finding where id = '%s'""".formatted(World.id("12", number), number, number, FieldScene.FINDING));
    }

    private static String proposed() {
        return proposed(FieldScene.FINDING);
    }

    private static String proposed(UUID finding) {
        return GraphQl.as(Persona.CLERK)
                .succeed(COMMEND, commend(finding, TEXT))
                .body("data.commendFinding.status", equalTo("PROPOSED"))
                .extract()
                .path("data.commendFinding.id");
    }

    private static String approved() {
        var id = proposed();
        GraphQl.as(Persona.LEADER).succeed(DECIDE, decision(id, null));
        return id;
    }

    private static String draft() {
        return GraphQl.as(Persona.CLERK)
                .succeed(
                        DRAFT,
                        Given.input(Given.withCommand(Map.of(
                                "title",
                                "督查专报",
                                "addresseeIds",
                                List.of(Persona.LEADER.officerId()),
                                "withWaiting",
                                true))))
                .body("data.draftSpecialReport.items.section", contains("PROMOTION"))
                .body("data.draftSpecialReport.items.textIsFixed", contains(true))
                .extract()
                .path("data.draftSpecialReport.id");
    }

    private static String reported() {
        return GraphQl.as(Persona.DIRECTOR)
                .succeed(ISSUE, Given.input(Given.withCommand(Map.of("reportId", draft(), "expectedVersion", 0))))
                .extract()
                .path("data.issueSpecialReport.number");
    }

    private static ValidatableResponse score() {
        return GraphQl.as(Persona.LIAISON).succeed(SCORE, Map.of("year", TODAY.getYear()));
    }

    private static Map<String, Object> commend(UUID finding, String text) {
        return Given.input(Given.withCommand(Map.of("findingId", finding, "text", text, "redaction", "已核对，无需隐去")));
    }

    private static Map<String, Object> commend(UUID matter, UUID unit) {
        return Given.input(
                Given.withCommand(Map.of("matterId", matter, "unitId", unit, "text", TEXT, "redaction", "已核对")));
    }

    private static Map<String, Object> decision(Object id, String returnReason) {
        var fields = new HashMap<String, Object>(Map.of("commendationId", id));
        if (returnReason != null) {
            fields.put("returnReason", returnReason);
        }
        return Given.input(Given.withCommand(fields));
    }

    private static Map<String, Object> ending(String id) {
        return Given.input(Given.withCommand(Map.of("commendationId", id, "reason", "情况有变")));
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(distinct o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id where n.kind = '%s'""".formatted(kind));
    }
}
