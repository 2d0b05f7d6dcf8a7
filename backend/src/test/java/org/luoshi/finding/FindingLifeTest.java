package org.luoshi.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class FindingLifeTest {
    private static final String BLOCKERS =
            "query($id: ID!) { matter(id: $id) { closeBlockers { code recordId label } } }";

    @BeforeEach
    void aProblemOfAnAnnouncedInspection() {
        FieldScene.plan(false);
        FieldScene.finding();
    }

    @Test
    @DisplayName(
            "R733-18: rectification is ordered with a date, reported by the unit, and verified on the spot, round by round")
    void goesFromOrderThroughTwoRoundsToVerification() {
        ask(Persona.CLERK).body("data.finding.actions", contains("ORDER_RECTIFICATION"));
        ask(Persona.GROUP_LEADER).body("data.finding.actions", contains("ORDER_RECTIFICATION"));
        ask(Persona.INSPECTOR).body("data.finding.actions", empty());
        ask(Persona.LIAISON).body("data.finding.actions", empty());
        order(Persona.GROUP_LEADER).body("data.orderRectification.status", equalTo("RECTIFICATION_ORDERED"));

        ask(Persona.LIAISON).body("data.finding.actions", contains("REPORT_RECTIFICATION"));
        ask(Persona.CLERK).body("data.finding.actions", empty());
        report(Persona.LIAISON, UUID.randomUUID(), List.of())
                .body("data.reportRectification.status", equalTo("RECTIFIED"))
                .body("data.reportRectification.rectifications.reportedBy.name", contains("LIAISON"));

        ask(Persona.INSPECTOR).body("data.finding.actions", contains("VERIFY"));
        verify("FAILED", Field.photo(UUID.randomUUID()))
                .body("data.verifyRectification.status", equalTo("RECTIFYING"))
                .body("data.verifyRectification.rectifications[0].verification.result", equalTo("FAILED"))
                .body("data.verifyRectification.rectifications[0].verification.verifiedBy.name", equalTo("INSPECTOR"))
                .body("data.verifyRectification.rectifications[0].verification.evidence", hasSize(1))
                .body("data.verifyRectification.rectifications[0].evidence", empty());

        report(Persona.UNIT_HEAD, UUID.randomUUID(), List.of())
                .body("data.reportRectification.rectifications.round", contains(1, 2));
        verify("PASSED")
                .body("data.verifyRectification.status", equalTo("VERIFIED"))
                .body("data.verifyRectification.receipt.verified", equalTo(true))
                .body("data.verifyRectification.receipt.expected", equalTo(0));
        assertThat(World.value(
                        "select string_agg(action, ' ' order by seq) from audit_entry where record_type = 'finding'"))
                .isEqualTo("RECTIFICATION_ORDERED RECTIFICATION_REPORTED VERIFICATION_FAILED RECTIFICATION_REPORTED"
                        + " RECTIFICATION_VERIFIED");
        assertThat(World.value("select string_agg(kind || ' ' || points, ', ') from score_entry"))
                .as("the inspector sees no scores, and yet the failure is entered (decision 4)")
                .isEqualTo("VERIFICATION_FAILED -1.0");
    }

    @Test
    void keepsEachVerbToItsPeople() {
        var order = orderInput();
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", Field.ORDER, Given.input(order));
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", Field.ORDER, Given.input(order));
        GraphQl.as(Persona.FAR_CLERK).refused("FINDING_NOT_FOUND", Field.ORDER, Given.input(order));
        var past = orderInput();
        past.put("dueOn", LocalDate.now().minusDays(2).toString());
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", Field.ORDER, Given.input(past));
        order(Persona.CLERK);
        GraphQl.as(Persona.CLERK).refused("FINDING_WRONG_STATUS", Field.ORDER, Given.input(orderInput()));

        var report = reportInput(UUID.randomUUID(), List.of());
        GraphQl.as(Persona.OTHER_LIAISON).refused("FINDING_NOT_FOUND", Field.REPORT, Given.input(report));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", Field.REPORT, Given.input(report));
        report(Persona.LIAISON, UUID.randomUUID(), List.of());
        GraphQl.as(Persona.LIAISON)
                .refused("FINDING_WRONG_STATUS", Field.REPORT, Given.input(reportInput(UUID.randomUUID(), List.of())));

        var verify = verifyInput("PASSED", List.of());
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", Field.VERIFY, Given.input(verify));
        GraphQl.as(Persona.INSPECTOR2).refused("FINDING_NOT_FOUND", Field.VERIFY, Given.input(verify));
        verify("PASSED");
        GraphQl.as(Persona.INSPECTOR)
                .refused("FINDING_WRONG_STATUS", Field.VERIFY, Given.input(verifyInput("FAILED", List.of())));
    }

    @Test
    void answersARepeatWithTheFirstAnswer() {
        var order = orderInput();
        GraphQl.as(Persona.CLERK).succeed(Field.ORDER, Given.input(order));
        GraphQl.as(Persona.CLERK)
                .succeed(Field.ORDER, Given.input(order))
                .body("data.orderRectification.status", equalTo("RECTIFICATION_ORDERED"));
        var rectification = UUID.randomUUID();
        report(Persona.LIAISON, rectification, List.of());
        // the same round by another command, from a second tab
        report(Persona.LIAISON, rectification, List.of()).body("data.reportRectification.rectifications", hasSize(1));
        order.put("requirement", "别的要求");
        GraphQl.as(Persona.CLERK).refused("COMMAND_REUSED", Field.ORDER, Given.input(order));
        assertThat(World.value("select count(*) from rectification")).isEqualTo("1");
    }

    @Test
    void passesNothingWhileAPhotoOfTheUnitIsMissing() {
        order(Persona.CLERK);
        report(Persona.LIAISON, UUID.randomUUID(), List.of(Field.photo(UUID.randomUUID())))
                .body("data.reportRectification.rectifications[0].evidence.state", contains("EXPECTED"))
                .body("data.reportRectification.receipt.expected", equalTo(0));
        GraphQl.as(Persona.INSPECTOR)
                .refused("EVIDENCE_INCOMPLETE", Field.VERIFY, Given.input(verifyInput("PASSED", List.of())));
        World.run("update evidence set state = 'HELD', received_at = now()");
        verify("PASSED").body("data.verifyRectification.status", equalTo("VERIFIED"));
    }

    @Test
    void keepsTheMatterOpenUntilItIsVerified() {
        GraphQl.as(Persona.DIRECTOR)
                .succeed(BLOCKERS, Map.of("id", FieldScene.MATTER))
                .body("data.matter.closeBlockers.code", hasItem("FINDING_NOT_VERIFIED"))
                .body("data.matter.closeBlockers.code", hasItem("INSPECTION_NOT_CONCLUDED"))
                .body("data.matter.closeBlockers.label", hasItem("工地无人施工"));
        order(Persona.CLERK);
        report(Persona.LIAISON, UUID.randomUUID(), List.of());
        verify("PASSED");
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.CONCLUDE, Given.command("planId", FieldScene.PLAN));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(BLOCKERS, Map.of("id", FieldScene.MATTER))
                .body("data.matter.closeBlockers.code", not(hasItem("FINDING_NOT_VERIFIED")))
                .body("data.matter.closeBlockers.code", not(hasItem("INSPECTION_NOT_CONCLUDED")));
    }

    @Test
    void asksNothingForAGoodPractice() {
        World.run("update finding set kind = 'GOOD_PRACTICE'");
        ask(Persona.CLERK).body("data.finding.actions", empty());
        GraphQl.as(Persona.CLERK).refused("FINDING_WRONG_STATUS", Field.ORDER, Given.input(orderInput()));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(BLOCKERS, Map.of("id", FieldScene.MATTER))
                .body("data.matter.closeBlockers.code", not(hasItem("FINDING_NOT_VERIFIED")));
    }

    @Test
    void refusesToOrderUnderASealedPlan() {
        World.run("update inspection_plan set sealed = true");
        GraphQl.as(Persona.GROUP_LEADER).refused("PLAN_WRONG_STATUS", Field.ORDER, Given.input(orderInput()));
        GraphQl.as(Persona.CLERK).refused("FINDING_NOT_FOUND", Field.ORDER, Given.input(orderInput()));
    }

    @Test
    void refusesEveryVerbOnceTheMatterIsClosed() {
        World.run("update matter set closed_at = now(), step = 'ARCHIVED'");
        GraphQl.as(Persona.CLERK).refused("MATTER_CLOSED", Field.ORDER, Given.input(orderInput()));
        World.run("update finding set status = 'RECTIFICATION_ORDERED'");
        GraphQl.as(Persona.LIAISON)
                .refused("MATTER_CLOSED", Field.REPORT, Given.input(reportInput(UUID.randomUUID(), List.of())));
    }

    @Test
    void pagesTheListNewestFirst() {
        for (int i = 2; i <= 5; i++) {
            World.run(
                    ("insert into finding select ('00000000-0000-7000-8012-' || lpad('%d', 12, '0'))::uuid, jurisdiction_id, matter_id, plan_id,"
                                    + " visit_id, kind, category, severity, text, latitude, longitude, accuracy_meters, age_seconds, position_source,"
                                    + " position_captured_at, no_position_reason, bottleneck, responsible_unit_id, due_on, requirement, status, recorded_by,"
                                    + " recorded_at, received_at + interval '%d minutes', clock_skew_seconds, receipt_number || '%d', version"
                                    + " from finding where id = '%s'")
                            .formatted(i, i, i, FieldScene.FINDING));
        }
        var query = "query($after: String) { findings(first: 2, after: $after) { total nextCursor items { id } } }";
        var first = GraphQl.as(Persona.CLERK).succeed(query, Map.of());
        first.body("data.findings.total", equalTo(5))
                .body(
                        "data.findings.items.id",
                        contains(World.id("12", 5).toString(), World.id("12", 4).toString()))
                .body("data.findings.nextCursor", notNullValue());
        String cursor = first.extract().path("data.findings.nextCursor");
        var second = GraphQl.as(Persona.CLERK).succeed(query, Map.of("after", cursor));
        second.body(
                "data.findings.items.id",
                contains(World.id("12", 3).toString(), World.id("12", 2).toString()));
        String last = second.extract().path("data.findings.nextCursor");
        GraphQl.as(Persona.CLERK)
                .succeed(query, Map.of("after", last))
                .body("data.findings.items.id", contains(FieldScene.FINDING.toString()))
                .body("data.findings.nextCursor", nullValue());
        GraphQl.as(Persona.CLERK)
                .succeed("{ findings(status: VERIFIED) { total } }", Map.of())
                .body("data.findings.total", equalTo(0));
        GraphQl.as(Persona.CLERK).refused("PAGE_TOO_LARGE", "{ findings(first: 101) { total } }", Map.of());
    }

    @Test
    @DisplayName("row 68, R733-18: a photo of the place put right knows the photo of what was found there")
    void pairsPhotosBeforeAndAfter() {
        var before = World.id("0e", 1);
        FieldScene.evidence(before, new byte[] {1}, new byte[0]);
        order(Persona.CLERK);
        var after = new HashMap<>(Field.photo(UUID.randomUUID()));
        after.put("pairedWith", UUID.randomUUID());
        GraphQl.as(Persona.LIAISON)
                .refused("INVALID_INPUT", Field.REPORT, Given.input(reportInput(UUID.randomUUID(), List.of(after))));
        after.put("pairedWith", before);
        report(Persona.LIAISON, UUID.randomUUID(), List.of(after));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query($id: ID!) { finding(id: $id) { evidence { id pairedWith } rectifications { evidence { pairedWith } } } }",
                        Map.of("id", FieldScene.FINDING))
                .body("data.finding.evidence.id", contains(before.toString()))
                .body("data.finding.evidence[0].pairedWith", nullValue())
                .body("data.finding.rectifications[0].evidence.pairedWith", contains(before.toString()));
        assertThat(
                        World.value(
                                "select content::json -> 'data' ->> 'pairedWith' from evidence_chain order by seq desc limit 1"))
                .isEqualTo(before.toString());
    }

    private static ValidatableResponse ask(Persona persona) {
        return GraphQl.as(persona).succeed(Field.FINDING_QUERY, Map.of("id", FieldScene.FINDING));
    }

    private static ValidatableResponse order(Persona persona) {
        return GraphQl.as(persona).succeed(Field.ORDER, Given.input(orderInput()));
    }

    private static Map<String, Object> orderInput() {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("findingId", FieldScene.FINDING);
        input.put("dueOn", LocalDate.now().plusDays(10).toString());
        input.put("requirement", "十日内恢复施工");
        return input;
    }

    private static ValidatableResponse report(Persona persona, UUID rectificationId, List<?> photos) {
        return GraphQl.as(persona).succeed(Field.REPORT, Given.input(reportInput(rectificationId, photos)));
    }

    private static Map<String, Object> reportInput(UUID rectificationId, List<?> photos) {
        return Map.of(
                "commandId",
                UUID.randomUUID(),
                "findingId",
                FieldScene.FINDING,
                "rectificationId",
                rectificationId,
                "measures",
                "增派三个班组",
                "photos",
                photos);
    }

    private static ValidatableResponse verify(String result, Object... photos) {
        return GraphQl.as(Persona.INSPECTOR).succeed(Field.VERIFY, Given.input(verifyInput(result, List.of(photos))));
    }

    private static Map<String, Object> verifyInput(String result, List<?> photos) {
        return Map.of(
                "commandId",
                UUID.randomUUID(),
                "findingId",
                FieldScene.FINDING,
                "result",
                result,
                "note",
                "现场查看",
                "onSite",
                true,
                "photos",
                photos);
    }
}
