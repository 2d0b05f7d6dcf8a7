package org.luoshi.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.testing.Given.input;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Papers;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("What a unit does with its task")
class HandlingLifeTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String TASK = """
            query ($id: ID!) { task(id: $id) { status dueOn originalDueOn progressPercent plannedProgress handlingActions
              lamp { light reason } deadline { rule } sendBack { reason ruling ruledBy { name } }
              extensions { id status oldDueOn requestedDueOn reviewedBy { name } decidedBy { name } }
              helpRequests { id rung answer } milestones { title reached past } sixHaves { item proof } reportDrafts { id kind status returnedReason }
              allocations { id section finishedAt } progressReports { percent nextStep reportedBy { name } releasedBy { name } }
              completionReport { signedOffBy document { number } } } }""";

    private static Map<String, Object> command(Object... pairs) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        for (var i = 0; i < pairs.length; i += 2) {
            input.put((String) pairs[i], pairs[i + 1]);
        }
        return input(input);
    }

    private static String verb(String name) {
        return "mutation ($input: %sInput!) { %s(input: $input) { id } }"
                .formatted(Character.toUpperCase(name.charAt(0)) + name.substring(1), name);
    }

    private static ValidatableResponse task(Persona persona, UUID task) {
        return GraphQl.as(persona).succeed(TASK, Map.of("id", task));
    }

    private static String day(int offset) {
        return TODAY.plusDays(offset).toString();
    }

    /** The lead unit has signed; its deadline is 30 days away. */
    private static UUID signedTask() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        GraphQl.as(Persona.LIAISON).succeed(verb("acknowledgeTask"), command("taskId", task, "signerName", "吴联络"));
        World.run("update task set due_on = '%s', issued_on = '%s', provisional = false where id = '%s'"
                .formatted(day(30), day(-20), task));
        return task;
    }

    private static void due(UUID task, int offset) {
        World.run("update task set due_on = '%s' where id = '%s'".formatted(day(offset), task));
    }

    @Test
    @DisplayName("退办: with reason within the days of the rule set; refused, the unit must acknowledge; once only")
    void sendsBackOnceAndIsRefused() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        task(Persona.LIAISON, task).body("data.task.handlingActions", hasItem("SEND_BACK"));
        GraphQl.as(Persona.OTHER_LIAISON)
                .refused("TASK_NOT_FOUND", verb("sendBackTask"), command("taskId", task, "reason", "不属我局"));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", verb("sendBackTask"), command("taskId", task, "reason", "不属"));
        var once = command("taskId", task, "reason", "不属我局职责");
        GraphQl.as(Persona.LIAISON).succeed(verb("sendBackTask"), once);
        GraphQl.as(Persona.LIAISON).succeed(verb("sendBackTask"), once);
        GraphQl.as(Persona.CLERK)
                .refused(
                        "FORBIDDEN", verb("decideSendBack"), command("taskId", task, "ruling", "UPHELD", "note", "同意"));
        task(Persona.DIRECTOR, task)
                .body("data.task.status", equalTo("SENT_BACK"))
                .body("data.task.handlingActions", hasItem("DECIDE_SEND_BACK"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(verb("decideSendBack"), command("taskId", task, "ruling", "REFUSED", "note", "三定方案已明确"));
        GraphQl.as(Persona.DIRECTOR)
                .refused(
                        "SEND_BACK_DECIDED",
                        verb("decideSendBack"),
                        command("taskId", task, "ruling", "UPHELD", "note", "改判"));
        task(Persona.LIAISON, task)
                .body("data.task.status", equalTo("ISSUED"))
                .body("data.task.sendBack.ruling", equalTo("REFUSED"))
                .body("data.task.handlingActions", not(hasItem("SEND_BACK")));
        GraphQl.as(Persona.LIAISON)
                .refused("SEND_BACK_DECIDED", verb("sendBackTask"), command("taskId", task, "reason", "仍不属"));
        assertThat(
                        World.value(
                                "select string_agg(kind, ',' order by kind) from notification n join officer o on o.id = n.officer_id where o.name = 'DIRECTOR' and kind like '%SEN%BACK%'"))
                .isEqualTo("TASK_SENT_BACK");
    }

    @Test
    @DisplayName("退办: upheld, the office gives it to another unit, and there is still exactly one lead (JS-13)")
    void reassignsAnUpheldTask() {
        var matter = Given.registeredMatter();
        var proposal = Given.proposal(matter);
        proposal.put("supports", List.of());
        GraphQl.as(Persona.CLERK).succeed(verb("proposeHandling"), input(proposal));
        GraphQl.as(Persona.DIRECTOR).succeed(verb("initiateMatter"), Given.command("matterId", matter));
        GraphQl.as(Persona.CLERK).succeed(verb("confirmMethod"), Given.command("matterId", matter));
        var task = Given.taskOf(matter, World.HOUSING);
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("sendBackTask"), command("taskId", task, "reason", "属财政职责"));
        var reassign = command("taskId", task, "unitId", World.FINANCE, "duty", "牵头落实", "responsibleOfficer", "财政局副局长");
        GraphQl.as(Persona.CLERK).refused("SEND_BACK_NOT_FOUND", verb("reassignTask"), reassign);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(verb("decideSendBack"), command("taskId", task, "ruling", "UPHELD", "note", "同意退办"));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ReassignTaskInput!) { reassignTask(input: $input) { role status unit { shortName } } }",
                        reassign)
                .body("data.reassignTask.role", equalTo("LEAD"))
                .body("data.reassignTask.status", equalTo("ISSUED"))
                .body("data.reassignTask.unit.shortName", equalTo("财政局"));
        GraphQl.as(Persona.CLERK)
                .succeed("query ($id: ID!) { matter(id: $id) { leadUnit { shortName } } }", Map.of("id", matter))
                .body("data.matter.leadUnit.shortName", equalTo("财政局"));
        assertThat(World.value("select string_agg(status, ',' order by status) from task where role = 'LEAD'"))
                .isEqualTo("ISSUED,TERMINATED");
    }

    @Test
    @DisplayName("退办: too late after the days of the rule set")
    void refusesALateSendBack() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        World.run("update task set issued_on = issued_on - 14 where id = '%s'".formatted(task));
        GraphQl.as(Persona.LIAISON)
                .refused("SEND_BACK_TOO_LATE", verb("sendBackTask"), command("taskId", task, "reason", "不属我局"));
    }

    private static UUID requestedExtension(UUID task, int offset) {
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("requestExtension"),
                        command("taskId", task, "dueOn", day(offset), "reason", "雨季停工", "progress", "已完成六成"));
        return UUID.fromString(World.value("select id from extension_request where status = 'REQUESTED'"));
    }

    @Test
    @DisplayName(
            "延期: two decisions by two people; the first deadline is kept, the lamp follows the new one, which is firm (JS-17, decision 13)")
    void extendsInTwoDecisions() {
        var task = signedTask();
        due(task, 1);
        World.run("update task set provisional = true where id = '%s'".formatted(task));
        task(Persona.LIAISON, task).body("data.task.lamp.light", equalTo("YELLOW"));
        var extension = requestedExtension(task, 40);
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "EXTENSION_OPEN",
                        verb("requestExtension"),
                        command("taskId", task, "dueOn", day(50), "reason", "再延", "progress", "无"));
        GraphQl.as(Persona.LEADER)
                .refused(
                        "EXTENSION_WRONG_STATUS",
                        verb("decideExtension"),
                        command("extensionId", extension, "approved", true, "note", "同意"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(verb("reviewExtension"), command("extensionId", extension, "supported", true, "note", "情况属实"));
        GraphQl.as(Persona.DIRECTOR)
                .refused(
                        "EXTENSION_NEEDS_LEADER",
                        verb("decideExtension"),
                        command("extensionId", extension, "approved", true, "note", "同意"));
        GraphQl.as(Persona.LEADER)
                .succeed(verb("decideExtension"), command("extensionId", extension, "approved", true, "note", "同意延期"));
        task(Persona.LIAISON, task)
                .body("data.task.dueOn", equalTo(day(40)))
                .body("data.task.originalDueOn", equalTo(day(1)))
                .body("data.task.deadline.rule", equalTo("JS-17"))
                .body("data.task.lamp.reason", not(equalTo("DUE_SOON")))
                .body("data.task.extensions[0].reviewedBy.name", equalTo("DIRECTOR"))
                .body("data.task.extensions[0].decidedBy.name", equalTo("LEADER"));
        assertThat(World.value("select due_on from matter")).isEqualTo(day(40));
        assertThat(World.value("select provisional from task where id = '%s'".formatted(task)))
                .isEqualTo("f");
    }

    @Test
    @DisplayName("延期: a short one is the director's to decide, but not if he reviewed it himself (JS-17)")
    void letsTheDirectorDecideShortOnes() {
        var task = signedTask();
        var extension = requestedExtension(task, 31);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(verb("reviewExtension"), command("extensionId", extension, "supported", true, "note", "情况属实"));
        GraphQl.as(Persona.DIRECTOR)
                .refused(
                        "EXTENSION_SAME_PERSON",
                        verb("decideExtension"),
                        command("extensionId", extension, "approved", true, "note", "同意"));
        GraphQl.as(Persona.CHIEF)
                .succeed(verb("decideExtension"), command("extensionId", extension, "approved", false, "note", "按期办结"));
        task(Persona.LIAISON, task)
                .body("data.task.dueOn", equalTo(day(30)))
                .body("data.task.extensions[0].status", equalTo("REFUSED"));
        var second = requestedExtension(task, 31);
        GraphQl.as(Persona.CLERK)
                .succeed(verb("reviewExtension"), command("extensionId", second, "supported", true, "note", "属实"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(verb("decideExtension"), command("extensionId", second, "approved", true, "note", "同意"));
        task(Persona.LIAISON, task).body("data.task.dueOn", equalTo(day(31))).body("data.task.extensions", hasSize(2));
    }

    @Test
    @DisplayName("延期: refused after the deadline, and to an earlier day (JS-17)")
    void refusesALateExtension() {
        var task = signedTask();
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "EXTENSION_NOT_LATER",
                        verb("requestExtension"),
                        command("taskId", task, "dueOn", day(30), "reason", "延", "progress", "无"));
        due(task, -1);
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "EXTENSION_TOO_LATE",
                        verb("requestExtension"),
                        command("taskId", task, "dueOn", day(40), "reason", "延", "progress", "无"));
        GraphQl.as(Persona.OTHER_LIAISON)
                .refused(
                        "TASK_NOT_FOUND",
                        verb("requestExtension"),
                        command("taskId", task, "dueOn", day(40), "reason", "延", "progress", "无"));
        task(Persona.LIAISON, task).body("data.task.handlingActions", not(hasItem("REQUEST_EXTENSION")));
    }

    @Test
    @DisplayName("报请协调: the leader first, then the special meeting; the clock goes on (CT-08)")
    void asksForHelpInTwoRungs() {
        var task = signedTask();
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "HELP_RUNG_SKIPPED",
                        verb("askForHelp"),
                        command("taskId", task, "rung", "SPECIAL_MEETING", "problem", "资金缺口", "wanted", "专题研究"));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("askForHelp"),
                        command("taskId", task, "rung", "LEADER", "problem", "资金缺口300万", "wanted", "请协调财政"));
        GraphQl.as(Persona.LEADER)
                .succeed("{ openHelpRequests { id rung problem task { matterTitle unit { shortName } } } }", Map.of())
                .body("data.openHelpRequests", hasSize(1))
                .body("data.openHelpRequests[0].task.unit.shortName", equalTo("住建局"));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", "{ openHelpRequests { id } }", Map.of());
        var help = World.value("select id from help_request");
        GraphQl.as(Persona.CLERK)
                .refused("FORBIDDEN", verb("answerHelp"), command("helpRequestId", help, "answer", "已协调"));
        GraphQl.as(Persona.LEADER).succeed(verb("answerHelp"), command("helpRequestId", help, "answer", "由财政局本周拨付"));
        GraphQl.as(Persona.LEADER)
                .refused("HELP_ANSWERED", verb("answerHelp"), command("helpRequestId", help, "answer", "再答"));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("askForHelp"),
                        command("taskId", task, "rung", "SPECIAL_MEETING", "problem", "仍有缺口", "wanted", "专题研究"));
        task(Persona.LIAISON, task)
                .body("data.task.dueOn", equalTo(day(30)))
                .body("data.task.helpRequests.rung", contains("LEADER", "SPECIAL_MEETING"))
                .body("data.task.helpRequests[0].answer", equalTo("由财政局本周拨付"));
    }

    @Test
    @DisplayName("报请协调: before the deadline only (CT-08)")
    void refusesLateHelp() {
        var task = signedTask();
        due(task, -1);
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "HELP_TOO_LATE",
                        verb("askForHelp"),
                        command("taskId", task, "rung", "LEADER", "problem", "资金", "wanted", "协调"));
    }

    private static Map<String, Object> step(String title, int offset, int percent) {
        return Map.of("title", title, "dueOn", day(offset), "plannedPercent", percent);
    }

    @Test
    @DisplayName("倒排工期: 10 to 30 points behind is yellow, more is red, on plan is green (JS-06, decision 14)")
    void turnsTheLampByMilestones() {
        var task = signedTask();
        progress(task, 20);
        World.run("insert into milestone values (gen_random_uuid(), '%s', '完成评估', '%s', 29, null)"
                .formatted(task, day(-3)));
        task(Persona.LIAISON, task)
                .body("data.task.plannedProgress", equalTo(29))
                .body("data.task.lamp.light", equalTo("GREEN"));
        World.run("update milestone set planned_percent = 30");
        task(Persona.LIAISON, task)
                .body("data.task.lamp.light", equalTo("YELLOW"))
                .body("data.task.lamp.reason", equalTo("BEHIND_PLAN"));
        World.run("update milestone set planned_percent = 50");
        task(Persona.LIAISON, task).body("data.task.lamp.reason", equalTo("BEHIND_PLAN"));
        World.run("update milestone set planned_percent = 51");
        task(Persona.LIAISON, task)
                .body("data.task.lamp.light", equalTo("RED"))
                .body("data.task.lamp.reason", equalTo("FAR_BEHIND_PLAN"));
        progress(task, 51);
        task(Persona.LIAISON, task)
                .body("data.task.lamp.light", equalTo("GREEN"))
                .body("data.task.milestones[0].reached", equalTo(true));
    }

    @Test
    @DisplayName("倒排工期: planned and revised by the unit, rising, and never backwards in time (JS-06)")
    void plansAndRevises() {
        var task = signedTask();
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("planMilestones"),
                        command("taskId", task, "milestones", List.of(step("评估", 5, 30), step("签约", 20, 80))));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("planMilestones"),
                        command("taskId", task, "milestones", List.of(step("评估", 5, 40), step("签约", 25, 90))));
        task(Persona.LIAISON, task)
                .body("data.task.milestones.title", contains("评估", "签约"))
                .body("data.task.plannedProgress", equalTo(0));
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "MILESTONES_DISORDERED",
                        verb("planMilestones"),
                        command("taskId", task, "milestones", List.of(step("评估", 5, 40), step("签约", 25, 40))));
        World.run("update milestone set due_on = '%s' where title = '评估'".formatted(day(-2)));
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "MILESTONE_PASSED",
                        verb("planMilestones"),
                        command("taskId", task, "milestones", List.of(step("签约", 25, 90))));
        GraphQl.as(Persona.OTHER_LIAISON)
                .refused(
                        "TASK_NOT_FOUND",
                        verb("planMilestones"),
                        command("taskId", task, "milestones", List.of(step("评估", 5, 30))));
    }

    private static void progress(UUID task, int percent) {
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        verb("reportProgress"),
                        command(
                                "taskId",
                                task,
                                "percent",
                                percent,
                                "measures",
                                "专班",
                                "progress",
                                "推进",
                                "effect",
                                "见效"));
    }

    @Test
    @DisplayName("签发: a liaison's draft stays in the unit until its head releases it (JS-05, BZ-38)")
    void releasesADraft() {
        var task = signedTask();
        var report = command(
                "taskId", task, "percent", 45, "measures", "专班", "progress", "完成6户", "effect", "满意", "nextStep", "签余户");
        GraphQl.as(Persona.LIAISON).succeed(verb("reportProgress"), report);
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "DRAFT_WAITING",
                        verb("reportProgress"),
                        command("taskId", task, "percent", 50, "measures", "专班", "progress", "完成", "effect", "满意"));
        task(Persona.CLERK, task)
                .body("data.task.reportDrafts", empty())
                .body("data.task.progressReports", empty())
                .body("data.task.progressPercent", equalTo(0));
        task(Persona.UNIT_HEAD, task)
                .body("data.task.reportDrafts.kind", contains("PROGRESS"))
                .body("data.task.handlingActions", hasItem("RELEASE_REPORT"));
        var draft = World.value("select id from report_draft");
        GraphQl.as(Persona.LIAISON).refused("NOT_UNIT_HEAD", verb2("releaseReport"), command("draftId", draft));
        GraphQl.as(Persona.OTHER_HEAD).refused("DRAFT_NOT_FOUND", verb2("releaseReport"), command("draftId", draft));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb2("releaseReport"), command("draftId", draft));
        GraphQl.as(Persona.UNIT_HEAD).refused("DRAFT_WRONG_STATUS", verb2("releaseReport"), command("draftId", draft));
        task(Persona.CLERK, task)
                .body("data.task.progressPercent", equalTo(45))
                .body("data.task.progressReports[0].nextStep", equalTo("签余户"))
                .body("data.task.progressReports[0].reportedBy.name", equalTo("LIAISON"))
                .body("data.task.progressReports[0].releasedBy.name", equalTo("UNIT_HEAD"));
    }

    private static String verb2(String name) {
        return "mutation ($input: ReportDraftInput!) { %s(input: $input) { id } }".formatted(name);
    }

    @Test
    @DisplayName("签发: returned to its author, it is written again (JS-05)")
    void returnsADraft() {
        var task = signedTask();
        GraphQl.as(Persona.LIAISON).succeed(verb("reportCompletion"), command("taskId", task, "result", "完成"));
        var draft = World.value("select id from report_draft");
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("returnReport"), command("draftId", draft, "reason", "数字再核"));
        task(Persona.LIAISON, task)
                .body("data.task.status", equalTo("ACKNOWLEDGED"))
                .body("data.task.reportDrafts[0].returnedReason", equalTo("数字再核"));
        GraphQl.as(Persona.LIAISON).succeed(verb("reportCompletion"), command("taskId", task, "result", "完成12户"));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        verb2("releaseReport"),
                        command("draftId", World.value("select id from report_draft where status = 'WAITING'")));
        task(Persona.CLERK, task)
                .body("data.task.status", equalTo("COMPLETION_REPORTED"))
                .body("data.task.completionReport.signedOffBy", equalTo("UNIT_HEAD"));
    }

    @Test
    @DisplayName("签发: who stands in for the absent head releases (JS-05, WF-03)")
    void releasesForAnAbsentHead() {
        var task = signedTask();
        World.run("update officer set alternate_officer_id = '%s' where id = '%s'"
                .formatted(Persona.LIAISON.officerId(), Persona.UNIT_HEAD.officerId()));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        verb("recordAbsence"),
                        command(
                                "officerId",
                                Persona.UNIT_HEAD.officerId(),
                                "fromOn",
                                day(0),
                                "toOn",
                                day(1),
                                "reason",
                                "出差"));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("reportProgress"),
                        command("taskId", task, "percent", 30, "measures", "专班", "progress", "推进", "effect", "见效"));
        task(Persona.CLERK, task).body("data.task.progressPercent", equalTo(30));
        assertThat(World.value("select after->>'actingForName' from audit_entry where action = 'PROGRESS_REPORTED'"))
                .isEqualTo("UNIT_HEAD");
    }

    @Test
    @DisplayName("专项: progress too is reported by a formal document with number, date and scan (BZ-13, row 35)")
    void asksForTheDocumentOfAProgressReport() {
        var task = signedTask();
        World.run("update task set special = true where id = '%s'".formatted(task));
        var report = new HashMap<String, Object>(
                Map.of("taskId", task, "percent", 30, "measures", "专班", "progress", "推进", "effect", "见效"));
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("FORMAL_DOCUMENT_REQUIRED", verb("reportProgress"), input(Given.withCommand(report)));
        var document = new HashMap<String, Object>(Map.of("number", "住建发〔2026〕32号", "issuedOn", day(0)));
        report.put("document", document);
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("FORMAL_DOCUMENT_REQUIRED", verb("reportProgress"), input(Given.withCommand(report)));
        document.put("scans", List.of(Papers.manifest(UUID.randomUUID(), "32号文.pdf", Papers.PDF, Papers.pdf("32号"))));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("reportProgress"), input(Given.withCommand(report)));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query ($id: ID!) { task(id: $id) { progressReports { document { number } } } }",
                        Map.of("id", task))
                .body("data.task.progressReports[0].document.number", equalTo("住建发〔2026〕32号"));
    }

    @Test
    @DisplayName("专项: completion needs a formal document with number, date and scan (BZ-13) and the six haves (BZ-25)")
    void asksForDocumentAndSixHaves() {
        var task = signedTask();
        World.run("update task set special = true where id = '%s'".formatted(task));
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("FORMAL_DOCUMENT_REQUIRED", verb("reportCompletion"), command("taskId", task, "result", "完成"));
        var document = Map.of("number", "住建发〔2026〕31号", "issuedOn", day(0));
        GraphQl.as(Persona.UNIT_HEAD)
                .refused(
                        "FORMAL_DOCUMENT_REQUIRED",
                        verb("reportCompletion"),
                        command("taskId", task, "result", "完成", "document", document));
        var scanned = new HashMap<String, Object>(document);
        scanned.put("scans", List.of(Papers.manifest(UUID.randomUUID(), "31号文.pdf", Papers.PDF, Papers.pdf("31号"))));
        var complete = command("taskId", task, "result", "完成", "document", scanned);
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("SIX_HAVES_INCOMPLETE", verb("reportCompletion"), complete)
                .body("errors[0].extensions.details.missing", hasSize(6));
        for (var item : SixHaveItem.values()) {
            GraphQl.as(Persona.LIAISON)
                    .succeed(
                            verb("proveSixHave"),
                            command("taskId", task, "item", item.name(), "proof", "见附件", "reference", "附件1"));
        }
        task(Persona.CLERK, task)
                .body("data.task.sixHaves", hasSize(6))
                .body("data.task.sixHaves[0].item", equalTo("PLAN"));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("reportCompletion"), complete);
        task(Persona.CLERK, task).body("data.task.completionReport.document.number", equalTo("住建发〔2026〕31号"));
    }

    @Test
    @DisplayName("分派 to sections with earlier dates, seen by the unit alone")
    void allocatesInside() {
        var task = signedTask();
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "ALLOCATION_TOO_LATE",
                        verb("allocateTask"),
                        command("taskId", task, "section", "征收科", "person", "老王", "work", "签约", "dueOn", day(30)));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("allocateTask"),
                        command(
                                "taskId",
                                task,
                                "section",
                                "征收科",
                                "person",
                                "老王",
                                "officerId",
                                Persona.LIAISON_B.officerId(),
                                "work",
                                "逐户签约",
                                "dueOn",
                                day(20)));
        task(Persona.CLERK, task).body("data.task.allocations", empty());
        var allocation = World.value("select id from allocation");
        GraphQl.as(Persona.OTHER_LIAISON)
                .refused("ALLOCATION_NOT_FOUND", verb("finishAllocation"), command("allocationId", allocation));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("finishAllocation"), command("allocationId", allocation));
        task(Persona.LIAISON, task)
                .body("data.task.allocations.section", contains("征收科"))
                .body("data.task.allocations[0].finishedAt", not(nullValue()));
    }

    @Test
    @DisplayName("挂牌、摘牌 with reason and a cadence of its own (JC-14)")
    void listsAndDelists() {
        var matter = Given.assignedMatter();
        GraphQl.as(Persona.CLERK)
                .refused("FORBIDDEN", verb("listMatter"), command("matterId", matter, "reason", "重点", "visitDays", 7));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(verb("listMatter"), command("matterId", matter, "reason", "久拖不决", "visitDays", 7));
        GraphQl.as(Persona.DIRECTOR)
                .refused(
                        "ALREADY_LISTED",
                        verb("listMatter"),
                        command("matterId", matter, "reason", "再挂", "visitDays", 7));
        var query = "query ($id: ID!) { matter(id: $id) { listed listing { reason visitDays listedBy { name } } } }";
        GraphQl.as(Persona.LIAISON)
                .succeed(query, Map.of("id", matter))
                .body("data.matter.listing.visitDays", equalTo(7))
                .body("data.matter.listing.listedBy.name", equalTo("DIRECTOR"));
        GraphQl.as(Persona.LEADER).succeed(verb("delistMatter"), command("matterId", matter, "reason", "已见效"));
        GraphQl.as(Persona.LEADER)
                .refused("NOT_LISTED", verb("delistMatter"), command("matterId", matter, "reason", "已见效"));
        GraphQl.as(Persona.LIAISON)
                .succeed(query, Map.of("id", matter))
                .body("data.matter.listed", equalTo(false))
                .body("data.matter.listing", nullValue());
    }

    @Test
    @DisplayName("every act is in the audit trail")
    void writesTheTrail() {
        var task = signedTask();
        GraphQl.as(Persona.LIAISON)
                .succeed(verb("proveSixHave"), command("taskId", task, "item", "PLAN", "proof", "方案已印发"));
        requestedExtension(task, 40);
        GraphQl.as(Persona.CLERK).succeed("query ($id: ID!) { task(id: $id) { matterId } }", Map.of("id", task));
        var matter = World.value("select matter_id from task where id = '%s'".formatted(task));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query ($id: ID!) { matter(id: $id) { timeline(first: 20) { items { action } } } }",
                        Map.of("id", matter))
                .body("data.matter.timeline.items.action", hasItems("SIX_HAVE_PROVED", "EXTENSION_REQUESTED"));
    }
}
