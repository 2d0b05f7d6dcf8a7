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
        act("reportCompletion", "ReportCompletionInput", Map.of("taskId", TASK, "result", "全部完成", "signedOffBy", "局长"));
        return TASK;
    }

    static UUID completedMatter() {
        FieldScene.matter();
        World.run("update task set status = 'ACCEPTED', accepted_at = now()");
        World.run("update matter set step = 'COMPLETED'");
        return FieldScene.MATTER;
    }

    static UUID fedBackMatter() {
        completedMatter();
        World.run("update matter set step = 'FED_BACK'");
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
