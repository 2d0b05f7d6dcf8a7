package org.luoshi.authorization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** What must be there before an operation can work; each gives the id that the operation is about. */
final class Scenes {
    static final UUID TASK = World.id("13", 1);
    private static final UUID VISIT = World.id("14", 1);
    private static final UUID NOTIFICATION = World.id("15", 1);
    private static final UUID PROPOSAL = World.id("16", 1);

    private Scenes() {}

    /** A matter under supervision, an announced plan and a problem; all of it hangs on the housing bureau. */
    static UUID matter() {
        FieldScene.plan(false);
        FieldScene.finding();
        return FieldScene.MATTER;
    }

    /** The same, from a leader's instruction and with a lead unit proposed. */
    static UUID instructedMatter() {
        var id = matter();
        World.run("""
                update matter set instruction_leader = '市长', instruction_text = '请督办', instructed_on = date '2026-03-02',
                  handling_proposal = jsonb_build_object('text', '拟办', 'deadlineClass', 'TRANSFERRED_15', 'leadUnitId', '%s', 'leadDuty', '落实',
                    'responsibleOfficer', '局长', 'supports', jsonb_build_array())
                where id = '%s'""".formatted(World.HOUSING, id));
        return id;
    }

    static String matterTitle() {
        return World.value("select title from matter where id = '%s'".formatted(FieldScene.MATTER));
    }

    /** What opens an import. */
    static Map<String, ?> newImport(UUID id) {
        return Map.of(
                "importId",
                id,
                "kind",
                "SHEET",
                "title",
                "任务分解表",
                "source",
                "WORK_REPORT",
                "sourceReference",
                "2026年政府工作报告",
                "legalBasis",
                "GOVERNMENT_DECISION",
                "basisDocument",
                "政府工作报告",
                "system",
                "GOVERNMENT");
    }

    /** An import with one row that is ready. */
    static UUID stagedImport() {
        var id = UUID.randomUUID();
        var open = new HashMap<String, Object>(newImport(id));
        open.put("commandId", UUID.randomUUID());
        GraphQl.as(Persona.CLERK)
                .succeed("mutation ($input: OpenImportInput!) { openImport(input: $input) { id } }", Given.input(open));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: StageImportRowsInput!) { stageImportRows(input: $input) { id } }",
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "importId",
                                id,
                                "rows",
                                List.of(Map.of("rowNumber", 1, "title", "改造农村危桥6座")))));
        return id;
    }

    static UUID task() {
        matter();
        return TASK;
    }

    static UUID finding() {
        matter();
        return FieldScene.FINDING;
    }

    static UUID plan() {
        matter();
        return FieldScene.PLAN;
    }

    static UUID sealedPlan() {
        FieldScene.plan(true);
        FieldScene.finding();
        return FieldScene.PLAN;
    }

    static UUID submittedPlan() {
        FieldScene.plan(false);
        World.run("update inspection_plan set status = 'SUBMITTED', approved_by = null, approved_at = null");
        return FieldScene.PLAN;
    }

    static UUID visit() {
        matter();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(VISIT, FieldScene.PLAN));
        return VISIT;
    }

    static UUID orderedFinding() {
        matter();
        var input = Map.of(
                "commandId",
                UUID.randomUUID(),
                "findingId",
                FieldScene.FINDING,
                "dueOn",
                Given.inAWeek(),
                "requirement",
                "限期整改");
        GraphQl.as(Persona.CLERK).succeed(Field.ORDER, Given.input(input));
        return FieldScene.FINDING;
    }

    static UUID rectifiedFinding() {
        orderedFinding();
        GraphQl.as(Persona.LIAISON).succeed(Field.REPORT, Given.input(rectification(FieldScene.FINDING, true)));
        return FieldScene.FINDING;
    }

    static Map<String, ?> rectification(UUID findingId, boolean withCommand) {
        var fields = Map.of(
                "findingId", findingId, "rectificationId", UUID.randomUUID(), "measures", "已进场施工", "photos", List.of());
        return withCommand ? Given.withCommand(fields) : fields;
    }

    static UUID acknowledgedTask() {
        matter();
        act("acknowledgeTask", "AcknowledgeTaskInput", Map.of("taskId", TASK, "signerName", "张联络"));
        return TASK;
    }

    static UUID reportedTask() {
        acknowledgedTask();
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        "mutation ($input: ReportCompletionInput!) { reportCompletion(input: $input) { id } }",
                        Given.input(Given.withCommand(Map.of("taskId", TASK, "result", "全部完成"))));
        return TASK;
    }

    /** What the liaison wrote and the unit's head has not released. */
    static UUID reportDraft() {
        acknowledgedTask();
        act("reportCompletion", "ReportCompletionInput", Map.of("taskId", TASK, "result", "全部完成"));
        return UUID.fromString(World.value("select id from report_draft"));
    }

    static UUID sentBackTask() {
        matter();
        act("sendBackTask", "SendBackTaskInput", Map.of("taskId", TASK, "reason", "不属本局职责"));
        return TASK;
    }

    static UUID upheldTask() {
        sentBackTask();
        World.run("update send_back set ruling = 'UPHELD', ruling_note = '同意', ruled_at = now(), ruled_by = '%s'"
                .formatted(Persona.DIRECTOR.officerId()));
        return TASK;
    }

    static UUID extension() {
        matter();
        act(
                "requestExtension",
                "RequestExtensionInput",
                Map.of("taskId", TASK, "dueOn", shortlyAfterTheDeadline(), "reason", "雨季停工", "progress", "已过半"));
        return UUID.fromString(World.value("select id from extension_request"));
    }

    static UUID reviewedExtension() {
        var extension = extension();
        World.run(
                "update extension_request set status = 'REVIEWED', review_note = '属实', reviewed_at = now(), reviewed_by = '%s'"
                        .formatted(Persona.CLERK.officerId()));
        return extension;
    }

    static String shortlyAfterTheDeadline() {
        return World.value("select current_date + 16");
    }

    /** What is with the special meeting now. */
    static UUID helpRequest() {
        matter();
        World.run("""
                insert into help_request (id, task_id, rung, problem, wanted, asked_by, asked_at, version)
                values ('%s', '%s', 'SPECIAL_MEETING', '资金缺口', '专题研究', '%s', now(), 0)""".formatted(World.id("17", 1), TASK, Persona.LIAISON.officerId()));
        return World.id("17", 1);
    }

    static UUID allocation() {
        matter();
        act("allocateTask", "AllocateTaskInput", share(TASK));
        return UUID.fromString(World.value("select id from allocation"));
    }

    static Map<String, ?> share(UUID task) {
        return Map.of(
                "taskId",
                task,
                "section",
                "征收科",
                "person",
                "老王",
                "work",
                "签约",
                "dueOn",
                World.value("select current_date + 5"));
    }

    static UUID completedMatter() {
        FieldScene.matter();
        World.run("update task set status = 'ACCEPTED', accepted_at = now()");
        World.run("update matter set step = 'COMPLETED'");
        return FieldScene.MATTER;
    }

    static UUID fedBackMatter() {
        completedMatter();
        World.run("update matter set step = 'FED_BACK', source = 'AD_HOC'");
        return FieldScene.MATTER;
    }

    static UUID notification() {
        matter();
        World.run("""
                insert into notification (id, officer_id, kind, unique_key, title, link, matter_id, created_at)
                values ('%s', '%s', 'TASK_ISSUED', 'scene', '您有一项新的督查任务', '/', '%s', now())""".formatted(NOTIFICATION, Persona.LIAISON.officerId(), FieldScene.MATTER));
        return NOTIFICATION;
    }

    static UUID escalation() {
        matter();
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, rule, reason, proposed_at, status, version)
                values ('%s', '%s', '%s', '%s', '%s', 'EXPEDITE_BLUE', 'CT-09', 'MANUAL', now(), 'PROPOSED', 0)""".formatted(PROPOSAL, World.CITY, FieldScene.MATTER, TASK, World.HOUSING));
        return PROPOSAL;
    }

    /** 任务通知单 of the housing bureau, issued with its task. */
    static UUID slip() {
        Given.assignedMatter();
        return UUID.fromString(
                World.value("select slip_id from slip_delivery where unit_id = '%s' limit 1".formatted(World.HOUSING)));
    }

    static UUID closedMatter() {
        completedMatter();
        World.run("update task set status = 'CLOSED'");
        World.run("update matter set step = 'ARCHIVED', closed_at = now()");
        return FieldScene.MATTER;
    }

    /** Asked by the clerk, for the housing bureau's matter. */
    static UUID halt() {
        matter();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: RequestHaltInput!) { requestHalt(input: $input) { id } }",
                        Given.input(Given.withCommand(
                                Map.of("matterId", FieldScene.MATTER, "kind", "SUSPEND", "reason", "规划调整"))));
        return UUID.fromString(World.value("select id from halt_request limit 1"));
    }

    /** What was suspended, with approval. */
    static UUID suspension() {
        var id = halt();
        World.run("update halt_request set status = 'APPROVED', decided_at = now()");
        World.run("update task set status = 'SUSPENDED'");
        return id;
    }

    static UUID dispatch() {
        matter();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: OpenDispatchInput!) { openDispatch(input: $input) { id } }",
                        Given.input(Given.withCommand(dispatchOf())));
        return UUID.fromString(World.value("select id from dispatch limit 1"));
    }

    static Map<String, ?> dispatchOf() {
        return Map.of("title", "季度调度", "year", 2026, "quarter", 4, "dueOn", Given.inAWeek());
    }

    /** A blue notice to the housing bureau. */
    static UUID expediteNotice() {
        matter();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ExpediteTaskInput!) { expediteTask(input: $input) { id } }",
                        Given.input(Given.withCommand(Map.of("taskId", TASK, "level", "BLUE", "note", "请抓紧办理"))));
        return UUID.fromString(World.value("select id from expedite_notice limit 1"));
    }

    /** The liaison of the housing bureau is away from today. */
    static UUID absence() {
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { id } }",
                        Given.input(Given.withCommand(absence(Persona.LIAISON.officerId()))));
        return UUID.fromString(World.value("select id from absence limit 1"));
    }

    static Map<String, ?> absence(UUID officerId) {
        return Map.of("officerId", officerId, "fromOn", Given.inAWeek(), "toOn", Given.inAWeek(), "reason", "出差");
    }

    /** One entry of the audit trail, in the city. */
    static UUID auditEntry() {
        Given.registeredMatter();
        return UUID.fromString(World.value("select id from audit_entry limit 1"));
    }

    private static void act(String verb, String inputType, Map<String, ?> fields) {
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation ($input: %s!) { %s(input: $input) { id } }".formatted(inputType, verb),
                        Given.input(Given.withCommand(fields)));
    }
}
