package org.luoshi.cockpit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class TodayTest {
    private static final String TODAY = """
            { today { date isWorkingDay plans { id matter { title } } verifications { id matterTitle receipt { number } }
              tasks { id unit { name } lamp { light } } rectifications { id } mattersToInitiate plansToApprove
              escalationsToDecide completionsToReview counts { all red yellow green grey } } }""";

    private static final String WAITING = "{ today { designationsToApprove } }";

    @Test
    void namesTheDay() {
        today(Persona.CLERK)
                .body("data.today.date", equalTo(LocalDate.now(TimeSource.ZONE).toString()));
    }

    @Test
    void givesAnInspectorHisInspectionsAndVerifications() {
        FieldScene.plan(true);
        FieldScene.finding();
        World.run("update finding set status = 'RECTIFIED'");
        for (var persona : new Persona[] {Persona.INSPECTOR, Persona.GROUP_LEADER}) {
            today(persona)
                    .body("data.today.plans.id", contains(FieldScene.PLAN.toString()))
                    .body("data.today.plans.matter.title", contains(FieldScene.TITLE))
                    .body("data.today.verifications.id", contains(FieldScene.FINDING.toString()))
                    .body("data.today.tasks", empty());
        }
        today(Persona.INSPECTOR2).body("data.today.plans", empty()).body("data.today.verifications", empty());
    }

    @Test
    void dropsAnInspectionThatIsConcluded() {
        FieldScene.plan(true);
        World.run("update inspection_plan set status = 'CONCLUDED'");
        today(Persona.INSPECTOR).body("data.today.plans", empty());
    }

    @Test
    void givesAUnitItsTasksAndRectifications() {
        FieldScene.plan(false);
        FieldScene.finding();
        World.run("update finding set status = 'RECTIFICATION_ORDERED', due_on = current_date + 5");
        for (var persona : new Persona[] {Persona.LIAISON, Persona.UNIT_HEAD}) {
            today(persona)
                    .body("data.today.tasks.unit.name", contains("市住房和城乡建设局"))
                    .body("data.today.rectifications.id", contains(FieldScene.FINDING.toString()))
                    .body("data.today.plans", empty())
                    .body("data.today.counts.all", equalTo(1));
        }
        today(Persona.OTHER_LIAISON)
                .body("data.today.tasks", empty())
                .body("data.today.rectifications", empty())
                .body("data.today.counts.all", equalTo(0));
    }

    @Test
    void showsAUnitNothingOfASealedInspection() {
        FieldScene.plan(true);
        FieldScene.finding();
        World.run("update finding set status = 'RECTIFICATION_ORDERED', due_on = current_date + 5");
        today(Persona.LIAISON).body("data.today.rectifications", empty()).body("data.today.tasks.size()", equalTo(1));
    }

    @Test
    void countsWhatWaitsForTheOffice() {
        FieldScene.plan(true);
        World.run("update inspection_plan set status = 'SUBMITTED', approved_by = null");
        World.run("update task set status = 'COMPLETION_REPORTED'");
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, rule, reason, proposed_at, status, version)
                select gen_random_uuid(), jurisdiction_id, matter_id, id, unit_id, 'EXPEDITE_BLUE', 'D.7.5-1', 'MANUAL', now(), 'PROPOSED', 0
                from task""");
        World.run("""
                insert into matter (id, jurisdiction_id, title, source, legal_basis, basis_document, system, urgency, objective, content,
                  listed, step, registered_by, registered_at, last_activity_at, version)
                select gen_random_uuid(), jurisdiction_id, '第二件', source, legal_basis, basis_document, system, urgency, objective, content,
                  false, 'PROPOSED', registered_by, now(), now(), 0 from matter""");
        waits(Persona.CLERK, 0, 0, 0, 1);
        waits(Persona.DIRECTOR, 1, 1, 0, 1);
        waits(Persona.LEADER, 0, 1, 1, 0);
        waits(Persona.AUDITOR, 0, 0, 0, 0);
        waits(Persona.LIAISON, 0, 0, 0, 0);
        waits(Persona.FAR_DIRECTOR, 0, 0, 0, 0);
        today(Persona.CLERK).body("data.today.counts.all", equalTo(2));
    }

    @Test
    void asksNobodyToApproveHisOwnPlan() {
        FieldScene.plan(true);
        World.run("update inspection_plan set status = 'SUBMITTED', approved_by = null, planned_by = '%s'"
                .formatted(Persona.DIRECTOR.officerId()));
        today(Persona.DIRECTOR).body("data.today.plansToApprove", equalTo(0));
        today(Persona.CHIEF).body("data.today.plansToApprove", equalTo(1));
    }

    @Test
    @DisplayName("a designation waits for every leader but the one who made it (R733-07, row 38)")
    void countsDesignationsToApprove() {
        var id = Given.designation(null, "PROPOSED");
        Given.designation(null, "APPROVED");
        var count = "data.today.designationsToApprove";
        GraphQl.as(Persona.LEADER).succeed(WAITING, Map.of()).body(count, equalTo(1));
        GraphQl.as(Persona.CHIEF)
                .succeed("{ designations(status: PROPOSED) { items { id mayApprove } } }", Map.of())
                .body("data.designations.items.id", contains(id.toString()))
                .body("data.designations.items.mayApprove", contains(true));
        GraphQl.as(Persona.DIRECTOR).succeed(WAITING, Map.of()).body(count, equalTo(0));
        World.run("update designation set made_by = '%s'".formatted(Persona.LEADER.officerId()));
        GraphQl.as(Persona.LEADER).succeed(WAITING, Map.of()).body(count, equalTo(0));
    }

    @Test
    void putsOpenMattersAndFindingsOnTheMap() {
        FieldScene.plan(true);
        FieldScene.finding();
        World.run("update matter set latitude = 35.5, longitude = 112.8");
        points(Persona.INSPECTOR)
                .body("data.mapPoints.kind", containsInAnyOrder("MATTER", "FINDING"))
                .body("data.mapPoints.find { it.kind == 'FINDING' }.light", equalTo("YELLOW"))
                .body("data.mapPoints.find { it.kind == 'MATTER' }.latitude", equalTo(35.5f));
        points(Persona.CLERK).body("data.mapPoints.kind", contains("MATTER"));
        points(Persona.LIAISON).body("data.mapPoints.kind", contains("MATTER"));
        points(Persona.FAR_CLERK).body("data.mapPoints", empty());
        World.run("update finding set due_on = current_date - 5");
        points(Persona.INSPECTOR).body("data.mapPoints.find { it.kind == 'FINDING' }.light", equalTo("RED"));
        World.run("update matter set closed_at = now()");
        points(Persona.INSPECTOR).body("data.mapPoints", empty());
    }

    private static ValidatableResponse today(Persona persona) {
        return GraphQl.as(persona).succeed(TODAY, Map.of());
    }

    private static ValidatableResponse points(Persona persona) {
        return GraphQl.as(persona)
                .succeed("{ mapPoints { id matterId kind title light latitude longitude } }", Map.of());
    }

    private static void waits(Persona persona, int matters, int plans, int escalations, int completions) {
        today(persona)
                .body("data.today.mattersToInitiate", equalTo(matters))
                .body("data.today.plansToApprove", equalTo(plans))
                .body("data.today.escalationsToDecide", equalTo(escalations))
                .body("data.today.completionsToReview", equalTo(completions));
    }
}
