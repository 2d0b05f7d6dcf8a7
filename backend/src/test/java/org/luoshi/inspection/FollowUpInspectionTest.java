package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Checklists;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

/** The hospital was struck off last month. */
@ApiTest
@DisplayName("回头看: what was struck off is looked at again")
class FollowUpInspectionTest {
    private static final String MATTER = "query ($id: ID!) { matter(id: $id) { step closedAt actions } }";
    private static final String CHECKLIST = "query ($id: ID!) { inspectionPlan(id: $id) { checklist { templateId name"
            + " items { question wording severity aboutFindingId } } } }";
    private static final String FOLLOW_UPS =
            "query ($id: ID!) { finding(id: $id) { followUps { planId result comment relapseId seenBy { name } } } }";
    private static final String REOPEN =
            "mutation ($input: ReopenMatterInput!) { reopenMatter(input: $input) { step } }";

    private final UUID planId = UUID.randomUUID();

    @BeforeEach
    void strikeOff() {
        FieldScene.matter();
        World.run("update task set status = 'CLOSED'");
        World.run("update matter set step = 'ARCHIVED', closed_at = now() - interval '30 days'");
    }

    @Test
    void isPlannedForAMatterThatWasStruckOff() {
        GraphQl.as(Persona.CLERK)
                .succeed(MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.actions", hasItems("PLAN_INSPECTION"));
        GraphQl.as(Persona.CLERK).refused("MATTER_CLOSED", Field.PLAN, plan("SPECIAL"));
        approve();
    }

    @Test
    void isNotPlannedForWhatWasNeverTakenUp() {
        World.run("update matter set step = 'PROPOSED'");
        GraphQl.as(Persona.CLERK).refused("MATTER_CLOSED", Field.PLAN, plan("FOLLOW_UP"));
    }

    @Test
    void recordsARelapseAndLeavesTheMatterStruckOff() {
        approve();
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, planId));
        var finding = Field.finding(UUID.randomUUID(), planId);
        finding.put("visitId", visit);
        Field.record(Persona.INSPECTOR, finding).body("data.recordFinding.status", equalTo("RECORDED"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.step", equalTo("ARCHIVED"))
                .body("data.matter.closedAt", not(equalTo(null)))
                .body("data.matter.actions", hasItems("REOPEN"));
    }

    @Test
    void ordersWhatRelapsedToBePutRightOnceTheMatterIsReopened() {
        approve();
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, planId));
        var findingId = UUID.randomUUID();
        var finding = Field.finding(findingId, planId);
        finding.put("visitId", visit);
        Field.record(Persona.INSPECTOR, finding);
        var order = Given.input(Given.withCommand(Map.of(
                "findingId",
                findingId,
                "requirement",
                "限期整改",
                "dueOn",
                LocalDate.now().plusDays(20).toString())));
        GraphQl.as(Persona.DIRECTOR).refused("MATTER_CLOSED", Field.ORDER, order);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        REOPEN,
                        Given.input(Given.withCommand(Map.of(
                                "matterId",
                                FieldScene.MATTER,
                                "reason",
                                "回头看发现反弹",
                                "taskIds",
                                List.of(),
                                "dueOn",
                                LocalDate.now().plusDays(20).toString()))))
                .body("data.reopenMatter.step", equalTo("METHOD_CONFIRMED"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(Field.ORDER, order)
                .body("data.orderRectification.status", equalTo("RECTIFICATION_ORDERED"));
    }

    @Test
    void asksOfEveryProblemThatWasPutRightWhetherItStillIs() {
        settledFinding();
        approve();
        var item = "data.inspectionPlan.checklist.items[0].";
        GraphQl.as(Persona.INSPECTOR)
                .succeed(CHECKLIST, Map.of("id", planId))
                .body("data.inspectionPlan.checklist.templateId", nullValue())
                .body("data.inspectionPlan.checklist.items", hasSize(1))
                .body(item + "aboutFindingId", equalTo(FieldScene.FINDING.toString()))
                .body(item + "question", equalTo("整改后是否保持：工地无人施工"))
                .body(item + "wording", equalTo("整改后反弹：工地无人施工"))
                .body(item + "severity", equalTo("SERIOUS"));
    }

    @Test
    void asksNothingOfOtherInspections() {
        settledFinding();
        World.run("update matter set step = 'METHOD_CONFIRMED', closed_at = null");
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, plan("SPECIAL"));
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.input(Given.withCommand(Map.of("planId", planId))));
        GraphQl.as(Persona.INSPECTOR)
                .succeed(CHECKLIST, Map.of("id", planId))
                .body("data.inspectionPlan.checklist", nullValue());
    }

    @Test
    void saysOfTheFindingWhetherItStayedPutRight() {
        settledFinding();
        approve();
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, planId));
        answer(visit, Checklists.answer(FieldScene.FINDING, "YES"));
        followUps(Persona.CLERK)
                .body("data.finding.followUps.result", contains("HOLDS"))
                .body("data.finding.followUps.planId", contains(planId.toString()))
                .body("data.finding.followUps.seenBy.name", contains("INSPECTOR"));

        var relapse = UUID.randomUUID();
        var finding = Field.finding(relapse, planId);
        finding.put("visitId", visit);
        Field.record(Persona.INSPECTOR, finding);
        var relapsed = Checklists.answer(FieldScene.FINDING, "NO");
        GraphQl.as(Persona.INSPECTOR)
                .refused(
                        "CHECKLIST_PHOTO_REQUIRED",
                        Checklists.ANSWER,
                        Given.input(Checklists.answers(visit, List.of(relapsed))));
        relapsed.put("findingId", relapse);
        answer(visit, relapsed);
        followUps(Persona.CLERK)
                .body("data.finding.followUps.result", contains("RELAPSED"))
                .body("data.finding.followUps.relapseId", contains(relapse.toString()));
        followUps(Persona.LIAISON).body("data.finding.followUps", empty());
    }

    @Test
    void saysNothingAsLongAsTheGroupDisagrees() {
        settledFinding();
        approve();
        for (var member : Map.of(Persona.INSPECTOR, "YES", Persona.GROUP_LEADER, "NOT_APPLICABLE")
                .entrySet()) {
            var visit = UUID.randomUUID();
            Field.checkIn(member.getKey(), Field.arrival(visit, planId));
            GraphQl.as(member.getKey())
                    .succeed(
                            Checklists.ANSWER,
                            Given.input(Checklists.answers(
                                    visit, List.of(Checklists.answer(FieldScene.FINDING, member.getValue())))));
        }
        followUps(Persona.CLERK).body("data.finding.followUps", empty());
    }

    @Test
    void readsTheFollowUpsOfManyFindingsWithTheStatementsOfTwo() {
        settledFinding();
        copyFinding(1);
        approve();
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, planId));
        answer(visit, Checklists.answer(FieldScene.FINDING, "YES"));
        answer(visit, Checklists.answer(World.id("1f", 1), "NOT_APPLICABLE"));
        var ofTwo = Statements.of(() -> listed(2));
        for (var more = 2; more < 8; more++) {
            copyFinding(more);
        }
        assertThat(Statements.of(() -> listed(8))).isEqualTo(ofTwo);
    }

    private static void copyFinding(int number) {
        World.run("""
                insert into finding select (jsonb_populate_record(f, jsonb_build_object('id', '%s', 'receipt_number', 'F-COPY-%d'))).*
                from finding f where f.id = '%s'""".formatted(World.id("1f", number), number, FieldScene.FINDING));
    }

    private static void listed(int count) {
        GraphQl.as(Persona.CLERK)
                .succeed("{ findings(first: 50) { items { id followUps { result seenBy { name } } } } }", Map.of())
                .body("data.findings.items", hasSize(count));
    }

    /** Found by an earlier inspection, put right, and closed with the matter. */
    private static void settledFinding() {
        FieldScene.plan(false, FieldScene.PLAN);
        World.run("update inspection_plan set status = 'CONCLUDED', concluded_at = now() - interval '40 days'");
        FieldScene.finding();
        World.run("update finding set status = 'CLOSED'");
    }

    private static void answer(UUID visit, Map<String, Object> answer) {
        GraphQl.as(Persona.INSPECTOR)
                .succeed(Checklists.ANSWER, Given.input(Checklists.answers(visit, List.of(answer))));
    }

    private static ValidatableResponse followUps(Persona reader) {
        return GraphQl.as(reader).succeed(FOLLOW_UPS, Map.of("id", FieldScene.FINDING));
    }

    private void approve() {
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, plan("FOLLOW_UP"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(Field.APPROVE, Given.input(Given.withCommand(Map.of("planId", planId))))
                .body("data.approveInspectionPlan.status", equalTo("APPROVED"));
    }

    private Map<String, Object> plan(String kind) {
        var input = Field.plan(planId, "ANNOUNCED");
        input.put("kind", kind);
        return Given.input(input);
    }
}
