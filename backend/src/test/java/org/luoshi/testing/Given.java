package org.luoshi.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings a matter to where a test starts, through the API, as the people of the office would. */
public final class Given {
    private Given() {}

    /** The input of a registration, ready to be changed. */
    public static Map<String, Object> registration(UUID matterId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("matterId", matterId);
        input.put("title", "市医院易址扩建项目拆迁进展缓慢");
        input.put("source", "CITY_GOVERNMENT_INSTRUCTION");
        input.put("instruction", Map.of("leader", "市长", "text", "请督查室挂牌督办，一周内拿出办法。", "instructedOn", "2026-11-02"));
        input.put("legalBasis", "CHIEF_ORDER");
        input.put("basisDocument", "市长批示〔2026〕18号");
        input.put("system", "GOVERNMENT");
        input.put("urgency", "NORMAL");
        input.put("objective", "完成拆迁12户");
        input.put("content", "协调住建、财政落实拆迁和资金");
        input.put("place", Map.of("name", "市医院新址", "latitude", 35.49, "longitude", 112.85));
        input.put("listed", true);
        input.put("classified", false);
        input.put("duplicate", Map.of("decision", "JUSTIFIED", "reason", "测试中同题不同事"));
        return input;
    }

    public static UUID registeredMatter() {
        var id = UUID.randomUUID();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { id } }",
                        input(registration(id)));
        return id;
    }

    public static Map<String, Object> proposal(UUID matterId) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("matterId", matterId);
        input.put("text", "由市住建局主办，市财政局协办。");
        input.put("deadlineClass", "JOINT_25");
        input.put("leadUnitId", World.HOUSING);
        input.put("leadDuty", "组织拆迁");
        input.put("responsibleOfficer", "局长");
        input.put("supports", List.of(Map.of("unitId", World.FINANCE, "duty", "落实资金")));
        return input;
    }

    public static UUID proposedMatter() {
        var id = registeredMatter();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ProposeHandlingInput!) { proposeHandling(input: $input) { id } }",
                        input(proposal(id)));
        return id;
    }

    public static UUID initiatedMatter() {
        var id = proposedMatter();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "mutation ($input: InitiateMatterInput!) { initiateMatter(input: $input) { id } }",
                        command("matterId", id));
        return id;
    }

    /** The chief has delegated LEADER, from yesterday for a month (decision 1). */
    public static UUID delegation() {
        var id = UUID.randomUUID();
        World.run("""
                insert into delegation (id, jurisdiction_id, leader_id, scope, scope_text, from_on, to_on, document, recorded_by, recorded_at, version)
                values ('%s', '%s', '%s', 'ALL', '', current_date - 1, current_date + 30, '市政府授权书〔2026〕3号', '%s', now(), 0)""".formatted(id, World.CITY, Persona.LEADER.officerId(), Persona.DIRECTOR.officerId()));
        return id;
    }

    /** The finance bureau may supervise the matter, or any matter of its scope, from yesterday for a month (R733-07). */
    public static UUID designation(UUID matterId, String status) {
        var id = UUID.randomUUID();
        World.run("""
                insert into designation (id, jurisdiction_id, unit_id, matter_id, scope, duty, from_on, to_on, document, status, made_by, made_at, version)
                values ('%s', '%s', '%s', %s, '拆迁资金', '查资金到位', current_date - 1, current_date + 30, '督指〔2026〕1号', '%s', '%s', now(), 0)""".formatted(
                        id,
                        World.CITY,
                        World.FINANCE,
                        matterId == null ? "null" : "'" + matterId + "'",
                        status,
                        Persona.DIRECTOR.officerId()));
        return id;
    }

    /** Task notices are out to the housing bureau (lead) and the finance bureau. */
    public static UUID assignedMatter() {
        var id = initiatedMatter();
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ConfirmMethodInput!) { confirmMethod(input: $input) { id } }",
                        command("matterId", id));
        return id;
    }

    /** The task of a unit under a matter. */
    public static UUID taskOf(UUID matterId, UUID unitId) {
        return UUID.fromString(World.value(
                "select id from task where matter_id = '%s' and unit_id = '%s'".formatted(matterId, unitId)));
    }

    /** Accepts a reported completion after a look at the papers. */
    public static Map<String, Object> verification(UUID taskId) {
        return input(Map.of("commandId", UUID.randomUUID(), "taskId", taskId, "method", "PAPER", "note", "材料齐全"));
    }

    /** A matter whose units have all reported and been accepted, and whose result was fed back: nothing stands against striking it off. */
    public static UUID settledMatter() {
        var matter = assignedMatter();
        settle(matter, World.HOUSING, Persona.LIAISON);
        settle(matter, World.FINANCE, Persona.OTHER_LIAISON);
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: FeedBackResultInput!) { feedBackResult(input: $input) { id } }",
                        input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "matterId",
                                matter,
                                "summary",
                                "拆迁完成",
                                "recommendation",
                                "继续跟踪")));
        return matter;
    }

    public static UUID closedMatter() {
        var matter = settledMatter();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "mutation ($input: CloseMatterInput!) { closeMatter(input: $input) { id } }",
                        command("matterId", matter));
        return matter;
    }

    private static void settle(UUID matter, UUID unit, Persona liaison) {
        var task = taskOf(matter, unit);
        GraphQl.as(liaison)
                .succeed(
                        "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { id } }",
                        input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "signerName", "吴联络")));
        GraphQl.as(unit.equals(World.HOUSING) ? Persona.UNIT_HEAD : Persona.OTHER_HEAD)
                .succeed(
                        "mutation ($input: ReportCompletionInput!) { reportCompletion(input: $input) { id } }",
                        input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "result", "已完成")));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: AcceptCompletionInput!) { acceptCompletion(input: $input) { id } }",
                        verification(task));
    }

    /** Variables of a verb whose input is one id. */
    public static Map<String, Object> command(String idField, UUID id) {
        return input(Map.of("commandId", UUID.randomUUID(), idField, id));
    }

    /** The fields of an input with a new command id. */
    public static Map<String, Object> withCommand(Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("commandId", UUID.randomUUID());
        return input;
    }

    /** A day that no rule finds too early. */
    public static String inAWeek() {
        return LocalDate.now().plusDays(7).toString();
    }

    public static Map<String, Object> input(Map<String, ?> input) {
        return Map.of("input", input);
    }
}
