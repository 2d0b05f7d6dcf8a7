package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Changes;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.LeaderVisit;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("领导带队 and 完成等次 (BZ-05)")
class GradingApiTest {
    private static final UUID PLAN = LeaderVisit.PLAN;
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);
    private static final String RETURN =
            "mutation ($input: ReturnPlanInput!) { returnInspectionPlan(input: $input) { status } }";
    private static final String REPLACE =
            "mutation ($input: ReplaceMemberInput!) { replaceGroupMember(input: $input) { group { isLeader officer { name } } } }";
    private static final String GRADINGS = """
            query ($from: Date!, $to: Date!, $unitId: ID, $first: Int, $after: String) {
              gradings(from: $from, to: $to, unitId: $unitId, first: $first, after: $after) { total nextCursor
                items { number grade reason visitedOn unit { name } gradedBy { name } planId placeName matter { title } } } }""";

    @Test
    @DisplayName("a leader of the government needs neither roster nor training to lead it, and leads nothing else")
    void isLedByALeaderAlone() {
        FieldScene.matter();
        var ordinary = LeaderVisit.plan("ANNOUNCED");
        ordinary.remove("leaderLed");
        GraphQl.as(Persona.CLERK).refused("LEADER_LED_MISMATCH", Field.PLAN, Given.input(ordinary));
        var led = Field.plan(PLAN, "ANNOUNCED");
        led.put("leaderLed", true);
        GraphQl.as(Persona.CLERK).refused("LEADER_LED_MISMATCH", Field.PLAN, Given.input(led));
        var member = Field.plan(PLAN, "ANNOUNCED");
        member.put("memberIds", List.of(Persona.LEADER.officerId()));
        GraphQl.as(Persona.CLERK).refused("NOT_ON_ROSTER", Field.PLAN, Given.input(member));
        assertThat(World.value("select count(*) from inspection_plan")).isEqualTo("0");
        GraphQl.as(Persona.CLERK)
                .succeed(Field.PLAN, Given.input(LeaderVisit.plan("ANNOUNCED")))
                .body("data.planInspection.group[0].officer.name", equalTo("LEADER"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(LeaderVisit.OF_PLAN, Map.of("id", PLAN))
                .body("data.inspectionPlan.leaderLed", equalTo(true))
                .body("data.inspectionPlan.gradings", empty());
    }

    @Test
    @DisplayName("ties keep a leader away like anybody else (R733-17)")
    void keepsATiedLeaderAway() {
        FieldScene.matter();
        tie();
        GraphQl.as(Persona.CLERK).refused("RECUSAL_REQUIRED", Field.PLAN, Given.input(LeaderVisit.plan("ANNOUNCED")));
    }

    @Test
    @DisplayName("four eyes: who leads the visit does not decide on its plan, of whatever rank; he is not asked to")
    void isApprovedByAnother() {
        FieldScene.matter();
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, Given.input(LeaderVisit.plan("ANNOUNCED")));
        GraphQl.as(Persona.LEADER).refused("PLAN_OWN_VISIT", Field.APPROVE, Given.command("planId", PLAN));
        GraphQl.as(Persona.LEADER)
                .refused(
                        "PLAN_OWN_VISIT",
                        RETURN,
                        Given.input(Given.withCommand(Map.of("planId", PLAN, "reason", "改期"))));
        GraphQl.as(Persona.LEADER)
                .succeed(
                        "query ($id: ID!) { inspectionPlan(id: $id) { actions } today { plansToApprove } }",
                        Map.of("id", PLAN))
                .body("data.inspectionPlan.actions", empty())
                .body("data.today.plansToApprove", equalTo(0));
        GraphQl.as(Persona.CHIEF)
                .succeed("{ today { plansToApprove } }", Map.of())
                .body("data.today.plansToApprove", equalTo(1));
        assertThat(World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = 'INSPECTION_TO_APPROVE'""")).isEqualTo("CHIEF,DIRECTOR");
        GraphQl.as(Persona.DIRECTOR)
                .succeed(Field.APPROVE, Given.command("planId", PLAN))
                .body("data.approveInspectionPlan.status", equalTo("APPROVED"));
    }

    @Test
    @DisplayName("outside the annual plan another leader approves, not the director and not the one who goes (R733-15)")
    void isApprovedByAnotherLeaderOutsideThePlan() {
        FieldScene.matter();
        var input = LeaderVisit.plan("ANNOUNCED");
        input.remove("annualItemId");
        input.put("offPlanReason", "群众反映强烈");
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, Given.input(input));
        GraphQl.as(Persona.DIRECTOR).refused("PLAN_NEEDS_LEADER", Field.APPROVE, Given.command("planId", PLAN));
        GraphQl.as(Persona.LEADER).refused("PLAN_OWN_VISIT", Field.APPROVE, Given.command("planId", PLAN));
        GraphQl.as(Persona.CHIEF)
                .succeed(Field.APPROVE, Given.command("planId", PLAN))
                .body("data.approveInspectionPlan.approvedBy.name", equalTo("CHIEF"));
    }

    @Test
    @DisplayName("the leader proposes a change of his visit, another decides; the change keeps who leads it")
    void changesLikeAnyOther() {
        LeaderVisit.approved("ANNOUNCED");
        var change = UUID.randomUUID();
        GraphQl.as(Persona.CHIEF)
                .refused("NOT_GROUP_LEADER", Changes.PROPOSE, Given.input(Changes.proposal(PLAN, change)));
        GraphQl.as(Persona.LEADER)
                .succeed(Changes.PROPOSE, Given.input(Changes.proposal(PLAN, change)))
                .body("data.proposePlanChange.actions", not(hasItem("APPROVE_CHANGE")));
        GraphQl.as(Persona.DIRECTOR).succeed(Changes.APPROVE, Given.input(Changes.decision(PLAN, change)));
        GraphQl.as(Persona.CLERK)
                .succeed(LeaderVisit.OF_PLAN, Map.of("id", PLAN))
                .body("data.inspectionPlan.leaderLed", equalTo(true));
        var second = UUID.randomUUID();
        var byClerk = Changes.proposal(PLAN, second);
        byClerk.put("scope", "市医院工地");
        GraphQl.as(Persona.CLERK).succeed(Changes.PROPOSE, Given.input(byClerk));
        GraphQl.as(Persona.LEADER)
                .refused("PLAN_OWN_VISIT", Changes.APPROVE, Given.input(Changes.decision(PLAN, second)));
        var returning = Changes.decision(PLAN, second);
        returning.put("reason", "不必缩小");
        GraphQl.as(Persona.LEADER).refused("PLAN_OWN_VISIT", Changes.RETURN, Given.input(returning));
    }

    @Test
    @DisplayName("in place of a leader who keeps away another leader goes, and nobody of the rosters (R733-17)")
    void isReplacedByAnotherLeader() {
        LeaderVisit.approved("ANNOUNCED");
        GraphQl.as(Persona.LEADER)
                .succeed(
                        "mutation ($input: DeclareTieInput!) { declareTie(input: $input) { id } }",
                        Given.input(Given.withCommand(
                                Map.of("kind", "PAST_SERVICE", "unitId", World.HOUSING, "note", "曾任局长"))));
        GraphQl.as(Persona.DIRECTOR)
                .refused("LEADER_LED_MISMATCH", REPLACE, replacement(Persona.LEADER, Persona.GROUP_LEADER));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(REPLACE, replacement(Persona.LEADER, Persona.CHIEF))
                .body("data.replaceGroupMember.group.find { it.isLeader }.officer.name", equalTo("CHIEF"));
    }

    @Test
    @DisplayName("the leader sees his visit today, arrives, leaves, grades, corrects and concludes; each grade is kept")
    void goesItsWay() {
        LeaderVisit.approved("ANNOUNCED");
        GraphQl.as(Persona.LEADER)
                .succeed("{ today { plans { id leaderLed actions } } }", Map.of())
                .body("data.today.plans.id", contains(PLAN.toString()))
                .body("data.today.plans[0].actions", contains("CHECK_IN", "PROPOSE_CHANGE"));
        GraphQl.as(Persona.LEADER).refused("GRADE_TOO_EARLY", LeaderVisit.GRADE, LeaderVisit.grade("SLOW", "慢"));
        LeaderVisit.visit();
        GraphQl.as(Persona.LEADER).refused("GRADE_REQUIRED", Field.CONCLUDE, Given.command("planId", PLAN));
        for (var wrong : List.of(" ", "慢".repeat(501))) {
            GraphQl.as(Persona.LEADER).refused("INVALID_INPUT", LeaderVisit.GRADE, LeaderVisit.grade("SLOW", wrong));
        }
        GraphQl.as(Persona.LEADER)
                .succeed(LeaderVisit.GRADE, LeaderVisit.grade("SLOW", "拆迁签约不到一半。"))
                .body("data.gradeInspection.actions", hasItems("CONCLUDE", "GRADE"))
                .body("data.gradeInspection.gradings.grade", contains("SLOW"))
                .body("data.gradeInspection.gradings[0].visitedOn", equalTo(TODAY.toString()))
                .body("data.gradeInspection.gradings[0].gradedBy.name", equalTo("LEADER"))
                .body("data.gradeInspection.gradings[0].unit.name", equalTo("市住房和城乡建设局"));
        GraphQl.as(Persona.LEADER)
                .succeed(LeaderVisit.GRADE, LeaderVisit.grade("NOT_STARTED", "签约未开始。"))
                .body("data.gradeInspection.gradings.grade", contains("NOT_STARTED", "SLOW"))
                .body("data.gradeInspection.gradings.number", contains(2, 1));
        unitSees(0);
        GraphQl.as(Persona.LEADER)
                .succeed(Field.CONCLUDE, Given.command("planId", PLAN))
                .body("data.concludeInspection.actions", contains("GRADE"));
        unitSees(2);
        assertThat(World.value("""
                select string_agg(action, ' ' order by seq) from audit_entry where action like 'COMPLETION%' and office_only""")).isEqualTo("COMPLETION_GRADED COMPLETION_GRADE_CORRECTED");
        assertThat(World.value("select statement from grading where number = 2"))
                .isEqualTo("%d年%d月%d日，LEADERLEADER带队到市医院工地现场督查，完成等次：未启动。签约未开始。"
                        .formatted(TODAY.getYear(), TODAY.getMonthValue(), TODAY.getDayOfMonth()));
        assertThat(World.value("select count(*) from score_entry")).isEqualTo("0");
    }

    @Test
    @DisplayName("a visit after the grade asks for another one before the inspection is concluded")
    void asksAgainAfterAFurtherVisit() {
        LeaderVisit.approved("ANNOUNCED");
        LeaderVisit.visit();
        GraphQl.as(Persona.LEADER).succeed(LeaderVisit.GRADE, LeaderVisit.grade("SLOW", "签约不到一半。"));
        LeaderVisit.visit();
        GraphQl.as(Persona.LEADER).refused("GRADE_REQUIRED", Field.CONCLUDE, Given.command("planId", PLAN));
        GraphQl.as(Persona.LEADER)
                .succeed(LeaderVisit.GRADE, LeaderVisit.grade("SLOW", "签约不到一半。"))
                .body("data.gradeInspection.gradings", hasSize(2));
        GraphQl.as(Persona.LEADER).succeed(Field.CONCLUDE, Given.command("planId", PLAN));
    }

    @Test
    void refusesWhoMayNot() {
        LeaderVisit.approved("ANNOUNCED");
        LeaderVisit.visit();
        var grade = LeaderVisit.grade("SLOW", "慢");
        GraphQl.as(Persona.CHIEF).refused("NOT_GROUP_LEADER", LeaderVisit.GRADE, grade);
        for (var other : List.of(Persona.CLERK, Persona.DIRECTOR, Persona.INSPECTOR, Persona.LIAISON)) {
            GraphQl.as(other).refused("FORBIDDEN", LeaderVisit.GRADE, grade);
        }
        var unknown =
                Given.input(Given.withCommand(Map.of("planId", UUID.randomUUID(), "grade", "SLOW", "reason", "慢")));
        GraphQl.as(Persona.LEADER).refused("PLAN_NOT_FOUND", LeaderVisit.GRADE, unknown);
        World.run("update inspection_plan set leader_led = false");
        GraphQl.as(Persona.LEADER).refused("PLAN_NOT_LEADER_LED", LeaderVisit.GRADE, grade);
        assertThat(World.value("select count(*) from grading")).isEqualTo("0");
    }

    @Test
    void answersARepeatTheSame() {
        LeaderVisit.approved("ANNOUNCED");
        LeaderVisit.visit();
        var grade = LeaderVisit.grade("SLOW", "签约不到一半。");
        GraphQl.as(Persona.LEADER).succeed(LeaderVisit.GRADE, grade);
        GraphQl.as(Persona.LEADER).succeed(LeaderVisit.GRADE, grade);
        GraphQl.as(Persona.LEADER)
                .succeed(LeaderVisit.GRADE, LeaderVisit.grade("SLOW", " 签约不到一半。 "))
                .body("data.gradeInspection.gradings", hasSize(1));
    }

    @Test
    @DisplayName("the database keeps every grade as it was given")
    void neverChanges() {
        LeaderVisit.concluded();
        for (var change : List.of(
                "update grading set grade = 'COMPLETED' returning 1",
                "update grading set reason = '改' returning 1",
                "delete from grading returning 1")) {
            assertThatThrownBy(() -> World.valueAsApp(Persona.LEADER.subject(), "LEADER", change))
                    .as(change)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    @DisplayName("decision 9: the grade of a sealed visit exists for those of the visit alone")
    void leaksNothingOfASealedVisit() {
        LeaderVisit.approved("UNANNOUNCED");
        LeaderVisit.visit();
        GraphQl.as(Persona.LEADER).succeed(LeaderVisit.GRADE, LeaderVisit.grade("SLOW", "签约不到一半。"));
        for (var outsider : List.of(Persona.CHIEF, Persona.LIAISON, Persona.INSPECTOR2, Persona.FAR_DIRECTOR)) {
            GraphQl.as(outsider).refused("PLAN_NOT_FOUND", LeaderVisit.OF_PLAN, Map.of("id", PLAN));
        }
        for (var reader : List.of(Persona.CHIEF, Persona.DIRECTOR, Persona.LEADER, Persona.LIAISON)) {
            GraphQl.as(reader).succeed(GRADINGS, days()).body("data.gradings.total", equalTo(0));
        }
        assertThat(World.valueAsApp(Persona.CHIEF.subject(), "CHIEF", "select count(*) from grading"))
                .isEqualTo("0");
        assertThat(World.valueAsApp(Persona.LIAISON.subject(), "LIAISON", "select count(*) from grading"))
                .isEqualTo("0");
        GraphQl.as(Persona.CHIEF)
                .succeed(
                        "query ($id: ID!) { matter(id: $id) { plans { id } timeline { items { action } } } }",
                        Map.of("id", FieldScene.MATTER))
                .body("data.matter.plans", empty())
                .body("data.matter.timeline.items.action", not(hasItem("COMPLETION_GRADED")));
        GraphQl.as(Persona.LEADER).succeed(Field.CONCLUDE, Given.command("planId", PLAN));
        GraphQl.as(Persona.CHIEF)
                .succeed(
                        "query ($id: ID!) { matter(id: $id) { plans { gradings { grade } } timeline { items { action } } } }",
                        Map.of("id", FieldScene.MATTER))
                .body("data.matter.plans[0].gradings.grade", contains("SLOW"))
                .body("data.matter.timeline.items.action", hasItem("COMPLETION_GRADED"));
    }

    @Test
    @DisplayName("grades of a period are listed by unit for the yearly export; a unit sees its own (JC-10)")
    void listsThePeriod() {
        LeaderVisit.concluded();
        for (var reader : LeaderVisit.OFFICE) {
            GraphQl.as(reader)
                    .succeed(GRADINGS, days())
                    .body("data.gradings.total", equalTo(1))
                    .body("data.gradings.items.unit.name", contains("市住房和城乡建设局"))
                    .body("data.gradings.items.gradedBy.name", contains("LEADER"))
                    .body("data.gradings.items.placeName", contains("市医院工地"))
                    .body("data.gradings.items.matter.title", contains(FieldScene.TITLE));
        }
        GraphQl.as(Persona.LIAISON)
                .succeed(GRADINGS, days())
                .body("data.gradings.items.matter.title", contains(FieldScene.TITLE));
        World.run("update task set unit_id = '%s'".formatted(World.FINANCE));
        GraphQl.as(Persona.LIAISON)
                .succeed(GRADINGS, days())
                .body("data.gradings.items.grade", contains("SLOW"))
                .body("data.gradings.items.matter", contains(nullValue()));
        GraphQl.as(Persona.LIAISON).refused("UNIT_NOT_FOUND", GRADINGS, days("unitId", World.FINANCE));
        GraphQl.as(Persona.OTHER_LIAISON).succeed(GRADINGS, days()).body("data.gradings.total", equalTo(0));
        GraphQl.as(Persona.FAR_DIRECTOR).succeed(GRADINGS, days()).body("data.gradings.total", equalTo(0));
        GraphQl.as(Persona.CLERK)
                .succeed(GRADINGS, days("unitId", World.FINANCE))
                .body("data.gradings.total", equalTo(0));
        GraphQl.as(Persona.CLERK)
                .succeed(GRADINGS, days("to", TODAY.minusDays(1).toString()))
                .body("data.gradings.total", equalTo(0));
        GraphQl.as(Persona.CLERK).refused("UNIT_NOT_FOUND", GRADINGS, days("unitId", World.FAR_OFFICE));
        GraphQl.as(Persona.CLERK).refused("PAGE_TOO_LARGE", GRADINGS, days("first", 101));
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", GRADINGS, days());
    }

    @Test
    void pagesThePeriodWithTheStatementsOfOne() {
        LeaderVisit.concluded();
        var one = Statements.of(() -> page(days(), 1));
        copies(3);
        assertThat(Statements.of(() -> page(days(), 4))).isEqualTo(one);
        var next = GraphQl.as(Persona.CLERK)
                .succeed(GRADINGS, days("first", 3))
                .body("data.gradings.items", hasSize(3))
                .body("data.gradings.total", equalTo(4))
                .extract()
                .<String>path("data.gradings.nextCursor");
        var rest = days("first", 3);
        rest.put("after", next);
        GraphQl.as(Persona.CLERK)
                .succeed(GRADINGS, rest)
                .body("data.gradings.items", hasSize(1))
                .body("data.gradings.nextCursor", nullValue());
    }

    private static void page(Map<String, Object> variables, int count) {
        GraphQl.as(Persona.CLERK).succeed(GRADINGS, variables).body("data.gradings.items", hasSize(count));
    }

    /** The same inspection, and its grade, so many times more. */
    private static void copies(int count) {
        for (var n = 1; n <= count; n++) {
            var id = World.id("11", 900 + n);
            World.run("""
                    insert into inspection_plan (id, jurisdiction_id, matter_id, mode, status, sealed, content, scope, target_unit_id, place_name,
                      starts_on, ends_on, planned_by, planned_at, approved_by, approved_at, annual_item_id, concluded_at, leader_led, version)
                    select '%s', jurisdiction_id, matter_id, mode, status, sealed, content, scope, target_unit_id, place_name, starts_on, ends_on,
                      planned_by, planned_at, approved_by, approved_at, annual_item_id, concluded_at, leader_led, version
                    from inspection_plan where id = '%s'""".formatted(id, PLAN));
            World.run("""
                    insert into grading select gen_random_uuid(), jurisdiction_id, '%s', matter_id, unit_id, number, grade, reason, statement, visited_on,
                      graded_by, graded_at, report_number from grading where plan_id = '%s'""".formatted(id, PLAN));
        }
    }

    private static void unitSees(int count) {
        GraphQl.as(Persona.LIAISON)
                .succeed(LeaderVisit.OF_PLAN, Map.of("id", PLAN))
                .body("data.inspectionPlan.gradings", hasSize(count));
    }

    private static void tie() {
        World.run("""
                insert into tie (id, jurisdiction_id, officer_id, kind, unit_id, note, declared_by, declared_at, version)
                values ('%s', '%s', '%s', 'PAST_SERVICE', '%s', '曾任局长', '%s', now(), 0)""".formatted(
                UUID.randomUUID(), World.CITY, Persona.LEADER.officerId(), World.HOUSING, Persona.LEADER.officerId()));
    }

    private static Map<String, Object> replacement(Persona recused, Persona other) {
        return Given.input(Given.withCommand(
                Map.of("planId", PLAN, "recusedId", recused.officerId(), "replacementId", other.officerId())));
    }

    private static Map<String, Object> days() {
        return new HashMap<>(Map.of("from", TODAY.minusDays(30).toString(), "to", TODAY.toString()));
    }

    private static Map<String, Object> days(String field, Object value) {
        var days = days();
        days.put(field, value);
        return days;
    }
}
