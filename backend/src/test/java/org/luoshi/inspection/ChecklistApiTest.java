package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Checklists;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class ChecklistApiTest {
    private static final UUID PLAN = FieldScene.PLAN;
    private static final UUID VISIT = World.id("14", 1);
    private static final UUID LEADERS_VISIT = World.id("14", 2);

    @Test
    @DisplayName("row 60: answers of the group are for the office and the group alone, and stand in the evidence chain")
    void takesAnswers() {
        scene(false);
        var sign = Checklists.answer(Checklists.SIGN, "NO");
        sign.put("comment", "只有横幅");
        answer(Persona.INSPECTOR, VISIT, sign, Checklists.answer(Checklists.FENCE, "YES"));
        for (var reader : new Persona[] {Persona.CLERK, Persona.AUDITOR, Persona.GROUP_LEADER}) {
            ofPlan(reader)
                    .body("data.inspectionPlan.checklist.name", equalTo("工地安全"))
                    .body("data.inspectionPlan.checklist.items.dueWorkingDays", contains(null, null, 5))
                    .body("data.inspectionPlan.checklist.answers.reply", contains("NO", "YES"))
                    .body("data.inspectionPlan.checklist.answers.standing", contains(true, true))
                    .body("data.inspectionPlan.checklist.answers[0].comment", equalTo("只有横幅"))
                    .body("data.inspectionPlan.checklist.answers[0].answeredBy.name", equalTo("INSPECTOR"));
        }
        ofPlan(Persona.LIAISON).body("data.inspectionPlan.checklist", nullValue());
        assertThat(World.value("select content::json ->> 'kind' || ' ' || (content::json -> 'data' ->> 'text')"
                        + " from evidence_chain order by seq desc limit 1"))
                .isEqualTo("ANSWER 是否已设围挡？");
    }

    @Test
    @DisplayName("row 60: a changed answer is another row, and the latest of the member counts")
    void appends() {
        scene(false);
        answer(Persona.INSPECTOR, VISIT, Checklists.answer(Checklists.SIGN, "NO"));
        answer(Persona.INSPECTOR, VISIT, Checklists.answer(Checklists.SIGN, "YES"));
        ofPlan(Persona.CLERK)
                .body("data.inspectionPlan.checklist.answers.reply", contains("NO", "YES"))
                .body("data.inspectionPlan.checklist.answers.latest", contains(false, true))
                .body("data.inspectionPlan.checklist.conflicts", empty());
    }

    @Test
    @DisplayName(
            "row 55: two members differ; the leader sees both and settles which stands; a later answer opens it again")
    void settlesAConflict() {
        scene(false);
        var inspectors = Checklists.answer(Checklists.SIGN, "NO");
        answer(Persona.INSPECTOR, VISIT, inspectors);
        answer(Persona.GROUP_LEADER, LEADERS_VISIT, Checklists.answer(Checklists.SIGN, "YES"));
        ofPlan(Persona.GROUP_LEADER)
                .body("data.inspectionPlan.checklist.conflicts", contains(Checklists.SIGN.toString()))
                .body("data.inspectionPlan.checklist.answers.standing", contains(false, false))
                .body("data.inspectionPlan.checklist.answers.answeredBy.name", contains("INSPECTOR", "GROUP_LEADER"));
        var settlement = Given.withCommand(Map.of("planId", PLAN, "answerId", inspectors.get("answerId")));
        GraphQl.as(Persona.INSPECTOR).refused("NOT_GROUP_LEADER", Checklists.SETTLE, Given.input(settlement));
        for (var again = 0; again < 2; again++) {
            GraphQl.as(Persona.GROUP_LEADER)
                    .succeed(Checklists.SETTLE, Given.input(settlement))
                    .body("data.settleChecklistItem.checklist.conflicts", empty());
        }
        ofPlan(Persona.CLERK)
                .body("data.inspectionPlan.checklist.answers.standing", contains(true, false))
                .body("data.inspectionPlan.checklist.settlements.settledBy.name", contains("GROUP_LEADER"));
        GraphQl.as(Persona.GROUP_LEADER)
                .refused(
                        "CHECKLIST_NOT_IN_CONFLICT",
                        Checklists.SETTLE,
                        Given.input(Given.withCommand(Map.of("planId", PLAN, "answerId", inspectors.get("answerId")))));
        GraphQl.as(Persona.GROUP_LEADER)
                .refused(
                        "CHECKLIST_ANSWER_NOT_FOUND",
                        Checklists.SETTLE,
                        Given.input(Given.withCommand(Map.of("planId", PLAN, "answerId", UUID.randomUUID()))));
        answer(Persona.GROUP_LEADER, LEADERS_VISIT, Checklists.answer(Checklists.SIGN, "YES"));
        ofPlan(Persona.GROUP_LEADER)
                .body("data.inspectionPlan.checklist.conflicts", hasSize(1))
                .body("data.inspectionPlan.checklist.answers", hasSize(3));
    }

    @Test
    @DisplayName("row 60: a bad answer brings its comment and a finding of the plan with a photo")
    void asksForProof() {
        scene(false);
        var crane = Checklists.answer(Checklists.CRANE, "NO");
        refused("CHECKLIST_COMMENT_REQUIRED", crane);
        crane.put("comment", "3 号塔吊");
        refused("CHECKLIST_PHOTO_REQUIRED", crane);
        crane.put("findingId", UUID.randomUUID());
        refused("FINDING_NOT_FOUND", crane);
        FieldScene.finding();
        crane.put("findingId", FieldScene.FINDING);
        refused("CHECKLIST_PHOTO_REQUIRED", crane);
        var photographed = UUID.randomUUID();
        Field.record(Persona.INSPECTOR, Field.finding(photographed, PLAN));
        crane.put("findingId", photographed);
        answer(Persona.INSPECTOR, VISIT, crane);
        ofPlan(Persona.CLERK)
                .body("data.inspectionPlan.checklist.answers.findingId", contains(photographed.toString()));
        refused("INVALID_INPUT", Checklists.answer(Checklists.SIGN, "NOT_APPLICABLE"));
        refused("CHECKLIST_ITEM_NOT_FOUND", Checklists.answer(UUID.randomUUID(), "YES"));
    }

    @Test
    void refusesWhoMayNotAndWhatIsTooLate() {
        scene(true);
        var input = Checklists.answers(VISIT, List.of(Checklists.answer(Checklists.SIGN, "YES")));
        GraphQl.as(Persona.DIRECTOR).refused("NOT_GROUP_MEMBER", Checklists.ANSWER, Given.input(input));
        for (var stranger : new Persona[] {Persona.INSPECTOR2, Persona.LIAISON, Persona.CLERK, Persona.FAR_CLERK}) {
            GraphQl.as(stranger).refused("VISIT_NOT_FOUND", Checklists.ANSWER, Given.input(input));
        }
        World.run("update inspection_plan set status = 'CONCLUDED', concluded_at = now() - interval '1 hour'");
        refused("PLAN_WRONG_STATUS", Checklists.answer(Checklists.SIGN, "YES"));
        var before = Checklists.answer(Checklists.SIGN, "YES");
        before.put("answeredAt", Instant.now().minusSeconds(7_200).toString());
        answer(Persona.INSPECTOR, VISIT, before);
        World.run("delete from checklist_answer");
        World.run("delete from checklist");
        refused("CHECKLIST_NOT_FOUND", before);
    }

    @Test
    @DisplayName("F4: the same answers from two devices, sent at different times, are there once")
    void takesAnswersOnce() {
        scene(false);
        var input = Checklists.answers(VISIT, List.of(Checklists.answer(Checklists.SIGN, "YES")));
        GraphQl.as(Persona.INSPECTOR).succeed(Checklists.ANSWER, Given.input(input));
        input.put("sentAt", Instant.now().minusSeconds(60).toString());
        GraphQl.as(Persona.INSPECTOR).succeed(Checklists.ANSWER, Given.input(input));
        input.put("commandId", UUID.randomUUID());
        GraphQl.as(Persona.INSPECTOR).succeed(Checklists.ANSWER, Given.input(input));
        assertThat(World.value("select count(*) from checklist_answer")).isEqualTo("1");
        assertThat(World.value("select count(*) from audit_entry where action = 'CHECKLIST_ANSWERED'"))
                .isEqualTo("1");
        input.put("answers", List.of(Checklists.answer(Checklists.SIGN, "NO")));
        GraphQl.as(Persona.INSPECTOR).refused("COMMAND_REUSED", Checklists.ANSWER, Given.input(input));
    }

    @Test
    @DisplayName("row 60: a template changes by a new version; a plan keeps the copy that it took")
    void keepsVersions() {
        FieldScene.matter();
        var first = keep(Checklists.template(null))
                .body("data.keepChecklistTemplate.number", equalTo(1))
                .body("data.keepChecklistTemplate.keptBy.name", equalTo("CLERK"))
                .extract()
                .<String>path("data.keepChecklistTemplate.id");
        var plan = Field.plan(PLAN, "ANNOUNCED");
        plan.put("checklistTemplateId", first);
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(plan));
        var change = Checklists.template(UUID.fromString(first));
        change.put("items", List.of(Checklists.item(Checklists.SIGN, "公示牌是否规范？")));
        keep(change)
                .body("data.keepChecklistTemplate.number", equalTo(2))
                .body("data.keepChecklistTemplate.versions.number", contains(2, 1));
        GraphQl.as(Persona.CLERK)
                .refused("STALE_VERSION", Checklists.KEEP, Given.input(Checklists.template(UUID.fromString(first))));
        ofPlan(Persona.GROUP_LEADER)
                .body("data.inspectionPlan.checklist.items.question", contains("是否已设公示牌？", "是否已设围挡？", "塔吊是否检测？"));
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(Checklists.LIST, Map.of())
                .body("data.checklistTemplates.items.number", contains(2));
        var other = Field.plan(UUID.randomUUID(), "ANNOUNCED");
        other.put("checklistTemplateId", first);
        GraphQl.as(Persona.GROUP_LEADER).refused("CHECKLIST_NOT_OFFERED", Field.PLAN, Given.input(other));
    }

    @Test
    @DisplayName("row 60: a returned plan keeps, changes or leaves out its checklist")
    void aReturnedPlanChoosesAnew() {
        FieldScene.matter();
        var template = Checklists.template();
        var plan = Field.plan(PLAN, "UNANNOUNCED");
        plan.put("checklistTemplateId", template);
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(plan));
        ofPlan(Persona.GROUP_LEADER).body("data.inspectionPlan.checklist.items", hasSize(3));
        GraphQl.as(Persona.CLERK).refused("PLAN_NOT_FOUND", Checklists.OF_PLAN, Map.of("id", PLAN));
        World.run("update inspection_plan set status = 'DRAFT'");
        World.run("update checklist_template set withdrawn_at = now(), withdrawn_by = kept_by");
        plan.put("commandId", UUID.randomUUID());
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(plan));
        World.run("update inspection_plan set status = 'DRAFT'");
        plan.put("commandId", UUID.randomUUID());
        plan.remove("checklistTemplateId");
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(plan));
        ofPlan(Persona.GROUP_LEADER).body("data.inspectionPlan.checklist", nullValue());
    }

    @Test
    void withdrawsATemplateOnce() {
        var template = Checklists.template();
        var withdrawal = Given.withCommand(Map.of("templateId", template));
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", Checklists.WITHDRAW, Given.input(withdrawal));
        GraphQl.as(Persona.FAR_CLERK)
                .refused("CHECKLIST_TEMPLATE_NOT_FOUND", Checklists.WITHDRAW, Given.input(withdrawal));
        GraphQl.as(Persona.DIRECTOR).succeed(Checklists.WITHDRAW, Given.input(withdrawal));
        GraphQl.as(Persona.DIRECTOR).succeed(Checklists.WITHDRAW, Given.input(withdrawal));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "CHECKLIST_NOT_OFFERED",
                        Checklists.WITHDRAW,
                        Given.input(Given.withCommand(Map.of("templateId", template))));
        GraphQl.as(Persona.CLERK)
                .refused("CHECKLIST_NOT_OFFERED", Checklists.KEEP, Given.input(Checklists.template(template)));
        GraphQl.as(Persona.CLERK).succeed(Checklists.LIST, Map.of()).body("data.checklistTemplates.total", equalTo(0));
    }

    @Test
    void refusesATemplateThatAsksNothing() {
        var empty = Checklists.template((UUID) null);
        empty.put("items", List.of());
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", Checklists.KEEP, Given.input(empty));
        var forward = Checklists.template((UUID) null);
        var items = Checklists.items();
        forward.put("items", List.of(items.get(1), items.get(0)));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", Checklists.KEEP, Given.input(forward));
        GraphQl.as(Persona.LIAISON)
                .refused("FORBIDDEN", Checklists.KEEP, Given.input(Checklists.template((UUID) null)));
    }

    /** A plan with a checklist; INSPECTOR and GROUP_LEADER are there. */
    private static void scene(boolean sealed) {
        FieldScene.plan(sealed);
        Checklists.ofPlan();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(VISIT, PLAN));
        Field.checkIn(Persona.GROUP_LEADER, Field.arrival(LEADERS_VISIT, PLAN));
    }

    @SafeVarargs
    private static void answer(Persona persona, UUID visit, Map<String, Object>... answers) {
        GraphQl.as(persona).succeed(Checklists.ANSWER, Given.input(Checklists.answers(visit, List.of(answers))));
    }

    private static void refused(String code, Map<String, Object> answer) {
        GraphQl.as(Persona.INSPECTOR)
                .refused(code, Checklists.ANSWER, Given.input(Checklists.answers(VISIT, List.of(answer))));
    }

    private static ValidatableResponse keep(Map<String, Object> input) {
        return GraphQl.as(Persona.CLERK).succeed(Checklists.KEEP, Given.input(input));
    }

    private static ValidatableResponse ofPlan(Persona reader) {
        return GraphQl.as(reader).succeed(Checklists.OF_PLAN, Map.of("id", PLAN));
    }
}
