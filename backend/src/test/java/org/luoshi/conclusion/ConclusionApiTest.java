package org.luoshi.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.testing.Conclusions.ASSIGN;
import static org.luoshi.testing.Conclusions.CONFIRM;
import static org.luoshi.testing.Conclusions.DECIDE;
import static org.luoshi.testing.Conclusions.DELIVER;
import static org.luoshi.testing.Conclusions.DRAFT;
import static org.luoshi.testing.Conclusions.DRAFT_REVIEW;
import static org.luoshi.testing.Conclusions.ID;
import static org.luoshi.testing.Conclusions.ONE;
import static org.luoshi.testing.Conclusions.RECORD;
import static org.luoshi.testing.Conclusions.REQUEST_REVIEW;
import static org.luoshi.testing.Conclusions.RETURN;
import static org.luoshi.testing.Conclusions.SIGN;
import static org.luoshi.testing.Conclusions.SUBMIT;
import static org.luoshi.testing.Conclusions.WRITE;
import static org.luoshi.testing.Conclusions.bareStatement;
import static org.luoshi.testing.Conclusions.command;
import static org.luoshi.testing.Conclusions.statement;
import static org.luoshi.testing.Conclusions.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Role;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Conclusions;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("A conclusion (R733-16, R733-17)")
class ConclusionApiTest {
    private static final String CANDIDATES =
            "query($id: ID!) { reviewCandidates(conclusionId: $id) { candidates { name } recused { kind officer { name } } } }";
    private static final String OF_PLAN =
            "query($id: ID!) { inspectionPlan(id: $id) { canDraftConclusion conclusion { id status } } }";
    private static final String OF_MATTER =
            "query($id: ID!) { matter(id: $id) { conclusions { number status } closeBlockers { code } } }";

    @Inject
    FinishObjections finishObjections;

    @Inject
    Objections objections;

    @Test
    @DisplayName("is drafted out of the findings with their photos, once for each plan, by the group alone")
    void isDrafted() {
        Conclusions.concludedPlan();
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(OF_PLAN, Map.of("id", FieldScene.PLAN))
                .body("data.inspectionPlan.canDraftConclusion", equalTo(true));
        var input = Given.input(Given.withCommand(Conclusions.draft()));
        GraphQl.as(Persona.INSPECTOR)
                .succeed(DRAFT, input)
                .body("data.draftConclusion.status", equalTo("DRAFTED"))
                .body("data.draftConclusion.title", equalTo(FieldScene.TITLE))
                .body("data.draftConclusion.versions[0].statements.text", contains("工地无人施工"))
                .body(
                        "data.draftConclusion.versions[0].statements[0].findingIds",
                        contains(FieldScene.FINDING.toString()))
                .body(
                        "data.draftConclusion.versions[0].statements[0].evidence.id",
                        contains(Conclusions.PHOTO.toString()))
                .body("data.draftConclusion.versions[0].statements[0].supported", equalTo(true))
                .body("data.draftConclusion.actions", contains("WRITE", "SUBMIT"));
        GraphQl.as(Persona.INSPECTOR).succeed(DRAFT, input);
        GraphQl.as(Persona.INSPECTOR).succeed(DRAFT, Given.input(Given.withCommand(Conclusions.draft())));
        assertThat(World.value("select count(*) || ' ' || sum(version) from conclusion"))
                .isEqualTo("1 0");
        GraphQl.as(Persona.GROUP_LEADER)
                .refused(
                        "CONCLUSION_EXISTS",
                        DRAFT,
                        Given.input(Given.withCommand(
                                Map.of("conclusionId", UUID.randomUUID(), "planId", FieldScene.PLAN))));
        GraphQl.as(Persona.CLERK)
                .refused("NOT_GROUP_MEMBER", DRAFT, Given.input(Given.withCommand(Conclusions.draft())));
        GraphQl.as(Persona.FAR_CLERK)
                .refused("PLAN_NOT_FOUND", DRAFT, Given.input(Given.withCommand(Conclusions.draft())));
    }

    @Test
    @DisplayName("is not drafted before the inspection is over")
    void waitsForTheEnd() {
        FieldScene.plan(false);
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("PLAN_NOT_CONCLUDED", DRAFT, Given.input(Given.withCommand(Conclusions.draft())));
    }

    @Test
    @DisplayName("is written by the group, one after the other; links lead to what is of the plan")
    void isWritten() {
        Conclusions.drafted();
        GraphQl.as(Persona.INSPECTOR)
                .succeed(WRITE, Given.input(Given.withCommand(text(0, statement(), bareStatement()))))
                .body("data.writeConclusion.version", equalTo(1))
                .body("data.writeConclusion.versions[0].judgement", equalTo("进度滞后"))
                .body("data.writeConclusion.versions[0].statements.supported", contains(true, false));
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("STALE_VERSION", WRITE, Given.input(Given.withCommand(text(0, statement()))));
        var foreign = new HashMap<>(statement());
        foreign.put("evidenceIds", List.of(UUID.randomUUID()));
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("LINK_OUTSIDE_PLAN", WRITE, Given.input(Given.withCommand(text(1, foreign))))
                .body("errors[0].extensions.details.statements", contains(1));
        GraphQl.as(Persona.INSPECTOR2)
                .refused("CONCLUSION_NOT_FOUND", WRITE, Given.input(Given.withCommand(text(1, statement()))));
    }

    @Test
    @DisplayName(
            "row 69: is neither submitted nor signed while a statement lacks evidence; what was withdrawn does not count")
    void needsEvidence() {
        Conclusions.drafted();
        GraphQl.as(Persona.GROUP_LEADER).refused("CONCLUSION_INCOMPLETE", SUBMIT, command());
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(WRITE, Given.input(Given.withCommand(text(0, statement(), bareStatement()))));
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("STATEMENT_WITHOUT_EVIDENCE", SUBMIT, command())
                .body("errors[0].extensions.details.statements", contains(2));
        GraphQl.as(Persona.GROUP_LEADER).succeed(WRITE, Given.input(Given.withCommand(text(1, statement()))));
        GraphQl.as(Persona.GROUP_LEADER).succeed(SUBMIT, command());
        World.run("update evidence set withdrawn_by = captured_by, withdrawn_at = now(), withdrawal_reason = '拍错'");
        GraphQl.as(Persona.DIRECTOR)
                .refused("STATEMENT_WITHOUT_EVIDENCE", SIGN, command())
                .body("errors[0].extensions.details.statements", contains(1));
        assertThat(World.value("select count(*) from number_series where series = '督结'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("four eyes: who is of the group, also in another role, or wrote on it signs nothing")
    void needsAnotherPairOfEyes() {
        Conclusions.submitted();
        GraphQl.as(Persona.GROUP_LEADER).refused("FORBIDDEN", SIGN, command());
        GraphQl.as(Persona.GROUP_LEADER, Role.DIRECTOR).refused("CONCLUSION_SELF_APPROVAL", SIGN, command());
        World.run("insert into group_member values ('%s', '%s', false)"
                .formatted(FieldScene.PLAN, Persona.LEADER.officerId()));
        GraphQl.as(Persona.LEADER).refused("CONCLUSION_SELF_APPROVAL", SIGN, command());
        GraphQl.as(Persona.LEADER)
                .refused(
                        "CONCLUSION_SELF_APPROVAL",
                        RETURN,
                        Given.input(Given.withCommand(Map.of("conclusionId", ID, "reason", "改"))));
    }

    @Test
    @DisplayName("goes back with a reason, comes again, is signed under the next number, and its text stands for good")
    void isReturnedAndSigned() {
        Conclusions.submitted();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(RETURN, Given.input(Given.withCommand(Map.of("conclusionId", ID, "reason", "第1条表述不准"))))
                .body("data.returnConclusion.status", equalTo("RETURNED"));
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(ONE, Map.of("id", ID))
                .body("data.conclusion.returnReason", equalTo("第1条表述不准"))
                .body("data.conclusion.actions", contains("WRITE", "SUBMIT"));
        GraphQl.as(Persona.GROUP_LEADER).succeed(SUBMIT, command());
        var input = command();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(SIGN, input)
                .body("data.signConclusion.number", equalTo("督结〔" + today().getYear() + "〕1号"))
                .body("data.signConclusion.versions[0].signature.signerName", equalTo("DIRECTOR"))
                .body("data.signConclusion.versions[0].signature.intact", equalTo(true))
                .body("data.signConclusion.versions[0].signature.text", containsString("结论1：工地无人施工"))
                .body("data.signConclusion.versions[0].signature.text", containsString("佐证："));
        GraphQl.as(Persona.DIRECTOR).succeed(SIGN, input);
        GraphQl.as(Persona.DIRECTOR).refused("CONCLUSION_WRONG_STATUS", SIGN, command());
        assertThat(World.value("select last_number from number_series where series = '督结'"))
                .isEqualTo("1");
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("CONCLUSION_WRONG_STATUS", WRITE, Given.input(Given.withCommand(text(4, statement()))));
    }

    @Test
    @DisplayName("before it is delivered it exists for its group, those who may sign and the auditor alone")
    void isForFewBeforeTheDelivery() {
        Conclusions.drafted();
        sees(Persona.INSPECTOR, Persona.AUDITOR);
        seesNothing(Persona.LIAISON, Persona.UNIT_HEAD, Persona.CLERK, Persona.DIRECTOR, Persona.INSPECTOR2);
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(OF_PLAN, Map.of("id", FieldScene.PLAN))
                .body("data.inspectionPlan.conclusion", nullValue());
        World.run("update conclusion_version set judgement = '进度滞后'");
        GraphQl.as(Persona.GROUP_LEADER).succeed(SUBMIT, command());
        GraphQl.as(Persona.DIRECTOR).succeed(SIGN, command());
        sees(Persona.LEADER, Persona.GROUP_LEADER);
        seesNothing(Persona.LIAISON, Persona.UNIT_HEAD, Persona.CLERK);
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.conclusions", empty());
        timeline(Persona.CLERK).body("data.matter.timeline.items.action", not(hasItem("CONCLUSION_SIGNED")));
        timeline(Persona.DIRECTOR).body("data.matter.timeline.items.action", hasItem("CONCLUSION_SIGNED"));
        GraphQl.as(Persona.GROUP_LEADER).succeed(DELIVER, command());
        timeline(Persona.CLERK).body("data.matter.timeline.items.action", hasItem("CONCLUSION_SIGNED"));
        sees(Persona.LIAISON, Persona.UNIT_HEAD, Persona.CLERK);
        seesNothing(Persona.OTHER_LIAISON, Persona.FAR_CLERK, Persona.INSPECTOR2);
    }

    @Test
    @DisplayName("row 89: the receipt of the unit starts the 30 days; a second one changes nothing")
    void startsTheClockWithTheReceipt() {
        Conclusions.delivered();
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(ONE, Map.of("id", ID))
                .body("data.conclusion.objectionTerm", nullValue())
                .body("data.conclusion.objectionCanRun", equalTo(true))
                .body("data.conclusion.actions", contains("CONFIRM_RECEIPT"));
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("RECEIPT_MISSING", REQUEST_REVIEW, Given.input(Given.withCommand(Conclusions.objection())));
        GraphQl.as(Persona.OTHER_LIAISON).refused("CONCLUSION_NOT_FOUND", CONFIRM, command());
        GraphQl.as(Persona.LIAISON)
                .succeed(CONFIRM, command())
                .body("data.confirmConclusionReceipt.delivery.way", equalTo("CONFIRMED"))
                .body("data.confirmConclusionReceipt.delivery.receivedOn", equalTo(today().toString()))
                .body("data.confirmConclusionReceipt.delivery.receivedBy.name", equalTo("LIAISON"))
                .body("data.confirmConclusionReceipt.objectionTerm.calendarDays", equalTo(30))
                .body("data.confirmConclusionReceipt.objectionTerm.rule", equalTo("R733-17"))
                .body("data.confirmConclusionReceipt.actions", contains("DRAFT_OBJECTION"));
        GraphQl.as(Persona.UNIT_HEAD).refused("ALREADY_RECEIVED", CONFIRM, command());
        GraphQl.as(Persona.CLERK).refused("ALREADY_RECEIVED", RECORD, receipt(today()));
    }

    @Test
    @DisplayName("the office records another way of delivery, not before it was sent and not in the future")
    void isReceivedAnotherWay() {
        Conclusions.delivered();
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", RECORD, receipt(today().plusDays(1)));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", RECORD, receipt(today().minusDays(1)));
        GraphQl.as(Persona.CLERK)
                .succeed(RECORD, receipt(today()))
                .body("data.recordConclusionReceipt.delivery.way", equalTo("RECORDED"))
                .body("data.recordConclusionReceipt.delivery.note", equalTo("拒收，留置送达"));
    }

    @Test
    @DisplayName(
            "the liaison drafts, the head asks for the review; one for each conclusion, and the matter is not struck off meanwhile")
    void isObjectedTo() {
        Conclusions.received();
        GraphQl.as(Persona.LIAISON)
                .succeed(DRAFT_REVIEW, Given.input(Given.withCommand(Conclusions.objection())))
                .body("data.draftReviewRequest.review.status", equalTo("DRAFTED"))
                .body("data.draftReviewRequest.status", equalTo("DELIVERED"));
        GraphQl.as(Persona.DIRECTOR).succeed(ONE, Map.of("id", ID)).body("data.conclusion.review", nullValue());
        GraphQl.as(Persona.LIAISON)
                .refused("FORBIDDEN", REQUEST_REVIEW, Given.input(Given.withCommand(Conclusions.objection())));
        var input = Given.input(Given.withCommand(Conclusions.objection()));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(REQUEST_REVIEW, input)
                .body("data.requestReview.status", equalTo("UNDER_REVIEW"))
                .body("data.requestReview.review.reasons.text", contains("当日停工因雨，已有报备"))
                .body("data.requestReview.review.requestedBy.name", equalTo("UNIT_HEAD"))
                .body("data.requestReview.objectionCanRun", equalTo(true));
        GraphQl.as(Persona.UNIT_HEAD).succeed(REQUEST_REVIEW, input);
        GraphQl.as(Persona.UNIT_HEAD)
                .refused(
                        "REVIEW_REQUESTED_BEFORE",
                        REQUEST_REVIEW,
                        Given.input(Given.withCommand(Conclusions.objection())));
        assertThat(World.value("select count(*) from review_request")).isEqualTo("1");
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.closeBlockers.code", hasItem("CONCLUSION_IN_REVIEW"));
    }

    @Test
    @DisplayName("after the last day an objection is refused, and the conclusion becomes final, told once")
    void becomesFinal() {
        Conclusions.received();
        var due = LocalDate.parse(World.value("select received_on from conclusion"))
                .plusDays(30);
        SystemScope.run(() -> finishObjections.finish(due));
        assertThat(World.value("select status from conclusion")).isEqualTo("DELIVERED");
        assertThat(isProvisional(due)).isTrue();
        assertThat(isProvisional(due.plusDays(30))).isFalse();
        World.run("update conclusion set received_on = received_on - 60");
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("OBJECTION_TOO_LATE", REQUEST_REVIEW, Given.input(Given.withCommand(Conclusions.objection())));
        SystemScope.run(() -> finishObjections.finish(today()));
        SystemScope.run(() -> finishObjections.finish(today()));
        assertThat(World.value("select status from conclusion")).isEqualTo("FINAL");
        assertThat(World.value("select count(*) from audit_entry where action = 'CONCLUSION_FINAL'"))
                .isEqualTo("1");
        assertThat(World.value("select count(*) from notification where kind = 'CONCLUSION_FINAL'"))
                .isEqualTo("4");
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("OBJECTION_TOO_LATE", REQUEST_REVIEW, Given.input(Given.withCommand(Conclusions.objection())));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(ONE, Map.of("id", ID))
                .body("data.conclusion.objectionCanRun", equalTo(false))
                .body("data.conclusion.actions", empty());
    }

    @Test
    @DisplayName("R733-17: who took part, or has a tie, is not offered as reviewer and is refused by the server")
    void keepsThoseWhoTookPartAway() {
        Conclusions.objected();
        World.run("""
                insert into tie (id, jurisdiction_id, officer_id, kind, unit_id, note, declared_by, declared_at, version)
                values ('%s', '%s', '%s', 'KINSHIP', '%s', '亲属', '%s', now(), 0)""".formatted(
                UUID.randomUUID(), World.CITY, Persona.LEADER.officerId(), World.HOUSING, Persona.LEADER.officerId()));
        GraphQl.as(Persona.CHIEF)
                .succeed(CANDIDATES, Map.of("id", ID))
                .body("data.reviewCandidates.candidates.name", contains("CHIEF", "CLERK"))
                .body("data.reviewCandidates.recused.officer.name", contains("DIRECTOR", "LEADER"))
                .body("data.reviewCandidates.recused.kind", contains("TOOK_PART", "KINSHIP"));
        for (var recused : List.of(Persona.DIRECTOR, Persona.LEADER)) {
            GraphQl.as(Persona.CHIEF).refused("REVIEWER_RECUSED", ASSIGN, assignment(recused));
        }
        GraphQl.as(Persona.CHIEF).refused("REVIEWER_NOT_OF_OFFICE", ASSIGN, assignment(Persona.INSPECTOR2));
        GraphQl.as(Persona.CHIEF).refused("REVIEWER_NOT_OF_OFFICE", ASSIGN, assignment(Persona.UNIT_HEAD));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", ASSIGN, assignment(Persona.CLERK));
        GraphQl.as(Persona.CHIEF)
                .succeed(ASSIGN, assignment(Persona.CLERK))
                .body("data.assignReviewer.review.reviewer.name", equalTo("CLERK"))
                .body("data.assignReviewer.review.status", equalTo("ASSIGNED"));
        // he declares a tie after that
        World.run("update tie set officer_id = '%s'".formatted(Persona.CLERK.officerId()));
        GraphQl.as(Persona.CLERK).refused("REVIEWER_RECUSED", DECIDE, decision("UPHOLD"));
    }

    @Test
    @DisplayName(
            "the reviewer revises: a new version holds, the old one stays, the unit receives the decision and objects no more")
    void isRevised() {
        Conclusions.assigned();
        GraphQl.as(Persona.LEADER).refused("NOT_REVIEWER", DECIDE, decision("UPHOLD"));
        var withoutText = new HashMap<>(Conclusions.decision("REVISE"));
        withoutText.remove("revised");
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DECIDE, Given.input(Given.withCommand(withoutText)));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", ID))
                .body("data.conclusion.actions", contains("DECIDE_REVIEW"));
        GraphQl.as(Persona.CLERK)
                .succeed(DECIDE, decision("REVISE"))
                .body("data.decideReview.status", equalTo("REVISED"))
                .body("data.decideReview.versions.number", contains(2, 1))
                .body("data.decideReview.versions[0].statements.text", contains("工地因雨停工一日"))
                .body("data.decideReview.versions[1].statements.text", contains("工地无人施工"))
                .body("data.decideReview.versions[0].signature.signerName", equalTo("CLERK"))
                .body("data.decideReview.review.decision", equalTo("REVISE"))
                .body("data.decideReview.review.signature.intact", equalTo(true))
                .body("data.decideReview.objectionCanRun", equalTo(false));
        GraphQl.as(Persona.CLERK).refused("REVIEW_WRONG_STATUS", DECIDE, decision("UPHOLD"));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(ONE, Map.of("id", ID))
                .body("data.conclusion.actions", contains("CONFIRM_RECEIPT"));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(CONFIRM, command())
                .body("data.confirmConclusionReceipt.review.delivery.receivedOn", equalTo(today().toString()))
                .body("data.confirmConclusionReceipt.actions", empty());
        GraphQl.as(Persona.UNIT_HEAD)
                .refused(
                        "REVIEW_REQUESTED_BEFORE",
                        REQUEST_REVIEW,
                        Given.input(Given.withCommand(Conclusions.objection())));
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.conclusions.status", contains("REVISED"))
                .body("data.matter.closeBlockers.code", not(hasItem("CONCLUSION_IN_REVIEW")));
        assertThat(World.value("select count(distinct kind) from notification where kind in ('CONCLUSION_TO_SIGN',"
                        + " 'CONCLUSION_DELIVERED', 'REVIEW_REQUESTED', 'REVIEW_ASSIGNED', 'CONCLUSION_REVIEWED')"))
                .isEqualTo("5");
    }

    @Test
    @DisplayName("is upheld or withdrawn; after a withdrawal the group may draft another")
    void isUpheldOrWithdrawn() {
        Conclusions.assigned();
        GraphQl.as(Persona.CLERK)
                .succeed(DECIDE, decision("WITHDRAW"))
                .body("data.decideReview.status", equalTo("WITHDRAWN"))
                .body("data.decideReview.versions", hasSize(1));
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(OF_PLAN, Map.of("id", FieldScene.PLAN))
                .body("data.inspectionPlan.canDraftConclusion", equalTo(true));
        World.reset();
        Conclusions.assigned();
        GraphQl.as(Persona.CLERK)
                .succeed(DECIDE, decision("UPHOLD"))
                .body("data.decideReview.status", equalTo("UPHELD"))
                .body("data.decideReview.review.decisionReasons", equalTo("报备记录属实"));
    }

    @Test
    @DisplayName("a list names unit, last day and what may be done")
    void isListed() {
        Conclusions.received();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "{ conclusions { total items { id number targetUnit { name } objectionTerm { dueOn } actions review { status } } } }",
                        Map.of())
                .body("data.conclusions.total", equalTo(1))
                .body("data.conclusions.items.targetUnit.name", hasItems("市住房和城乡建设局"));
    }

    /** For whoever builds on conclusions: deductions and publications wait that long (row 75). */
    private boolean isProvisional(LocalDate on) {
        var answers = new ArrayList<Boolean>();
        SystemScope.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            answers.add(objections.canRunOfPlan(FieldScene.PLAN, on));
            answers.add(objections.canRunOfMatter(FieldScene.MATTER, on));
        }));
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        return answers.getFirst();
    }

    private static Map<String, Object> assignment(Persona reviewer) {
        return Given.input(Given.withCommand(Conclusions.assignment(reviewer)));
    }

    private static Map<String, Object> decision(String decision) {
        return Given.input(Given.withCommand(Conclusions.decision(decision)));
    }

    private static Map<String, Object> receipt(LocalDate on) {
        return Given.input(
                Given.withCommand(Map.of("conclusionId", ID, "receivedOn", on.toString(), "note", "拒收，留置送达")));
    }

    private static void sees(Persona... personas) {
        for (var persona : personas) {
            GraphQl.as(persona)
                    .succeed("{ conclusions { items { id } } }", Map.of())
                    .body("data.conclusions.items.id", contains(ID.toString()));
        }
    }

    private static void seesNothing(Persona... personas) {
        for (var persona : personas) {
            ValidatableResponse list = GraphQl.as(persona).succeed("{ conclusions { total items { id } } }", Map.of());
            list.body("data.conclusions.items", empty()).body("data.conclusions.total", equalTo(0));
            GraphQl.as(persona).refused("CONCLUSION_NOT_FOUND", ONE, Map.of("id", ID));
        }
    }

    private static ValidatableResponse timeline(Persona persona) {
        return GraphQl.as(persona)
                .succeed(
                        "query($id: ID!) { matter(id: $id) { timeline(first: 50) { items { action } } } }",
                        Map.of("id", FieldScene.MATTER));
    }

    private static LocalDate today() {
        return LocalDate.now(TimeSource.ZONE);
    }
}
