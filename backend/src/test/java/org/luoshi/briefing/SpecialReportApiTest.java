package org.luoshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
@DisplayName("《督查专报》 (CT-12, CT-18, JS-18, WF-04)")
class SpecialReportApiTest {
    private static final String DRAFT =
            "mutation ($input: DraftSpecialReportInput!) { draftSpecialReport(input: $input) { id version items { id text } } }";
    private static final String ADD =
            "mutation ($input: AddToSpecialReportInput!) { addToSpecialReport(input: $input) { version items { matterId } } }";
    private static final String SAVE = """
            mutation ($input: SaveSpecialReportInput!) { saveSpecialReport(input: $input) { title version items { id text } addressees { officer { name } } } }""";
    private static final String ISSUE =
            "mutation ($input: IssueSpecialReportInput!) { issueSpecialReport(input: $input) { number status } }";
    private static final String WITHDRAW =
            "mutation ($input: WithdrawSpecialReportInput!) { withdrawSpecialReport(input: $input) { status items { id } } }";
    private static final String READ =
            "mutation ($input: ReadSpecialReportInput!) { readSpecialReport(input: $input) { id } }";
    private static final String REPLY = """
            mutation ($input: ReplySpecialReportInput!) { replySpecialReport(input: $input) { actions addressees { reply officer { name } } } }""";
    private static final String WAIVE = "mutation ($input: WaiveReportInput!) { waiveReport(input: $input) { id } }";
    private static final String ONE = """
            query ($id: ID!) { specialReport(id: $id) { number title status version actions items { section text unit { id } matterTitle }
              addressees { readAt reply officer { name } } draftedBy { name } issuedBy { name } } }""";
    private static final String ALL = "{ specialReports { total items { id number } } }";
    private static final String WAITING =
            "{ reportCauses { total items { id cause section matterId text unit { id } mayBeWaived } } }";
    private static final String WITHDRAW_TEXT =
            "mutation ($input: WithdrawPublicationInput!) { withdrawPublication(input: $input) { status } }";
    private static final String RECORD_TEXT =
            "mutation ($input: RecordPublicationInput!) { recordPublication(input: $input) { status } }";
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);
    private static final String TEXT = "市住建局拆迁工作推进迟缓，现予通报批评。";

    private UUID matter;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
    }

    @Test
    @DisplayName(
            "CT-18: an approved criticism waits, goes into the next issue in one tap, is published with it and seen by its unit alone")
    void reportsAnApprovedCriticism() {
        var publication = approvedText(World.HOUSING);
        var finance = approvedText(World.FINANCE);
        GraphQl.as(Persona.CLERK)
                .succeed(WAITING, Map.of())
                .body("data.reportCauses.total", equalTo(2))
                .body("data.reportCauses.items.cause", everyItem(equalTo("CRITICISM")))
                .body("data.reportCauses.items.section", everyItem(equalTo("RECTIFICATION")))
                .body("data.reportCauses.items.mayBeWaived", everyItem(equalTo(false)))
                .body(
                        "data.reportCauses.items.unit.id",
                        containsInAnyOrder(World.HOUSING.toString(), World.FINANCE.toString()));
        var report = drafted(true);
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(0));
        GraphQl.as(Persona.LIAISON).succeed(ALL, Map.of()).body("data.specialReports.total", equalTo(0));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ISSUE, issue(report, 0))
                .body("data.issueSpecialReport.number", equalTo("督专〔%d〕1号".formatted(TODAY.getYear())))
                .body("data.issueSpecialReport.status", equalTo("ISSUED"));
        assertThat(World.value("select status || ' ' || outlet || ' ' || published_on from publication where id = '%s'"
                        .formatted(publication)))
                .isEqualTo("PUBLISHED 《督查专报》督专〔%d〕1号 %s".formatted(TODAY.getYear(), TODAY));
        assertThat(World.value("select status from publication where id = '%s'".formatted(finance)))
                .isEqualTo("PUBLISHED");
        GraphQl.as(Persona.LIAISON)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.title", nullValue())
                .body("data.specialReport.items.unit.id", contains(World.HOUSING.toString()))
                .body("data.specialReport.items.text", contains(TEXT))
                .body("data.specialReport.addressees", empty());
        GraphQl.as(Persona.FAR_DIRECTOR).refused("SPECIAL_REPORT_NOT_FOUND", ONE, Map.of("id", report));
        assertThat(heard("SPECIAL_REPORT_ISSUED")).isEqualTo("LEADER,LIAISON,OTHER_LIAISON,UNIT_HEAD");
        assertThat(World.value(
                        "select count(*) from notification where kind = 'SPECIAL_REPORT_ISSUED' and title <> '督专〔%d〕1号'"
                                .formatted(TODAY.getYear())))
                .isEqualTo("0");
    }

    @Test
    void listsWhatWaitsAndStandsWithTheStatementsOfTwo() {
        approvedText(World.HOUSING);
        approvedText(World.FINANCE);
        var waitingOfTwo = Statements.of(() -> waiting(2));
        for (var i = 0; i < 6; i++) {
            approvedText(World.HOUSING);
        }
        assertThat(Statements.of(() -> waiting(8))).isEqualTo(waitingOfTwo);
        drafted(true);
        var reportsOfOne = Statements.of(() -> reports(1));
        drafted(false);
        drafted(false);
        assertThat(Statements.of(() -> reports(3))).isEqualTo(reportsOfOne);
    }

    private static void waiting(int count) {
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.items", hasSize(count));
    }

    private static void reports(int count) {
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "{ specialReports { items { id actions draftedBy { name } addressees { officer { name } } items { unit { name } } } } }",
                        Map.of())
                .body("data.specialReports.items", hasSize(count));
    }

    @Test
    @DisplayName("CT-12: the leader reads it and answers once; who wrote and who issued it hear of it")
    void isAnsweredByTheLeader() {
        approvedText(World.HOUSING);
        var report = issued();
        GraphQl.as(Persona.LEADER)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.actions", contains("REPLY"))
                .body("data.specialReport.addressees.readAt", contains(nullValue()));
        GraphQl.as(Persona.LEADER).succeed(READ, Given.command("reportId", UUID.fromString(report)));
        GraphQl.as(Persona.LEADER)
                .succeed(REPLY, reply(report))
                .body("data.replySpecialReport.actions", empty())
                .body("data.replySpecialReport.addressees.reply", contains("请住建局月底前见成效。"));
        GraphQl.as(Persona.LEADER).refused("SPECIAL_REPORT_REPLIED", REPLY, reply(report));
        GraphQl.as(Persona.CHIEF).refused("SPECIAL_REPORT_NOT_FOUND", REPLY, reply(report));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", REPLY, reply(report));
        assertThat(heard("SPECIAL_REPORT_REPLIED")).isEqualTo("CLERK,DIRECTOR");
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.addressees[0].readAt", notNullValue())
                .body("data.specialReport.addressees[0].officer.name", equalTo("LEADER"))
                .body("data.specialReport.draftedBy.name", equalTo("CLERK"))
                .body("data.specialReport.issuedBy.name", equalTo("DIRECTOR"));
    }

    @Test
    @DisplayName(
            "CT-12: a closed matter that is answered by the report waits; reopened it leaves the draft, closed again it waits anew")
    void reportsTheResultOfAClosedMatter() {
        var closed = Given.closedMatter();
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(0));
        World.run("update matter set source = 'DOCUMENT' where id = '%s'".formatted(closed));
        GraphQl.as(Persona.CLERK)
                .succeed(WAITING, Map.of())
                .body("data.reportCauses.items.matterId", contains(closed.toString()))
                .body("data.reportCauses.items.section", contains("RESULT"))
                .body("data.reportCauses.items.text", contains("拆迁完成"));
        var report = drafted(true);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "mutation ($input: ReopenMatterInput!) { reopenMatter(input: $input) { id } }",
                        Given.input(Given.withCommand(Map.of(
                                "matterId",
                                closed,
                                "reason",
                                "群众反映未腾房",
                                "dueOn",
                                "2036-06-30",
                                "taskIds",
                                List.of()))));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.items", empty())
                .body("data.specialReport.version", equalTo(1));
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(0));
        World.run("update matter set step = 'ARCHIVED', closed_at = now() where id = '%s'".formatted(closed));
        GraphQl.as(Persona.CLERK)
                .succeed(ADD, add(report, null))
                .body("data.addToSpecialReport.items.matterId", contains(closed.toString()));
        GraphQl.as(Persona.DIRECTOR).succeed(ISSUE, issue(report, 2));
        assertThat(World.value(
                        "select count(*) from audit_entry where action = 'REPORTED_IN_SPECIAL_REPORT' and matter_id = '%s'"
                                .formatted(closed)))
                .isEqualTo("1");
        World.run("update matter set reopened_times = 2 where id = '%s'".formatted(closed));
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(1));
    }

    @Test
    @DisplayName("nothing is reported twice; what a withdrawn draft held waits again")
    void reportsNothingTwice() {
        approvedText(World.HOUSING);
        String cause =
                GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).extract().path("data.reportCauses.items[0].id");
        var first = drafted(true);
        var second = drafted(true);
        GraphQl.as(Persona.CLERK).succeed(ONE, Map.of("id", second)).body("data.specialReport.items", empty());
        GraphQl.as(Persona.CLERK).refused("REPORT_CAUSE_GONE", ADD, add(second, List.of(cause)));
        GraphQl.as(Persona.CLERK).refused("REPORT_CAUSE_GONE", ADD, add(second, List.of("CRITICISM:nonsense:0")));
        GraphQl.as(Persona.DIRECTOR).refused("SPECIAL_REPORT_EMPTY", ISSUE, issue(second, 0));
        GraphQl.as(Persona.CLERK)
                .succeed(WITHDRAW, withdrawal(first))
                .body("data.withdrawSpecialReport.status", equalTo("WITHDRAWN"))
                .body("data.withdrawSpecialReport.items", empty());
        GraphQl.as(Persona.CLERK)
                .succeed(ADD, add(second, List.of(cause)))
                .body("data.addToSpecialReport.items", hasSize(1));
        GraphQl.as(Persona.CLERK).refused("SPECIAL_REPORT_WRONG_STATUS", ADD, add(first, null));
        GraphQl.as(Persona.DIRECTOR).refused("SPECIAL_REPORT_WRONG_STATUS", ISSUE, issue(first, 1));
    }

    @Test
    @DisplayName("who wrote in it does not issue it")
    void needsTwoPeople() {
        approvedText(World.HOUSING);
        var report = drafted(true);
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", ISSUE, issue(report, 0));
        GraphQl.as(Persona.DIRECTOR).succeed(ADD, add(report, null));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.actions", contains("EDIT", "WITHDRAW"));
        GraphQl.as(Persona.DIRECTOR).refused("STALE_VERSION", ISSUE, issue(report, 0));
        GraphQl.as(Persona.DIRECTOR).refused("SPECIAL_REPORT_OWN_DRAFT", ISSUE, issue(report, 1));
        assertThat(World.value("select count(*) from number_series where series = '督专'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName(
            "a criticism that is withdrawn, or published otherwise, leaves the draft; its unit never saw the withdrawn one")
    void losesWhatDoesNotStand() {
        var publication = approvedText(World.HOUSING);
        var other = approvedText(World.FINANCE);
        var report = drafted(true);
        GraphQl.as(Persona.CLERK)
                .succeed(
                        WITHDRAW_TEXT,
                        Given.input(Given.withCommand(Map.of(
                                "publicationId", publication, "reason", "事实有误", "withdrawnOn", TODAY.toString()))));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", report))
                .body("data.specialReport.items.unit.id", contains(World.FINANCE.toString()));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        RECORD_TEXT,
                        Given.input(Given.withCommand(
                                Map.of("publicationId", other, "outlet", "内部通报", "publishedOn", TODAY.toString()))));
        GraphQl.as(Persona.CLERK).succeed(ONE, Map.of("id", report)).body("data.specialReport.items", empty());
        GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).body("data.reportCauses.total", equalTo(0));
        GraphQl.as(Persona.LIAISON)
                .succeed("{ publications { total } }", Map.of())
                .body("data.publications.total", equalTo(0));
        assertThat(World.value("select count(*) from audit_entry where action = 'SPECIAL_REPORT_ITEM_DROPPED'"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName(
            "R733-24: the order and the words of a result are the office's; what was approved word by word does not change")
    void keepsTheApprovedWords() {
        approvedText(World.HOUSING);
        var closed = Given.closedMatter();
        World.run("update matter set source = 'DOCUMENT' where id = '%s'".formatted(closed));
        var answer = GraphQl.as(Persona.CLERK).succeed(DRAFT, draft(true)).extract();
        String report = answer.path("data.draftSpecialReport.id");
        String criticism = answer.path("data.draftSpecialReport.items[0].id");
        String result = answer.path("data.draftSpecialReport.items[1].id");
        var reworded = List.of(line(result, "签约全部完成。"), line(criticism, TEXT));
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", SAVE, save(report, 0, List.of(line(criticism, "另有说法")), Persona.LEADER));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        SAVE,
                        save(report, 0, List.of(line(UUID.randomUUID().toString(), "无")), Persona.LEADER));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", SAVE, save(report, 0, reworded, Persona.INSPECTOR));
        GraphQl.as(Persona.CLERK)
                .succeed(SAVE, save(report, 0, reworded, Persona.CHIEF))
                .body("data.saveSpecialReport.title", equalTo("关于拆迁工作的专报"))
                .body("data.saveSpecialReport.version", equalTo(1))
                .body("data.saveSpecialReport.items.text", contains("签约全部完成。", TEXT))
                .body("data.saveSpecialReport.addressees.officer.name", contains("CHIEF"));
        GraphQl.as(Persona.CLERK).refused("STALE_VERSION", SAVE, save(report, 0, reworded, Persona.CHIEF));
        GraphQl.as(Persona.CLERK)
                .succeed(SAVE, save(report, 1, List.of(line(criticism, TEXT)), Persona.CHIEF))
                .body("data.saveSpecialReport.items.id", contains(criticism));
        GraphQl.as(Persona.CLERK)
                .succeed(WAITING, Map.of())
                .body("data.reportCauses.items.matterId", contains(closed.toString()));
    }

    @Test
    @DisplayName("a result that was reported otherwise waits no longer; what a leader approved is not left out")
    void waivesAResult() {
        approvedText(World.HOUSING);
        var closed = Given.closedMatter();
        World.run("update matter set source = 'DOCUMENT' where id = '%s'".formatted(closed));
        List<String> ids =
                GraphQl.as(Persona.CLERK).succeed(WAITING, Map.of()).extract().path("data.reportCauses.items.id");
        GraphQl.as(Persona.CLERK).refused("REPORT_CAUSE_APPROVED", WAIVE, waiver(ids.get(0)));
        GraphQl.as(Persona.CLERK).succeed(WAIVE, waiver(ids.get(1)));
        GraphQl.as(Persona.CLERK).refused("REPORT_CAUSE_GONE", WAIVE, waiver(ids.get(1)));
        GraphQl.as(Persona.CLERK)
                .succeed(WAITING, Map.of())
                .body("data.reportCauses.items.cause", contains("CRITICISM"));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", WAITING, Map.of());
    }

    @Test
    void answersARepeatTheSame() {
        approvedText(World.HOUSING);
        var draft = draft(true);
        String first = GraphQl.as(Persona.CLERK).succeed(DRAFT, draft).extract().path("data.draftSpecialReport.id");
        GraphQl.as(Persona.CLERK).succeed(DRAFT, draft).body("data.draftSpecialReport.id", equalTo(first));
        var issue = issue(first, 0);
        GraphQl.as(Persona.DIRECTOR).succeed(ISSUE, issue);
        GraphQl.as(Persona.DIRECTOR).succeed(ISSUE, issue).body("data.issueSpecialReport.status", equalTo("ISSUED"));
        assertThat(World.value("select last_number from number_series where series = '督专'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("the database lets nobody change what was issued")
    void neverChangesAfterItsIssue() {
        approvedText(World.HOUSING);
        var report = issued();
        GraphQl.as(Persona.CLERK).refused("SPECIAL_REPORT_WRONG_STATUS", WITHDRAW, withdrawal(report));
        for (var change : List.of(
                "update special_report set title = '改'",
                "update special_report_item set text = '改'",
                "delete from special_report_item",
                "delete from special_report_addressee")) {
            assertThat(World.valueAsApp(
                            Persona.CLERK.subject(),
                            "CLERK",
                            "with changed as (%s returning 1) select count(*) from changed".formatted(change)))
                    .as(change)
                    .isEqualTo("0");
        }
        assertThat(World.valueAsApp(Persona.CLERK.subject(), "CLERK", "select count(*) from special_report_item"))
                .isEqualTo("1");
    }

    @Test
    void pagesWhatWaits() {
        for (var n = 0; n < 3; n++) {
            approvedText(World.HOUSING);
        }
        var page = "query ($after: String) { reportCauses(first: 2, after: $after) { total nextCursor items { id } } }";
        String next = GraphQl.as(Persona.CLERK)
                .succeed(page, Map.of())
                .body("data.reportCauses.items", hasSize(2))
                .body("data.reportCauses.total", equalTo(3))
                .extract()
                .path("data.reportCauses.nextCursor");
        GraphQl.as(Persona.CLERK)
                .succeed(page, Map.of("after", next))
                .body("data.reportCauses.items", hasSize(1))
                .body("data.reportCauses.nextCursor", nullValue());
    }

    /** A criticism for the special report that a leader has approved, and its text after redaction that another has. */
    private UUID approvedText(UUID unit) {
        var rung = UUID.randomUUID();
        var id = UUID.randomUUID();
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, round, rule, reason, proposed_at, status, decided_by,
                  decided_at, instruction, version)
                select '%s', jurisdiction_id, matter_id, id, unit_id, 'SPECIAL_REPORT_CRITICISM', (select count(*) + 1 from escalation_proposal),
                  'CT-18', 'MANUAL', now(), 'APPROVED', '%s', now(), '同意', 0
                from task where id = '%s'""".formatted(rung, Persona.LEADER.officerId(), Given.taskOf(matter, unit)));
        World.run("""
                insert into publication (id, jurisdiction_id, matter_id, escalation_id, unit_id, medium, text, redaction, status, prepared_by, prepared_at,
                  decided_by, decided_at, version)
                values ('%s', '%s', '%s', '%s', '%s', 'INTERNAL', '%s', '已核对', 'APPROVED', '%s', now(), '%s', now(), 0)""".formatted(
                id, World.CITY, matter, rung, unit, TEXT, Persona.CLERK.officerId(), Persona.LEADER.officerId()));
        return id;
    }

    private static String drafted(boolean withWaiting) {
        return GraphQl.as(Persona.CLERK)
                .succeed(DRAFT, draft(withWaiting))
                .extract()
                .path("data.draftSpecialReport.id");
    }

    private static String issued() {
        var report = drafted(true);
        GraphQl.as(Persona.DIRECTOR).succeed(ISSUE, issue(report, 0));
        return report;
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id where n.kind = '%s'""".formatted(kind));
    }

    private static Map<String, Object> draft(boolean withWaiting) {
        return Given.input(Given.withCommand(Map.of(
                "title",
                "关于重点工作督查情况的专报",
                "addresseeIds",
                List.of(Persona.LEADER.officerId()),
                "withWaiting",
                withWaiting)));
    }

    private static Map<String, Object> add(String report, List<String> causes) {
        var input = new HashMap<String, Object>(Given.withCommand(Map.of("reportId", report)));
        input.put("causeIds", causes);
        return Given.input(input);
    }

    private static Map<String, Object> line(String item, String text) {
        return Map.of("itemId", item, "text", text);
    }

    private static Map<String, Object> save(
            String report, int version, List<Map<String, Object>> lines, Persona addressee) {
        return Given.input(Given.withCommand(Map.of(
                "reportId",
                report,
                "title",
                "关于拆迁工作的专报",
                "addresseeIds",
                List.of(addressee.officerId()),
                "items",
                lines,
                "expectedVersion",
                version)));
    }

    private static Map<String, Object> issue(String report, int version) {
        return Given.input(Given.withCommand(Map.of("reportId", report, "expectedVersion", version)));
    }

    private static Map<String, Object> withdrawal(String report) {
        return Given.input(Given.withCommand(Map.of("reportId", report, "reason", "并入下期")));
    }

    private static Map<String, Object> reply(String report) {
        return Given.input(Given.withCommand(Map.of("reportId", report, "text", "请住建局月底前见成效。")));
    }

    private static Map<String, Object> waiver(String cause) {
        return Given.input(Given.withCommand(Map.of("causeId", cause, "reason", "已当面报告市长")));
    }
}
