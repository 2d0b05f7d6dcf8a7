package org.luoshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.LeaderVisit;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("完成等次 in the 《督查专报》 (BZ-05)")
class GradedVisitReportTest {
    private static final String WAITING =
            "{ reportCauses { total items { id cause section text unit { name } mayBeWaived } } }";
    private static final String DRAFT =
            "mutation ($input: DraftSpecialReportInput!) { draftSpecialReport(input: $input) { id version } }";
    private static final String SAVE =
            "mutation ($input: SaveSpecialReportInput!) { saveSpecialReport(input: $input) { version } }";
    private static final String ISSUE =
            "mutation ($input: IssueSpecialReportInput!) { issueSpecialReport(input: $input) { number } }";
    private static final String ONE =
            "query ($id: ID!) { specialReport(id: $id) { version items { id text textIsFixed section } } }";
    private static final int YEAR = LocalDate.now(TimeSource.ZONE).getYear();

    @Test
    @DisplayName(
            "a grade waits once the visit is over, in the words of the leader, and goes out in one tap with the next issue")
    void isReported() {
        LeaderVisit.approved("UNANNOUNCED");
        LeaderVisit.visit();
        GraphQl.as(Persona.LEADER).succeed(LeaderVisit.GRADE, LeaderVisit.grade("SLOW", "拆迁签约不到一半。"));
        for (var drafter : List.of(Persona.CLERK, Persona.DIRECTOR)) {
            GraphQl.as(drafter).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(0));
        }
        GraphQl.as(Persona.LEADER).succeed(Field.CONCLUDE, Given.command("planId", LeaderVisit.PLAN));
        String cause = GraphQl.as(Persona.CLERK)
                .succeed(WAITING, Map.of())
                .body("data.reportCauses.items.cause", contains("GRADED_VISIT"))
                .body("data.reportCauses.items.section", contains("RESULT"))
                .body("data.reportCauses.items.unit.name", contains("市住房和城乡建设局"))
                .body("data.reportCauses.items.mayBeWaived", contains(false))
                .body("data.reportCauses.items[0].text", containsString("LEADER带队到市医院工地现场督查，完成等次：进展缓慢。拆迁签约不到一半。"))
                .extract()
                .path("data.reportCauses.items[0].id");
        GraphQl.as(Persona.CLERK)
                .refused(
                        "REPORT_CAUSE_APPROVED",
                        "mutation ($input: WaiveReportInput!) { waiveReport(input: $input) { id } }",
                        Given.input(Given.withCommand(Map.of("causeId", cause, "reason", "已口头报告"))));
        var report = drafted();
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(0));
        issue(report, 0);
        GraphQl.as(Persona.LEADER)
                .refused("GRADE_REPORTED", LeaderVisit.GRADE, LeaderVisit.grade("COMPLETED", "已全部签约。"));
        GraphQl.as(Persona.LEADER)
                .succeed(LeaderVisit.OF_PLAN, Map.of("id", LeaderVisit.PLAN))
                .body("data.inspectionPlan.actions", not(hasItem("GRADE")))
                .body("data.inspectionPlan.gradings.reportNumber", contains("督专〔%d〕1号".formatted(YEAR)));
        GraphQl.as(Persona.LIAISON)
                .succeed("{ specialReports { items { items { text } } } }", Map.of())
                .body("data.specialReports.items[0].items[0].text", containsString("进展缓慢"));
        assertThat(World.value("select count(*) from audit_entry where action = 'REPORTED_IN_SPECIAL_REPORT'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("the office may not reword the leader's grade")
    void keepsItsWords() {
        LeaderVisit.concluded();
        var report = drafted();
        String item = GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.items.textIsFixed", contains(true))
                .extract()
                .path("data.specialReport.items[0].id");
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        SAVE,
                        Given.input(Given.withCommand(Map.of(
                                "reportId",
                                report,
                                "title",
                                "专报",
                                "addresseeIds",
                                List.of(Persona.CHIEF.officerId()),
                                "items",
                                List.of(Map.of("itemId", item, "text", "完成等次：按期推进。")),
                                "expectedVersion",
                                0))));
    }

    @Test
    @DisplayName("a corrected grade leaves the draft, and the one that holds waits in its place")
    void leavesTheDraftWhenItIsCorrected() {
        LeaderVisit.concluded();
        var report = drafted();
        GraphQl.as(Persona.LEADER).succeed(LeaderVisit.GRADE, LeaderVisit.grade("ON_SCHEDULE", "当日已签完。"));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.items", empty())
                .body("data.specialReport.version", equalTo(1));
        GraphQl.as(Persona.CLERK)
                .succeed(WAITING, Map.of())
                .body("data.reportCauses.total", equalTo(1))
                .body("data.reportCauses.items[0].text", containsString("完成等次：按期推进。当日已签完。"));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: AddToSpecialReportInput!) { addToSpecialReport(input: $input) { id } }",
                        Given.input(Given.withCommand(Map.of("reportId", report))));
        issue(report, 2);
        assertThat(World.value("select string_agg(coalesce(report_number, '-'), ' ' order by number) from grading"))
                .isEqualTo("- 督专〔%d〕1号".formatted(YEAR));
    }

    private static String drafted() {
        return GraphQl.as(Persona.CLERK)
                .succeed(
                        DRAFT,
                        Given.input(Given.withCommand(Map.of(
                                "title",
                                "关于领导带队督查情况的专报",
                                "addresseeIds",
                                List.of(Persona.CHIEF.officerId()),
                                "withWaiting",
                                true))))
                .extract()
                .path("data.draftSpecialReport.id");
    }

    private static void issue(String report, int version) {
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ISSUE, Given.input(Given.withCommand(Map.of("reportId", report, "expectedVersion", version))));
    }
}
