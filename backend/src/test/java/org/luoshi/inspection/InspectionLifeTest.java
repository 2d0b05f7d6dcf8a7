package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
class InspectionLifeTest {
    private UUID plan;

    @BeforeEach
    void aMatterUnderSupervision() {
        FieldScene.matter();
        plan = UUID.randomUUID();
    }

    @Test
    void goesFromThePlanToTheConclusion() {
        submit(Persona.GROUP_LEADER, Field.plan(plan, "UNANNOUNCED"))
                .body("data.planInspection.status", equalTo("SUBMITTED"))
                .body("data.planInspection.sealed", equalTo(true))
                .body("data.planInspection.matter.number", equalTo("督〔2026〕1号"))
                .body("data.planInspection.matter.leadUnitName", equalTo("市住房和城乡建设局"))
                .body("data.planInspection.group.isLeader", contains(true, false))
                .body("data.planInspection.group.officer.name", contains("GROUP_LEADER", "INSPECTOR"))
                .body("data.planInspection.actions", empty());
        ask(Persona.DIRECTOR).body("data.inspectionPlan.actions", contains("APPROVE", "RETURN"));
        approve(Persona.DIRECTOR)
                .body("data.approveInspectionPlan.status", equalTo("APPROVED"))
                .body("data.approveInspectionPlan.approvedBy.name", equalTo("DIRECTOR"));
        ask(Persona.INSPECTOR).body("data.inspectionPlan.actions", contains("CHECK_IN"));

        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, plan))
                .body("data.checkIn.distanceMeters", equalTo(0))
                .body("data.checkIn.inspector.name", equalTo("INSPECTOR"))
                .body("data.checkIn.finishedAt", nullValue());
        var finding = UUID.randomUUID();
        var input = Field.finding(finding, plan);
        input.put("visitId", visit);
        Field.record(Persona.INSPECTOR, input)
                .body("data.recordFinding.status", equalTo("RECORDED"))
                .body("data.recordFinding.sealed", equalTo(true))
                .body("data.recordFinding.matterTitle", equalTo(FieldScene.TITLE))
                .body("data.recordFinding.responsibleUnit.name", equalTo("市住房和城乡建设局"))
                .body("data.recordFinding.dueOn", notNullValue())
                .body("data.recordFinding.receipt.number", matchesPattern("F-\\d{8}-[2-9A-Z]{6}"))
                .body("data.recordFinding.receipt.expected", equalTo(1))
                .body("data.recordFinding.receipt.held", equalTo(0))
                .body("data.recordFinding.receipt.verified", equalTo(false))
                .body("data.recordFinding.evidence.state", contains("EXPECTED"))
                .body("data.recordFinding.evidence[0].originalUrl", nullValue())
                .body("data.recordFinding.actions", empty());
        conclude(Persona.GROUP_LEADER, "PLAN_WRONG_STATUS");
        finish(visit).body("data.finishVisit.finishedAt", notNullValue());
        conclude(Persona.INSPECTOR, "NOT_GROUP_LEADER");
        conclude(Persona.GROUP_LEADER)
                .body("data.concludeInspection.status", equalTo("CONCLUDED"))
                .body("data.concludeInspection.sealed", equalTo(false))
                .body("data.concludeInspection.visits", hasSize(1))
                .body("data.concludeInspection.findings.id", contains(finding.toString()));
        ask(Persona.LIAISON).body("data.inspectionPlan.findings.id", contains(finding.toString()));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "query($id: ID!) { matter(id: $id) { visitCount findings { id } plans { id } } }",
                        Map.of("id", FieldScene.MATTER))
                .body("data.matter.visitCount", equalTo(1))
                .body("data.matter.findings.id", contains(finding.toString()))
                .body("data.matter.plans.id", contains(plan.toString()));
    }

    @Test
    void needsASecondPairOfEyes() {
        var input = Field.plan(plan, "UNANNOUNCED");
        submit(Persona.DIRECTOR, input);
        GraphQl.as(Persona.DIRECTOR).refused("PLAN_SELF_APPROVAL", Field.APPROVE, Given.command("planId", plan));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", Field.APPROVE, Given.command("planId", plan));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("PLAN_NOT_FOUND", Field.APPROVE, Given.command("planId", plan));
        approve(Persona.LEADER);
        GraphQl.as(Persona.LEADER).refused("PLAN_WRONG_STATUS", Field.APPROVE, Given.command("planId", plan));
    }

    @Test
    void comesBackToItsPlannerAndIsSubmittedAgain() {
        submit(Persona.GROUP_LEADER, Field.plan(plan, "UNANNOUNCED"));
        GraphQl.as(Persona.CHIEF)
                .succeed(
                        "mutation($input: ReturnPlanInput!) { returnInspectionPlan(input: $input) { status returnReason } }",
                        Given.input(Map.of("commandId", UUID.randomUUID(), "planId", plan, "reason", "范围太大")))
                .body("data.returnInspectionPlan.status", equalTo("DRAFT"))
                .body("data.returnInspectionPlan.returnReason", equalTo("范围太大"));
        ask(Persona.GROUP_LEADER).body("data.inspectionPlan.actions", contains("SUBMIT"));
        GraphQl.as(Persona.DIRECTOR).refused("PLAN_NOT_FOUND", Field.PLAN_QUERY, Map.of("id", plan));
        var again = Field.plan(plan, "UNANNOUNCED");
        again.put("scope", "一个工地");
        again.put("memberIds", List.of(Persona.INSPECTOR2.officerId()));
        submit(Persona.GROUP_LEADER, again)
                .body("data.planInspection.status", equalTo("SUBMITTED"))
                .body("data.planInspection.scope", equalTo("一个工地"))
                .body("data.planInspection.group.officer.name", contains("GROUP_LEADER", "INSPECTOR2"));
    }

    @Test
    void refusesAPlanThatMakesNoSense() {
        var input = Field.plan(plan, "ANNOUNCED");
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", Field.PLAN, Given.input(input));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", Field.PLAN, Given.input(input));
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", Field.PLAN, Given.input(input));
        refused("UNIT_NOT_FOUND", "targetUnitId", World.FAR_OFFICE);
        refused("OFFICER_NOT_FOUND", "groupLeaderId", Persona.FAR_CLERK.officerId());
        refused("RECUSAL_REQUIRED", "groupLeaderId", Persona.LIAISON.officerId());
        refused("INVALID_INPUT", "endsOn", "2020-01-01");
        refused("INVALID_INPUT", "content", "  ");
        World.run("update matter set closed_at = now(), step = 'ARCHIVED'");
        GraphQl.as(Persona.CLERK).refused("MATTER_CLOSED", Field.PLAN, Given.input(input));
    }

    @Test
    void measuresTheDistanceOnArrival() {
        FieldScene.plan(PLAN_SEALED, plan);
        var visit = UUID.randomUUID();
        var far = Field.arrival(visit, plan);
        far.put("position", Field.position(35.4930, 112.8513));
        GraphQl.as(Persona.INSPECTOR)
                .refused("OUTSIDE_REASON_REQUIRED", Field.CHECK_IN, Given.input(far))
                .body("errors[0].extensions.details.distanceMeters", equalTo(256));
        far.put("outsideReason", "道路封闭");
        Field.checkIn(Persona.INSPECTOR, far).body("data.checkIn.distanceMeters", equalTo(256));
        // the same visit by another command, from a second device
        far.put("commandId", UUID.randomUUID());
        Field.checkIn(Persona.INSPECTOR, far).body("data.checkIn.id", equalTo(visit.toString()));
        assertThat(World.value("select count(*) from site_visit")).isEqualTo("1");

        var nowhere = Field.arrival(UUID.randomUUID(), plan);
        nowhere.remove("position");
        GraphQl.as(Persona.INSPECTOR).refused("POSITION_OR_REASON_REQUIRED", Field.CHECK_IN, Given.input(nowhere));
        nowhere.put("outsideReason", "无卫星信号");
        Field.checkIn(Persona.INSPECTOR, nowhere).body("data.checkIn.distanceMeters", nullValue());
        GraphQl.as(Persona.INSPECTOR2)
                .refused("PLAN_NOT_FOUND", Field.CHECK_IN, Given.input(Field.arrival(UUID.randomUUID(), plan)));
        GraphQl.as(Persona.DIRECTOR)
                .refused("NOT_GROUP_MEMBER", Field.CHECK_IN, Given.input(Field.arrival(UUID.randomUUID(), plan)));
        var impossible = Field.arrival(UUID.randomUUID(), plan);
        impossible.put("position", Field.position(91, 0));
        GraphQl.as(Persona.INSPECTOR).refused("INVALID_INPUT", Field.CHECK_IN, Given.input(impossible));
    }

    @Test
    void refusesFieldWorkForAPlanNobodyApproved() {
        submit(Persona.GROUP_LEADER, Field.plan(plan, "UNANNOUNCED"));
        GraphQl.as(Persona.INSPECTOR)
                .refused("PLAN_WRONG_STATUS", Field.CHECK_IN, Given.input(Field.arrival(UUID.randomUUID(), plan)));
        GraphQl.as(Persona.INSPECTOR)
                .refused("PLAN_WRONG_STATUS", Field.RECORD, Given.input(Field.finding(UUID.randomUUID(), plan)));
    }

    @Test
    void answersTenSimultaneousSendsOfOneCommandTheSame() throws Exception {
        FieldScene.plan(PLAN_SEALED, plan);
        var input = Field.finding(UUID.randomUUID(), plan);
        var answers = atOnce(
                10, () -> Field.record(Persona.INSPECTOR, input).extract().<Object>path("data"));
        assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
        assertThat(World.value("select count(*) from finding")).isEqualTo("1");
        assertThat(World.value("select count(*) from evidence")).isEqualTo("1");
        assertThat(World.value("select count(*) from audit_entry where action = 'FINDING_RECORDED'"))
                .isEqualTo("1");
    }

    @Test
    void makesOneFindingOfOneFindingWhateverCommandBringsIt() throws Exception {
        FieldScene.plan(PLAN_SEALED, plan);
        var finding = UUID.randomUUID();
        var numbers = atOnce(10, () -> {
            var input = Field.finding(finding, plan);
            input.put("photos", List.of());
            return Field.record(Persona.INSPECTOR, input).extract().<Object>path("data.recordFinding.receipt.number");
        });
        assertThat(numbers).hasSize(10).containsOnly(numbers.getFirst());
        assertThat(World.value("select count(*) from finding")).isEqualTo("1");
    }

    @Test
    void refusesAFindingThatIsIncomplete() {
        FieldScene.plan(PLAN_SEALED, plan);
        refusedFinding("POSITION_OR_REASON_REQUIRED", "position", null);
        refusedFinding(
                "TOO_MANY_PHOTOS",
                "photos",
                IntStream.range(0, 10)
                        .mapToObj(i -> Field.photo(UUID.randomUUID()))
                        .toList());
        refusedFinding("UNIT_NOT_FOUND", "responsibleUnitId", World.FAR_OFFICE);
        refusedFinding("VISIT_NOT_FOUND", "visitId", UUID.randomUUID());
        refusedFinding("INVALID_INPUT", "text", " ");
        var twice = Field.photo(UUID.randomUUID());
        refusedFinding("INVALID_INPUT", "photos", List.of(twice, twice));
        var svg = Field.photo(UUID.randomUUID());
        svg.put("mediaType", "image/svg+xml");
        refusedFinding("INVALID_INPUT", "photos", List.of(svg));
        var huge = Field.photo(UUID.randomUUID());
        huge.put("size", 40_000_000);
        refusedFinding("INVALID_INPUT", "photos", List.of(huge));
        assertThat(World.value("select count(*) from finding")).isEqualTo("0");
        GraphQl.as(Persona.INSPECTOR2)
                .refused("PLAN_NOT_FOUND", Field.RECORD, Given.input(Field.finding(UUID.randomUUID(), plan)));
        GraphQl.as(Persona.DIRECTOR)
                .refused("NOT_GROUP_MEMBER", Field.RECORD, Given.input(Field.finding(UUID.randomUUID(), plan)));
    }

    @Test
    void parksAFindingWhoseMatterWasClosedMeanwhile() {
        FieldScene.plan(PLAN_SEALED, plan);
        World.run("update matter set closed_at = now(), step = 'ARCHIVED'");
        GraphQl.as(Persona.INSPECTOR)
                .refused("MATTER_CLOSED", Field.RECORD, Given.input(Field.finding(UUID.randomUUID(), plan)));
    }

    @Test
    void takesWhatWasFoundBeforeTheConclusionAndOnlyArrivesNow() {
        FieldScene.plan(PLAN_SEALED, plan);
        conclude(Persona.GROUP_LEADER);
        var late = Field.finding(UUID.randomUUID(), plan);
        late.put("recordedAt", Instant.now().minusSeconds(3600).toString());
        Field.record(Persona.INSPECTOR, late).body("data.recordFinding.sealed", equalTo(false));
        var after = Field.finding(UUID.randomUUID(), plan);
        after.put("recordedAt", Instant.now().plusSeconds(3600).toString());
        GraphQl.as(Persona.INSPECTOR).refused("PLAN_WRONG_STATUS", Field.RECORD, Given.input(after));
    }

    @Test
    void marksAPhoneWhoseClockIsWrong() {
        FieldScene.plan(PLAN_SEALED, plan);
        var input = Field.finding(UUID.randomUUID(), plan);
        input.put("recordedAt", Instant.now().minusSeconds(86_400).toString());
        input.put("sentAt", Instant.now().minusSeconds(86_000).toString());
        Field.record(Persona.INSPECTOR, input)
                .body("data.recordFinding.evidence[0].mismatches", contains("DEVICE_CLOCK_SKEW"));
        assertThat(Integer.parseInt(World.value("select clock_skew_seconds from finding")))
                .isBetween(85_990, 86_100);
    }

    @Test
    @DisplayName("F4: two devices that hold the same finding send it at different times, and it is there once")
    void takesOneFindingFromTwoDevicesOnce() {
        FieldScene.plan(PLAN_SEALED, plan);
        var input = Field.finding(UUID.randomUUID(), plan);
        Field.record(Persona.INSPECTOR, input);
        input.put("sentAt", Instant.now().minusSeconds(7_200).toString());
        Field.record(Persona.INSPECTOR, input);
        assertThat(World.value("select count(*) from finding")).isEqualTo("1");
        input.put("text", "换了一句话");
        GraphQl.as(Persona.INSPECTOR).refused("COMMAND_REUSED", Field.RECORD, Given.input(input));
    }

    @Test
    void givesAProblemTheDaysOfItsSeverity() {
        FieldScene.plan(PLAN_SEALED, plan);
        var grave = Field.finding(UUID.randomUUID(), plan);
        grave.put("severity", "GRAVE");
        Field.record(Persona.INSPECTOR, grave).body("data.recordFinding.dueOn", notNullValue());
        var good = Field.finding(UUID.randomUUID(), plan);
        good.put("kind", "GOOD_PRACTICE");
        Field.record(Persona.INSPECTOR, good).body("data.recordFinding.dueOn", nullValue());
        assertThat(
                        World.value(
                                "select due_on - (now() at time zone 'Asia/Shanghai')::date between 5 and 14 from finding where severity = 'GRAVE'"))
                .isEqualTo("t");
    }

    @Test
    void listsPlansWithTheSameNumberOfStatementsHoweverManyThereAre() {
        for (int i = 0; i < 2; i++) {
            FieldScene.plan(false, UUID.randomUUID());
        }
        var few = statements();
        for (int i = 0; i < 18; i++) {
            FieldScene.plan(false, UUID.randomUUID());
        }
        var many = statements();
        assertThat(many).isEqualTo(few).isLessThan(40);
    }

    private static final boolean PLAN_SEALED = true;

    private static long statements() {
        return Statements.of(() -> GraphQl.as(Persona.INSPECTOR)
                .succeed(
                        "{ inspectionPlans(first: 100) { total items { id status sealed matter { title leadUnitName visitCount } targetUnit { name }"
                                + " approvedBy { name } group { isLeader officer { name unitName } } visits { id inspector { name } }"
                                + " findings { id recordedBy { name } evidence { id } receipt { held } actions sealed } actions } } }",
                        Map.of())
                .body("data.inspectionPlans.items.size()", greaterThan(1)));
    }

    private void refused(String code, String field, Object value) {
        var input = Field.plan(UUID.randomUUID(), "ANNOUNCED");
        input.put(field, value);
        GraphQl.as(Persona.CLERK).refused(code, Field.PLAN, Given.input(input));
    }

    private void refusedFinding(String code, String field, Object value) {
        var input = Field.finding(UUID.randomUUID(), plan);
        input.put(field, value);
        GraphQl.as(Persona.INSPECTOR).refused(code, Field.RECORD, Given.input(input));
    }

    private ValidatableResponse submit(Persona persona, Map<String, Object> input) {
        return GraphQl.as(persona).succeed(Field.PLAN, Given.input(input));
    }

    private ValidatableResponse approve(Persona persona) {
        return GraphQl.as(persona).succeed(Field.APPROVE, Given.command("planId", plan));
    }

    private ValidatableResponse ask(Persona persona) {
        return GraphQl.as(persona).succeed(Field.PLAN_QUERY, Map.of("id", plan));
    }

    private ValidatableResponse finish(UUID visit) {
        return GraphQl.as(Persona.INSPECTOR)
                .succeed(
                        "mutation($input: FinishVisitInput!) { finishVisit(input: $input) { id finishedAt } }",
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "visitId",
                                visit,
                                "finishedAt",
                                Instant.now().toString())));
    }

    private ValidatableResponse conclude(Persona persona) {
        return GraphQl.as(persona).succeed(Field.CONCLUDE, Given.command("planId", plan));
    }

    private void conclude(Persona persona, String code) {
        GraphQl.as(persona).refused(code, Field.CONCLUDE, Given.command("planId", plan));
    }

    private static List<Object> atOnce(int times, Callable<Object> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(times)) {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> each : pool.invokeAll(Collections.nCopies(times, work))) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
