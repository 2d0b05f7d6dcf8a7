package org.luoshi.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
class WatchApiTest {
    private static final LocalDate MONTH = LocalDate.now(TimeSource.ZONE).withDayOfMonth(1);
    private static final String PUT_ON =
            "mutation ($input: WatchMatterInput!) { watchMatter(input: $input) { id status } }";
    private static final String PLAN =
            "mutation ($input: PlanWatchNodesInput!) { planWatchNodes(input: $input) { nodes { goal plannedPercent state } } }";
    private static final String CHECK =
            "mutation ($input: CheckWatchNodeInput!) { checkWatchNode(input: $input) { id isRed nodes { state } } }";
    private static final String RELEASE =
            "mutation ($input: ReleaseWatchedProjectInput!) { releaseWatchedProject(input: $input) { id status } }";
    private static final String TURN = """
            mutation ($input: ProposeWatchAccountabilityInput!) { proposeWatchAccountability(input: $input) { id status } }""";
    private static final String ONE = """
            query ($id: ID!) { watchedProject(id: $id) { id status isRed actions reason unit { id } matter { id title } putOnBy { name } accountability { id }
              nodes { id state result words actualPercent correction checkedBy { name } unitReport { progress percent } } } }""";
    private static final String LIST = """
            query ($onlyRed: Boolean) { watchedProjects(onlyRed: $onlyRed) { total red items { id isRed unit { id } nodes { state } } } }""";
    private static final String BULLETIN = """
            query ($month: Date!) { watchBulletin(month: $month) { month reached { words project { matter { title } unit { id } } } missed { words }
              unchecked { state } next { goal } } }""";

    @Inject
    RemindOfChecks remindOfChecks;

    private UUID matter;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
    }

    @Test
    @DisplayName("WF-11: a key project is watched month by month; what was found stands in words and figure")
    void watchesAProject() {
        var id = watched();
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { id } }",
                        Given.input(Given.withCommand(
                                Map.of("taskId", Given.taskOf(matter, World.HOUSING), "signerName", "吴联络"))));
        World.run("""
                insert into progress_report (id, task_id, matter_id, reported_by, reported_at, percent, measures, progress, effect)
                select gen_random_uuid(), id, matter_id, '%s', now(), 30, '进场', '完成桩基', '按期' from task where id = '%s'""".formatted(Persona.LIAISON.officerId(), Given.taskOf(matter, World.HOUSING)));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", id))
                .body("data.watchedProject.status", equalTo("WATCHING"))
                .body("data.watchedProject.isRed", equalTo(false))
                .body("data.watchedProject.unit.id", equalTo(World.HOUSING.toString()))
                .body("data.watchedProject.putOnBy.name", equalTo("DIRECTOR"))
                .body("data.watchedProject.actions", contains("CHECK", "PLAN", "PROPOSE_ACCOUNTABILITY"))
                .body("data.watchedProject.nodes.state", contains("DUE"))
                .body("data.watchedProject.nodes[0].unitReport.progress", equalTo("完成桩基"));
        GraphQl.as(Persona.CLERK)
                .succeed(CHECK, check(id, "REACHED", 30, null))
                .body("data.checkWatchNode.nodes.state", contains("REACHED"))
                .body("data.checkWatchNode.isRed", equalTo(false));
        GraphQl.as(Persona.LIAISON)
                .succeed(ONE, Map.of("id", id))
                .body("data.watchedProject.actions", empty())
                .body("data.watchedProject.nodes[0].words", equalTo("桩基完成，形象进度符合计划。"))
                .body("data.watchedProject.nodes[0].actualPercent", equalTo(30))
                .body("data.watchedProject.nodes[0].checkedBy.name", equalTo("CLERK"));
        GraphQl.as(Persona.LIAISON)
                .succeed("query ($id: ID!) { matter(id: $id) { watched { id year } } }", Map.of("id", matter))
                .body("data.matter.watched.id", contains(id));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("WATCHED_PROJECT_NOT_FOUND", ONE, Map.of("id", id));
    }

    @Test
    @DisplayName(
            "WF-11: missing a node shows at once, in the list and on the matter, by the check or by the month's end")
    void showsAMissedNodeAtOnce() {
        var id = watched();
        GraphQl.as(Persona.LEADER)
                .succeed(LIST, Map.of("onlyRed", true))
                .body("data.watchedProjects.items", empty())
                .body("data.watchedProjects.red", equalTo(0));
        GraphQl.as(Persona.CLERK)
                .succeed(CHECK, check(id, "MISSED", 12, null))
                .body("data.checkWatchNode.isRed", equalTo(true));
        GraphQl.as(Persona.LEADER)
                .succeed(LIST, Map.of("onlyRed", true))
                .body("data.watchedProjects.items.id", contains(id))
                .body("data.watchedProjects.red", equalTo(1))
                .body("data.watchedProjects.total", equalTo(1));
        GraphQl.as(Persona.CLERK)
                .succeed(CHECK, check(id, "REACHED", 40, "补报后复核"))
                .body("data.checkWatchNode.isRed", equalTo(false));
        assertThat(World.value("""
                        select before ->> 'result' || ' ' || (after ->> 'result') || ' ' || (after ->> 'reason') from audit_entry
                        where action = 'WATCH_NODE_CHECKED' order by seq desc limit 1""")).isEqualTo("MISSED REACHED 补报后复核");
        // a month without a check is over
        World.run(
                "update watch_node set month = month - interval '1 month', result = null, actual_percent = null, words = null,"
                        + " checked_by = null, checked_at = null, correction = null");
        World.run("update watched_project set year = " + MONTH.getYear());
        GraphQl.as(Persona.CHIEF)
                .succeed(LIST, Map.of("onlyRed", true))
                .body("data.watchedProjects.items.isRed", contains(true))
                .body("data.watchedProjects.items[0].nodes.state", contains("UNCHECKED"));
        GraphQl.as(Persona.OTHER_LIAISON).succeed(LIST, Map.of()).body("data.watchedProjects.total", equalTo(1));
        GraphQl.as(Persona.FAR_DIRECTOR)
                .succeed(LIST, Map.of())
                .body("data.watchedProjects.total", equalTo(0))
                .body("data.watchedProjects.red", equalTo(0));
    }

    @Test
    void refusesAFigureBelowThePlanAndASecondCheckWithoutAReason() {
        var id = watched();
        GraphQl.as(Persona.CLERK).refused("WATCH_FIGURE_TOO_LOW", CHECK, check(id, "REACHED", 29, null));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", CHECK, check(id, "MISSED", 101, null));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", CHECK, check(id, "REACHED", 30, null));
        GraphQl.as(Persona.FAR_CLERK).refused("WATCH_NODE_NOT_FOUND", CHECK, check(id, "REACHED", 30, null));
        var command = check(id, "REACHED", 30, null);
        GraphQl.as(Persona.CLERK).succeed(CHECK, command);
        GraphQl.as(Persona.CLERK).succeed(CHECK, command);
        GraphQl.as(Persona.CLERK).refused("WATCH_NODE_CHECKED", CHECK, check(id, "REACHED", 30, null));
        assertThat(World.value("select count(*) from audit_entry where action = 'WATCH_NODE_CHECKED'"))
                .isEqualTo("1");
        World.run(
                "update watch_node set month = month + interval '1 month', result = null, actual_percent = null, words = null,"
                        + " checked_by = null, checked_at = null");
        GraphQl.as(Persona.CLERK).refused("WATCH_NODE_AHEAD", CHECK, check(id, "REACHED", 30, null));
    }

    @Test
    void putsAMatterOnTheListOnceAYear() {
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", PUT_ON, putOn(matter, MONTH, 30));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("MATTER_NOT_FOUND", PUT_ON, putOn(matter, MONTH, 30));
        GraphQl.as(Persona.DIRECTOR).refused("WATCH_NODE_FIXED", PUT_ON, putOn(matter, MONTH.minusMonths(1), 30));
        GraphQl.as(Persona.DIRECTOR).refused("WATCH_NODES_DISORDERED", PUT_ON, putOn(matter, MONTH, 0));
        var command = putOn(matter, MONTH, 30);
        var id = GraphQl.as(Persona.LEADER).succeed(PUT_ON, command).extract().<String>path("data.watchMatter.id");
        GraphQl.as(Persona.LEADER).succeed(PUT_ON, command).body("data.watchMatter.id", equalTo(id));
        GraphQl.as(Persona.CHIEF).refused("ALREADY_WATCHED", PUT_ON, putOn(matter, MONTH, 30));
        GraphQl.as(Persona.DIRECTOR)
                .refused("WATCH_MATTER_NOT_UNDER_WAY", PUT_ON, putOn(Given.initiatedMatter(), MONTH, 30));
    }

    @Test
    void plansTheMonthsToCome() {
        var id = watched();
        GraphQl.as(Persona.CLERK)
                .succeed(PLAN, plan(id, "主体封顶", 45))
                .body("data.planWatchNodes.nodes.goal", contains("主体封顶"))
                .body("data.planWatchNodes.nodes.plannedPercent", contains(45));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", PLAN, plan(id, "主体封顶", 45));
        GraphQl.as(Persona.FAR_CLERK).refused("WATCHED_PROJECT_NOT_FOUND", PLAN, plan(id, "主体封顶", 45));
        GraphQl.as(Persona.CLERK).succeed(CHECK, check(id, "REACHED", 50, null));
        GraphQl.as(Persona.CLERK).refused("WATCH_NODE_FIXED", PLAN, plan(id, "主体封顶", 20));
    }

    @Test
    @DisplayName("WF-11: 达标退出 is for a project on track")
    void releasesWhatIsOnTrack() {
        var id = watched();
        GraphQl.as(Persona.DIRECTOR).refused("WATCH_NOT_ON_TRACK", RELEASE, release(id));
        GraphQl.as(Persona.CLERK).succeed(CHECK, check(id, "MISSED", 12, null));
        GraphQl.as(Persona.DIRECTOR).refused("WATCH_NOT_ON_TRACK", RELEASE, release(id));
        GraphQl.as(Persona.CLERK).succeed(CHECK, check(id, "REACHED", 30, "复核"));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", RELEASE, release(id));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("WATCHED_PROJECT_NOT_FOUND", RELEASE, release(id));
        GraphQl.as(Persona.LEADER)
                .succeed(RELEASE, release(id))
                .body("data.releaseWatchedProject.status", equalTo("RELEASED"));
        GraphQl.as(Persona.LEADER).refused("WATCH_RELEASED", RELEASE, release(id));
        GraphQl.as(Persona.CLERK).refused("WATCH_RELEASED", CHECK, check(id, "REACHED", 30, "再核"));
        GraphQl.as(Persona.DIRECTOR).succeed(ONE, Map.of("id", id)).body("data.watchedProject.actions", empty());
    }

    @Test
    @DisplayName("R733-21, R733-23: 转问责 opens a proposal that a leader decides; the unit does not hear of it")
    void opensAnAccountabilityProposal() {
        var id = watched();
        var bare = new HashMap<String, Object>(turn(id));
        bare.put("reason", "MANUAL");
        GraphQl.as(Persona.CLERK).refused("RUNG_SKIPPED", TURN, Given.input(bare));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", TURN, Given.input(turn(id)));
        GraphQl.as(Persona.FAR_CLERK).refused("WATCHED_PROJECT_NOT_FOUND", TURN, Given.input(turn(id)));
        var command = Given.input(turn(id));
        GraphQl.as(Persona.CLERK)
                .succeed(TURN, command)
                .body("data.proposeWatchAccountability.status", equalTo("ACCOUNTABILITY"));
        GraphQl.as(Persona.CLERK).succeed(TURN, command);
        GraphQl.as(Persona.CLERK).refused("ESCALATION_OPEN", TURN, Given.input(turn(id)));
        assertThat(World.value("select rung || ' ' || status || ' ' || (unit_id = '%s') from escalation_proposal"
                        .formatted(World.HOUSING)))
                .isEqualTo("ACCOUNTABILITY_PROPOSAL PROPOSED true");
        for (var outside : List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.OTHER_LIAISON)) {
            GraphQl.as(outside)
                    .succeed(ONE, Map.of("id", id))
                    .body("data.watchedProject.status", equalTo("WATCHING"))
                    .body("data.watchedProject.accountability", nullValue());
        }
        World.run(
                "update escalation_proposal set status = 'RETURNED', decided_by = '%s', decided_at = now(), instruction = '再观察'"
                        .formatted(Persona.CHIEF.officerId()));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", id))
                .body("data.watchedProject.status", equalTo("WATCHING"));
    }

    @Test
    @DisplayName("WF-11: the monthly bulletin says who reached his node, who missed it and why, and what comes next")
    void writesTheBulletin() {
        var id = watched();
        GraphQl.as(Persona.CLERK)
                .succeed(BULLETIN, Map.of("month", MONTH.plusDays(3).toString()))
                .body("data.watchBulletin.month", equalTo(MONTH.toString()))
                .body("data.watchBulletin.unchecked.state", contains("DUE"));
        GraphQl.as(Persona.CLERK).succeed(CHECK, check(id, "REACHED", 30, null));
        GraphQl.as(Persona.LEADER)
                .succeed(BULLETIN, Map.of("month", MONTH.toString()))
                .body("data.watchBulletin.reached", hasSize(1))
                .body("data.watchBulletin.reached[0].project.unit.id", equalTo(World.HOUSING.toString()))
                .body("data.watchBulletin.missed", empty())
                .body("data.watchBulletin.unchecked", empty());
        GraphQl.as(Persona.LEADER)
                .succeed(BULLETIN, Map.of("month", MONTH.minusMonths(1).toString()))
                .body("data.watchBulletin.reached", empty())
                .body("data.watchBulletin.next.goal", contains("桩基完成"));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", BULLETIN, Map.of("month", MONTH.toString()));
        GraphQl.as(Persona.FAR_CLERK)
                .succeed(BULLETIN, Map.of("month", MONTH.toString()))
                .body("data.watchBulletin.reached", empty());
    }

    @Test
    @DisplayName("WF-11: the clerk hears of a due check once, the director when the month is over")
    void remindsOfTheCheck() {
        watched();
        remindOfChecks.remind(MONTH.withDayOfMonth(24));
        assertThat(told()).isEqualTo("0");
        remindOfChecks.remind(MONTH.withDayOfMonth(25));
        remindOfChecks.remind(MONTH.withDayOfMonth(26));
        assertThat(told()).isEqualTo("1");
        remindOfChecks.remind(MONTH.plusMonths(1));
        remindOfChecks.remind(MONTH.plusMonths(1).plusDays(1));
        assertThat(told()).isEqualTo("3");
        assertThat(World.value("""
                        select count(*) from notification n join officer o on o.id = n.officer_id
                        where n.kind = 'WATCH_CHECK_DUE' and 'DIRECTOR' = any (o.roles)""")).isEqualTo("1");
    }

    @Test
    void listsProjectsWithTheSameNumberOfStatementsHoweverManyThereAre() {
        watchedAgain(2);
        var few = statements();
        watchedAgain(18);
        assertThat(statements()).isEqualTo(few).isLessThan(30);
    }

    /** More years of one matter, each with its node, are as many projects. */
    private void watchedAgain(int count) {
        World.run("""
                with p as (
                  insert into watched_project (id, jurisdiction_id, matter_id, year, reason, put_on_by, put_on_at, released_by, released_at, release_reason, version)
                  select gen_random_uuid(), '%1$s', '%2$s', %3$s, '市重点项目', '%4$s', now() + n * interval '1 second', '%4$s', now(), '达标', 0
                  from generate_series(1, %5$s) n returning id, matter_id)
                insert into watch_node (id, watched_project_id, matter_id, month, goal, planned_percent, version)
                select gen_random_uuid(), id, matter_id, date '%6$s', '桩基完成', 30, 0 from p""".formatted(World.CITY, matter, MONTH.getYear(), Persona.DIRECTOR.officerId(), count, MONTH));
    }

    private static long statements() {
        return Statements.of(() -> GraphQl.as(Persona.LEADER)
                .succeed(
                        "{ watchedProjects(first: 100) { total red nextCursor items { id status isRed actions matter { title } unit { name }"
                                + " putOnBy { name } nodes { id state checkedBy { name } } } } }",
                        Map.of())
                .body("data.watchedProjects.items.size()", greaterThan(1)));
    }

    private static String told() {
        return World.value("select count(*) from notification where kind = 'WATCH_CHECK_DUE'");
    }

    private String watched() {
        return GraphQl.as(Persona.DIRECTOR)
                .succeed(PUT_ON, putOn(matter, MONTH, 30))
                .extract()
                .path("data.watchMatter.id");
    }

    private static Map<String, Object> putOn(UUID matterId, LocalDate month, int percent) {
        return Given.input(Given.withCommand(Map.of(
                "matterId",
                matterId,
                "year",
                month.getYear(),
                "reason",
                "市重点项目",
                "nodes",
                nodes(month, "桩基完成", percent))));
    }

    private static List<Map<String, Object>> nodes(LocalDate month, String goal, int percent) {
        return List.of(Map.of("month", month.toString(), "goal", goal, "plannedPercent", percent));
    }

    private static Map<String, Object> plan(String id, String goal, int percent) {
        return Given.input(Given.withCommand(Map.of("watchedProjectId", id, "nodes", nodes(MONTH, goal, percent))));
    }

    private static Map<String, Object> check(String projectId, String result, int percent, String correction) {
        var node = World.value("select id from watch_node where watched_project_id = '%s'".formatted(projectId));
        var input = new HashMap<String, Object>(
                Map.of("nodeId", node, "result", result, "actualPercent", percent, "words", "桩基完成，形象进度符合计划。"));
        if (correction != null) {
            input.put("correction", correction);
        }
        return Given.input(Given.withCommand(input));
    }

    private static Map<String, Object> release(String id) {
        return Given.input(Given.withCommand(Map.of("watchedProjectId", id, "reason", "年度节点全部完成")));
    }

    private static Map<String, Object> turn(String id) {
        return Given.withCommand(Map.of("watchedProjectId", id, "reason", "REFUSAL", "note", "三次督办拒不进场"));
    }
}
