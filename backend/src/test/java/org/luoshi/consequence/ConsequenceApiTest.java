package org.luoshi.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
class ConsequenceApiTest {
    private static final String PREPARE =
            "mutation ($input: PreparePublicationInput!) { preparePublication(input: $input) { id status actions } }";
    private static final String DECIDE =
            "mutation ($input: DecidePublicationInput!) { decidePublication(input: $input) { id status returnReason } }";
    private static final String RECORD =
            "mutation ($input: RecordPublicationInput!) { recordPublication(input: $input) { id status outlet publishedOn } }";
    private static final String WITHDRAW =
            "mutation ($input: WithdrawPublicationInput!) { withdrawPublication(input: $input) { id status withdrawalReason } }";
    private static final String TALK = """
            mutation ($input: RecordTalkInput!) { recordTalk(input: $input) { id talkedTo promises { text dueOn taskId } } }""";
    private static final String REFER =
            "mutation ($input: MakeReferralInput!) { makeReferral(input: $input) { id status } }";
    private static final String RECEIPT =
            "mutation ($input: RecordReferralReceiptInput!) { recordReferralReceipt(input: $input) { id status } }";
    private static final String ANSWER =
            "mutation ($input: RecordReferralAnswerInput!) { recordReferralAnswer(input: $input) { id status } }";
    private static final String ALL = """
            query ($id: ID!) { consequence(escalationId: $id) { actions escalation { rung } publications { id status actions }
              talk { minutes recordedBy { name } } referral { status clue receiptNumber answer } } }""";
    private static final String LOG =
            "{ publications { total items { status text unit { id } preparedBy { name } decidedBy { name } matterTitle } } }";
    private static final String WAITING = "{ publications(status: PREPARED) { total items { id } } }";
    private static final String TODAY = LocalDate.now(TimeSource.ZONE).toString();
    private static final String YESTERDAY =
            LocalDate.now(TimeSource.ZONE).minusDays(1).toString();

    private UUID matter;
    private UUID task;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
    }

    @Test
    @DisplayName(
            "row 90: what went out was redacted, approved by another, and stands in the log with medium, day and text (BZ-34, JS-10)")
    void publishesWhatWasRedactedAndApproved() {
        var rung = approved("PUBLIC_CRITICISM");
        var id = prepared(rung);
        assertThat(heard("PUBLICATION_TO_APPROVE")).isEqualTo("CHIEF,LEADER");
        GraphQl.as(Persona.LEADER)
                .succeed(WAITING, Map.of())
                .body("data.publications.items.id", contains(id.toString()));
        GraphQl.as(Persona.LIAISON).succeed(LOG, Map.of()).body("data.publications.items", empty());
        GraphQl.as(Persona.CLERK).refused("PUBLICATION_WRONG_STATUS", RECORD, record(id));
        GraphQl.as(Persona.CLERK, Role.LEADER).refused("PUBLICATION_OWN_TEXT", DECIDE, decide(id, null));
        GraphQl.as(Persona.LEADER)
                .succeed(ALL, Map.of("id", rung))
                .body("data.consequence.publications[0].actions", contains("DECIDE"));
        GraphQl.as(Persona.LEADER)
                .succeed(DECIDE, decide(id, null))
                .body("data.decidePublication.status", equalTo("APPROVED"));
        assertThat(heard("PUBLICATION_DECIDED")).isEqualTo("CLERK");
        GraphQl.as(Persona.LEADER).succeed(WAITING, Map.of()).body("data.publications.total", equalTo(0));
        GraphQl.as(Persona.CHIEF).refused("PUBLICATION_WRONG_STATUS", DECIDE, decide(id, "再改"));
        GraphQl.as(Persona.CLERK)
                .succeed(RECORD, record(id))
                .body("data.recordPublication.status", equalTo("PUBLISHED"))
                .body("data.recordPublication.outlet", equalTo("今日余庆 第12期"));
        GraphQl.as(Persona.LIAISON)
                .succeed(LOG, Map.of())
                .body("data.publications.items.status", contains("PUBLISHED"))
                .body("data.publications.items.text", contains("市住建局拆迁工作推进迟缓，现予通报。"))
                .body("data.publications.items.decidedBy.name", contains("LEADER"));
        GraphQl.as(Persona.OTHER_LIAISON).succeed(LOG, Map.of()).body("data.publications.items", empty());
        GraphQl.as(Persona.FAR_DIRECTOR).succeed(LOG, Map.of()).body("data.publications.items", empty());
        GraphQl.as(Persona.CLERK)
                .succeed(
                        WITHDRAW,
                        Given.input(Given.withCommand(
                                Map.of("publicationId", id, "reason", "复核后撤回", "withdrawnOn", TODAY))))
                .body("data.withdrawPublication.status", equalTo("WITHDRAWN"));
        GraphQl.as(Persona.AUDITOR).succeed(LOG, Map.of()).body("data.publications.total", equalTo(1));
    }

    @Test
    void listsPublicationsWithTheStatementsOfTwo() {
        var rung = approved("PUBLIC_CRITICISM");
        prepared(rung);
        prepared(rung);
        var ofTwo = Statements.of(() -> listed(rung, 2));
        for (var i = 0; i < 6; i++) {
            prepared(rung);
        }
        assertThat(Statements.of(() -> listed(rung, 8))).isEqualTo(ofTwo);
    }

    private static void listed(UUID rung, int count) {
        GraphQl.as(Persona.CLERK).succeed(LOG, Map.of()).body("data.publications.items", hasSize(count));
        GraphQl.as(Persona.CLERK)
                .succeed(ALL, Map.of("id", rung))
                .body("data.consequence.publications", hasSize(count));
    }

    @Test
    void recordsNothingBeforeWhatItFollows() {
        var id = prepared(approved("PUBLIC_CRITICISM"));
        GraphQl.as(Persona.LEADER).succeed(DECIDE, decide(id, null));
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", RECORD, on("publishedOn", YESTERDAY, "publicationId", id, "outlet", "第11期"));
        GraphQl.as(Persona.CLERK).succeed(RECORD, record(id));
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", WITHDRAW, on("withdrawnOn", YESTERDAY, "publicationId", id, "reason", "撤回"));
        String referral = GraphQl.as(Persona.DIRECTOR)
                .succeed(REFER, refer(approved("ACCOUNTABILITY_PROPOSAL")))
                .extract()
                .path("data.makeReferral.id");
        GraphQl.as(Persona.DIRECTOR)
                .refused(
                        "INVALID_INPUT",
                        RECEIPT,
                        on("receivedOn", YESTERDAY, "referralId", referral, "receiptNumber", "7号"));
    }

    private static Map<String, Object> on(String field, String day, String key, String id, String text, String words) {
        return Given.input(Given.withCommand(Map.of(field, day, key, id, text, words)));
    }

    @Test
    @DisplayName("R733-24: a text that gives a person away is not even put forward")
    void refusesATextWithPersonalData() {
        var command = Map.of(
                "escalationId", approved("PUBLIC_CRITICISM"),
                "medium", "NEWSPAPER",
                "text", "负责人张某（手机13803561234）推诿",
                "redaction", "无");
        GraphQl.as(Persona.CLERK)
                .refused("REDACTION_NEEDED", PREPARE, Given.input(Given.withCommand(command)))
                .body("errors[0].extensions.details.kinds", contains("MOBILE_NUMBER"));
    }

    @Test
    void returnsATextWithTheReason() {
        var id = prepared(approved("PUBLIC_CRITICISM"));
        GraphQl.as(Persona.CHIEF)
                .succeed(DECIDE, decide(id, "隐去企业名称"))
                .body("data.decidePublication.status", equalTo("RETURNED"))
                .body("data.decidePublication.returnReason", equalTo("隐去企业名称"));
    }

    @Test
    @DisplayName(
            "R733-21: nothing follows that no leader approved; criticism in the special report stays inside (JS-10)")
    void refusesWhatWasNotApproved() {
        var open = proposal("PUBLIC_CRITICISM", "PROPOSED");
        GraphQl.as(Persona.CLERK).refused("CONSEQUENCE_NOT_APPROVED", PREPARE, prepare(open, "WEB"));
        var inside = approved("SPECIAL_REPORT_CRITICISM");
        GraphQl.as(Persona.CLERK).refused("CONSEQUENCE_NOT_APPROVED", PREPARE, prepare(inside, "TELEVISION"));
        GraphQl.as(Persona.CLERK).succeed(PREPARE, prepare(inside, "INTERNAL"));
        GraphQl.as(Persona.CLERK).refused("CONSEQUENCE_NOT_APPROVED", TALK, talk(inside));
        GraphQl.as(Persona.DIRECTOR).refused("CONSEQUENCE_NOT_APPROVED", REFER, refer(inside));
        GraphQl.as(Persona.CLERK).refused("ESCALATION_NOT_FOUND", PREPARE, prepare(UUID.randomUUID(), "WEB"));
        GraphQl.as(Persona.FAR_CLERK).refused("ESCALATION_NOT_FOUND", PREPARE, prepare(inside, "INTERNAL"));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", PREPARE, prepare(inside, "INTERNAL"));
    }

    @Test
    void answersARepeatTheSame() {
        var command = prepare(approved("PUBLIC_CRITICISM"), "WEB");
        var first = GraphQl.as(Persona.CLERK)
                .succeed(PREPARE, command)
                .extract()
                .<String>path("data.preparePublication.id");
        GraphQl.as(Persona.CLERK).succeed(PREPARE, command).body("data.preparePublication.id", equalTo(first));
        assertThat(World.value("select count(*) from publication")).isEqualTo("1");
    }

    @Test
    @DisplayName(
            "row 73: the promises of a talk become tasks of the unit, with a notice and a lamp, which keep the matter open")
    void turnsPromisesIntoTasks() {
        var rung = approved("ADMONITORY_TALK");
        var promise = GraphQl.as(Persona.CLERK)
                .succeed(TALK, talk(rung))
                .body("data.recordTalk.promises", hasSize(2))
                .extract()
                .<String>path("data.recordTalk.promises[0].taskId");
        assertThat(World.value(
                        "select duty || ' ' || status || ' ' || promised || ' ' || (unit_id = '%s') from task where id = '%s'"
                                .formatted(World.HOUSING, promise)))
                .isEqualTo("月底前完成12户签约 ISSUED true true");
        assertThat(World.value("select kind from slip where task_id = '%s'".formatted(promise)))
                .isEqualTo("TASK_NOTICE");
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "query ($id: ID!) { task(id: $id) { duty lamp { light } } matter(id: \"%s\") { tasks { id } } }"
                                .formatted(matter),
                        Map.of("id", promise))
                .body("data.matter.tasks.id", hasItem(promise));
        GraphQl.as(Persona.CLERK).refused("TALK_RECORDED", TALK, talk(rung));
        GraphQl.as(Persona.LIAISON)
                .succeed(ALL, Map.of("id", rung))
                .body("data.consequence.talk.minutes", equalTo("就拆迁迟缓约谈。"))
                .body("data.consequence.talk.recordedBy.name", equalTo("CLERK"));
        GraphQl.as(Persona.OTHER_LIAISON).refused("ESCALATION_NOT_FOUND", ALL, Map.of("id", rung));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", TALK, talk(rung));
    }

    @Test
    @DisplayName("row 74: a referral is for who made it, who approved it and the chief; for nobody else it exists")
    void sealsTheReferral() {
        var rung = approved("ACCOUNTABILITY_PROPOSAL");
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", REFER, refer(rung));
        var id = GraphQl.as(Persona.DIRECTOR)
                .succeed(REFER, refer(rung))
                .extract()
                .<String>path("data.makeReferral.id");
        for (var knowing : List.of(Persona.DIRECTOR, Persona.LEADER, Persona.CHIEF)) {
            GraphQl.as(knowing)
                    .succeed(ALL, Map.of("id", rung))
                    .body("data.consequence.referral.clue", equalTo("拆迁款去向不明"));
        }
        for (var other : List.of(Persona.CLERK, Persona.AUDITOR)) {
            GraphQl.as(other).succeed(ALL, Map.of("id", rung)).body("data.consequence.referral", nullValue());
        }
        for (var outside : List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.INSPECTOR, Persona.FAR_DIRECTOR)) {
            GraphQl.as(outside).refused("ESCALATION_NOT_FOUND", ALL, Map.of("id", rung));
        }
        GraphQl.as(Persona.CLERK, Role.DIRECTOR).refused("REFERRAL_NOT_FOUND", RECEIPT, receipt(id));
        assertThat(World.value(
                        "select count(*) from notification where title like '%去向不明%' or link like '%" + id + "%'"))
                .isEqualTo("0");
        assertThat(World.value("select count(*) from audit_entry where after::text like '%去向不明%'"))
                .isEqualTo("0");
        var timeline = "query { matter(id: \"%s\") { timeline(first: 50) { items { action } } } }".formatted(matter);
        assertThat(actions(Persona.DIRECTOR, timeline)).contains("REFERRAL_MADE");
        assertThat(actions(Persona.CLERK, timeline)).doesNotContain("REFERRAL_MADE");
        GraphQl.as(Persona.DIRECTOR).refused("REFERRAL_MADE", REFER, refer(rung));
        GraphQl.as(Persona.DIRECTOR).refused("REFERRAL_WRONG_STATUS", ANSWER, answer(id));
        GraphQl.as(Persona.DIRECTOR).succeed(RECEIPT, receipt(id));
        GraphQl.as(Persona.DIRECTOR).succeed(ANSWER, answer(id));
        GraphQl.as(Persona.CHIEF)
                .succeed(ALL, Map.of("id", rung))
                .body("data.consequence.referral.status", equalTo("ANSWERED"))
                .body("data.consequence.referral.receiptNumber", equalTo("晋监收〔2026〕7号"))
                .body("data.consequence.referral.answer", equalTo("已立案，结果另告"));
    }

    @Test
    @DisplayName("R733-23: a unit does not hear that a clue about it is to be referred")
    void tellsTheUnitNothingOfAnAccountabilityProposal() {
        var id = proposal("ACCOUNTABILITY_PROPOSAL", "PROPOSED");
        GraphQl.as(Persona.LEADER)
                .succeed(
                        "mutation ($input: DecideEscalationInput!) { decideEscalation(input: $input) { status } }",
                        Given.input(Given.withCommand(Map.of(
                                "proposalId",
                                id,
                                "decision",
                                "APPROVE",
                                "instruction",
                                "同意移送",
                                "expectedVersion",
                                0))));
        assertThat(World.value("""
                        select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                        where n.kind = 'ESCALATION_DECIDED'""")).isEqualTo("CLERK,DIRECTOR");
        assertThat(World.value("select office_only from audit_entry where action = 'ESCALATION_DECIDED'"))
                .isEqualTo("t");
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed("{ escalationProposals { total } }", Map.of())
                .body("data.escalationProposals.total", equalTo(0));
    }

    private static List<String> actions(Persona persona, String timeline) {
        return GraphQl.as(persona).succeed(timeline, Map.of()).extract().path("data.matter.timeline.items.action");
    }

    private UUID approved(String rung) {
        return proposal(rung, "APPROVED");
    }

    private UUID proposal(String rung, String status) {
        var id = UUID.randomUUID();
        var isDecided = !status.equals("PROPOSED");
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, rule, reason, proposed_at, status, decided_by,
                  decided_at, instruction, version)
                select '%s', jurisdiction_id, matter_id, id, unit_id, '%s', 'CT-19', 'MANUAL', now(), '%s', %s, %s, %s, 0 from task where id = '%s'""".formatted(
                        id,
                        rung,
                        status,
                        isDecided ? "'" + Persona.LEADER.officerId() + "'" : "null",
                        isDecided ? "now()" : "null",
                        isDecided ? "'同意'" : "null",
                        task));
        return id;
    }

    private String prepared(UUID rung) {
        return GraphQl.as(Persona.CLERK)
                .succeed(PREPARE, prepare(rung, "NEWSPAPER"))
                .extract()
                .path("data.preparePublication.id");
    }

    private static Map<String, Object> prepare(UUID rung, String medium) {
        return Given.input(Given.withCommand(
                Map.of("escalationId", rung, "medium", medium, "text", "市住建局拆迁工作推进迟缓，现予通报。", "redaction", "隐去经办人姓名")));
    }

    private static Map<String, Object> decide(String id, String reason) {
        var input = Given.withCommand(Map.of("publicationId", id));
        input.put("returnReason", reason);
        return Given.input(input);
    }

    private static Map<String, Object> record(String id) {
        return Given.input(Given.withCommand(Map.of("publicationId", id, "outlet", "今日余庆 第12期", "publishedOn", TODAY)));
    }

    private static Map<String, Object> talk(UUID rung) {
        return Given.input(Given.withCommand(Map.of(
                "escalationId", rung,
                "talkedOn", TODAY,
                "place", "市政府第二会议室",
                "talkedBy", "副市长 李某",
                "talkedTo", "市住建局局长",
                "minutes", "就拆迁迟缓约谈。",
                "promises",
                        List.of(
                                Map.of("text", "月底前完成12户签约", "dueOn", Given.inAWeek()),
                                Map.of("text", "落实安置房源", "dueOn", Given.inAWeek())))));
    }

    private static Map<String, Object> refer(UUID rung) {
        return Given.input(Given.withCommand(
                Map.of("escalationId", rung, "authority", "SUPERVISION", "clue", "拆迁款去向不明", "materials", "凭证复印件12页")));
    }

    private static Map<String, Object> receipt(String id) {
        return Given.input(
                Given.withCommand(Map.of("referralId", id, "receiptNumber", "晋监收〔2026〕7号", "receivedOn", TODAY)));
    }

    private static Map<String, Object> answer(String id) {
        return Given.input(Given.withCommand(Map.of("referralId", id, "answer", "已立案，结果另告", "answeredOn", TODAY)));
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = '%s'""".formatted(kind));
    }
}
