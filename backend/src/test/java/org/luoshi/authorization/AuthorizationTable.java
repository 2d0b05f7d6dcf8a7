package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.authorization.Operation.subscription;
import static org.luoshi.platform.Role.ADMIN;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.GROUP_LEADER;
import static org.luoshi.platform.Role.INSPECTOR;
import static org.luoshi.platform.Role.LEADER;
import static org.luoshi.platform.Role.LIAISON;
import static org.luoshi.platform.Role.UNIT_HEAD;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.luoshi.calendar.NoticeTexts;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/**
 * Who may do what. An operation of the schema without a row here makes {@link AuthorizationDocumentTest} fail (deny by default);
 * {@link AuthorizationTest} calls each row as every role from every place. A new operation: add a row beside its feature, then
 * {@code -Dtest=AuthorizationDocumentTest -Dauthorization.write=true}.
 */
final class AuthorizationTable {
    /** A valid P-256 point, as browsers give it. */
    private static final String P256DH =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String PUSH_ENDPOINT = "http://127.0.0.1:9/push";

    private AuthorizationTable() {}

    static List<Operation> rows() {
        return Stream.of(
                        organization(),
                        register(),
                        audit(),
                        matters(),
                        intake(),
                        ledger(),
                        OfficeRows.rows(),
                        tasks(),
                        handling(),
                        findings(),
                        inspections(),
                        PlanRows.rows(),
                        GradingRows.rows(),
                        ConclusionRows.rows(),
                        AdviceRows.rows(),
                        ChecklistRows.rows(),
                        escalations(),
                        LeaderRows.rows(),
                        ConsequenceRows.rows(),
                        CommendationRows.rows(),
                        WatchRows.rows(),
                        IndicatorRows.rows(),
                        SpecialReportRows.rows(),
                        slips(),
                        calendar(),
                        dispatches(),
                        ends(),
                        BurdenRows.rows(),
                        DeviceRows.rows(),
                        AssessmentRows.rows(),
                        ReminderRows.rows(),
                        MandateRows.rows(),
                        RosterRows.rows(),
                        DrawRows.rows(),
                        EvidenceRows.rows(),
                        others(),
                        RuleSetRows.rows())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> organization() {
        return List.of(
                query("me").selecting("{ officer { id } }"),
                query("units").in(() -> World.HOUSING).sees(Scope.JURISDICTION),
                query("units")
                        .when("search")
                        .in(() -> World.HOUSING)
                        .sees(Scope.JURISDICTION)
                        .with(id -> Map.of("search", "住建")),
                query("officers")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, GROUP_LEADER, AUDITOR, ADMIN)
                        .in(Persona.LIAISON::officerId)
                        .sees(Scope.JURISDICTION),
                query("officers")
                        .when("of a unit")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, GROUP_LEADER, AUDITOR, ADMIN)
                        .in(Persona.LIAISON::officerId)
                        .sees(Scope.JURISDICTION)
                        .with(id -> Map.of("unitId", World.HOUSING)),
                query("workingDayAfter")
                        .with(id -> Map.of("days", 3, "from", "2026-11-20"))
                        .selecting("{ date }"));
    }

    private static List<Operation> calendar() {
        return List.of(
                query("calendarYears").selecting("{ year }"),
                query("missingCalendarYear").selecting(""),
                query("holidayNoticePreview")
                        .by(ADMIN)
                        .with(id -> Map.of("text", "一、元旦：1月1日放假1天。", "year", 2027))
                        .selecting("{ replaces }"),
                mutation("importHolidayNotice")
                        .by(ADMIN)
                        .with(id -> Map.of("text", NoticeTexts.of(2026)))
                        .selecting("{ year }"),
                query("deadlinePreviews").selecting("{ dueOn }"),
                query("deadlinePreviews")
                        .when("of a matter")
                        .in(Scenes::matter)
                        .sees(Scope.MATTER, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id))
                        .selecting("{ dueOn }"));
    }

    private static List<Operation> register() {
        return List.of(
                query("unit")
                        .in(() -> World.HOUSING)
                        .sees(Scope.JURISDICTION, "UNIT_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("colleagues").in(Persona.LIAISON::officerId).sees(Scope.OWN_UNIT),
                query("deskGaps").by(CLERK, DIRECTOR, LEADER, CHIEF, ADMIN).selecting("{ officer { id } }"),
                mutation("updateUnitRegister")
                        .by(CLERK, DIRECTOR, ADMIN)
                        .in(() -> World.HOUSING)
                        .sees(Scope.JURISDICTION, "UNIT_NOT_FOUND")
                        .with(id -> Map.of(
                                "unitId",
                                id,
                                "officeName",
                                "督查科",
                                "officePhone",
                                "0356-1234567",
                                "deputyDirector",
                                "刘副局长",
                                "liaisonIds",
                                List.of(Persona.LIAISON.officerId()))),
                mutation("nameAlternate")
                        .by(CLERK, DIRECTOR, ADMIN)
                        .in(Persona.LIAISON::officerId)
                        .sees(Scope.JURISDICTION, "OFFICER_NOT_FOUND")
                        .with(id -> Map.of("officerId", id, "alternateId", Persona.UNIT_HEAD.officerId())),
                mutation("recordAbsence")
                        .in(Persona.LIAISON::officerId)
                        .sees(Scope.JURISDICTION, "OFFICER_NOT_FOUND")
                        .may(Scope.ABSENCE, "FORBIDDEN")
                        .with(Scenes::absence),
                mutation("endAbsence")
                        .in(Scenes::absence)
                        .sees(Scope.JURISDICTION, "ABSENCE_NOT_FOUND")
                        .may(Scope.ABSENCE, "FORBIDDEN")
                        .with(id -> Map.of("absenceId", id)));
    }

    private static List<Operation> dispatches() {
        return List.of(
                query("dispatch")
                        .in(Scenes::dispatch)
                        .sees(Scope.ADDRESSEE, "DISPATCH_NOT_FOUND")
                        .selecting("{ id }")
                        .with(id -> Map.of("id", id)),
                query("dispatches").in(Scenes::dispatch).sees(Scope.ADDRESSEE),
                mutation("openDispatch")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .may(Scope.OFFICE, "DISPATCH_EMPTY")
                        .selecting("{ id }")
                        .with(id -> Scenes.dispatchOf()),
                mutation("closeDispatch")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::dispatch)
                        .sees(Scope.OFFICE, "DISPATCH_NOT_FOUND")
                        .selecting("{ id }")
                        .with(id -> Map.of("dispatchId", id)));
    }

    private static List<Operation> ends() {
        return List.of(
                mutation("reopenMatter")
                        .by(DIRECTOR)
                        .in(Scenes::closedMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of(
                                "matterId", id, "reason", "重新督办", "dueOn", Given.inAWeek(), "taskIds", List.of())),
                mutation("requestHalt")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "kind", "SUSPEND", "reason", "规划调整")),
                mutation("decideHalt")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::halt)
                        .sees(Scope.OFFICE, "HALT_NOT_FOUND")
                        .with(id -> Map.of("requestId", id, "approved", true)),
                mutation("resumeHalt")
                        .by(DIRECTOR)
                        .in(Scenes::suspension)
                        .sees(Scope.OFFICE, "HALT_NOT_FOUND")
                        .with(id -> Map.of("requestId", id, "reason", "资金已到位")));
    }

    private static List<Operation> slips() {
        return List.of(
                query("slip")
                        .in(Scenes::slip)
                        .sees(Scope.ADDRESSEE, "SLIP_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("slips").in(Scenes::slip).sees(Scope.ADDRESSEE),
                query("slipDraft")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of(
                                "input",
                                Map.of(
                                        "kind",
                                        "SUPERVISION_NOTICE",
                                        "matterId",
                                        id,
                                        "taskId",
                                        Scenes.TASK,
                                        "requirement",
                                        "请限期办理")))
                        .selecting("{ __typename }"),
                mutation("issueSlip")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of(
                                "kind",
                                "SUPERVISION_NOTICE",
                                "matterId",
                                id,
                                "taskId",
                                Scenes.TASK,
                                "requirement",
                                "请限期办理")),
                mutation("readSlip")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::slip)
                        .sees(Scope.HANDLING_UNIT, "SLIP_NOT_FOUND")
                        .with(id -> Map.of("slipId", id)),
                query("expediteNotices").in(Scenes::expediteNotice).sees(Scope.ADDRESSEE),
                mutation("expediteTask")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::task)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "level", "BLUE", "note", "请抓紧办理")),
                mutation("expediteTasks")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::task)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of(
                                "taskIds", List.of(id), "matterIds", List.of(), "level", "BLUE", "note", "请抓紧办理"))
                        .selecting("{ __typename }"),
                mutation("readExpedite")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::expediteNotice)
                        .sees(Scope.HANDLING_UNIT, "EXPEDITE_NOT_FOUND")
                        .with(id -> Map.of("noticeId", id)),
                mutation("answerExpedite")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::expediteNotice)
                        .sees(Scope.HANDLING_UNIT, "EXPEDITE_NOT_FOUND")
                        .with(id -> Map.of("noticeId", id, "answer", "已收悉，本周五前报送。")));
    }

    private static List<Operation> ledger() {
        return List.of(
                query("matterCountsByUnit")
                        .in(Scenes::instructedMatter)
                        .sees(Scope.MATTER)
                        .selecting("{ counts { all } }")
                        .showsIf((body, id) -> body.contains("\"all\":")),
                query("matterCountsByLeader")
                        .in(Scenes::instructedMatter)
                        .sees(Scope.MATTER)
                        .selecting("{ counts { all } }")
                        .showsIf((body, id) -> body.contains("\"all\":")),
                query("instructionLeaders")
                        .in(Scenes::instructedMatter)
                        .sees(Scope.MATTER)
                        .selecting("")
                        .showsIf((body, id) -> body.contains("市长")),
                query("matterTags").selecting(""),
                query("ledgerViews"),
                mutation("saveLedgerView")
                        .with(id -> Map.of(
                                "viewId",
                                id,
                                "name",
                                "红灯",
                                "query",
                                "lights=RED",
                                "columns",
                                List.of(),
                                "shared",
                                true)),
                mutation("deleteLedgerView").with(id -> Map.of("viewId", id)).selecting(""),
                mutation("tagMatters")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterIds", List.of(id), "add", List.of("重点"), "remove", List.of()))
                        .selecting("{ matters { id } }"));
    }

    private static List<Operation> audit() {
        return List.of(
                query("auditEntries").by(AUDITOR).in(Scenes::auditEntry).sees(Scope.JURISDICTION),
                query("auditVerification").by(AUDITOR, ADMIN).selecting("{ intact }"));
    }

    private static List<Operation> matters() {
        return List.of(
                query("matter")
                        .in(Scenes::matter)
                        .sees(Scope.MATTER, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("matters").in(Scenes::matter).sees(Scope.MATTER),
                query("matters")
                        .when("search")
                        .in(Scenes::matter)
                        .sees(Scope.MATTER)
                        .with(id -> filter("search", "市医院")),
                query("matters")
                        .when("unit")
                        .in(Scenes::matter)
                        .sees(Scope.TASK)
                        .with(id -> filter("unitId", World.HOUSING)),
                query("matterCounts")
                        .in(Scenes::matter)
                        .sees(Scope.MATTER)
                        .selecting("{ all }")
                        .showsIf(counts()),
                query("matterCounts")
                        .when("search")
                        .in(Scenes::matter)
                        .sees(Scope.MATTER)
                        .with(id -> filter("search", "市医院"))
                        .selecting("{ all }")
                        .showsIf(counts()),
                mutation("registerMatter").by(CLERK, DIRECTOR).with(id -> without(Given.registration(id), "commandId")),
                mutation("proposeHandling")
                        .by(CLERK, DIRECTOR)
                        .in(Given::registeredMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> without(Given.proposal(id), "commandId")),
                mutation("initiateMatter")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Given::proposedMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id)),
                mutation("returnInitiation")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Given::proposedMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "reason", "请明确时限")),
                mutation("rejectInitiation")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Given::proposedMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "reason", "不属督查范围")),
                mutation("confirmMethod")
                        .by(CLERK, DIRECTOR)
                        .in(Given::initiatedMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id)),
                mutation("feedBackResult")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::completedMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "summary", "拆迁完成", "recommendation", "继续跟踪")),
                mutation("closeMatter")
                        .by(DIRECTOR)
                        .in(Scenes::fedBackMatter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id)));
    }

    private static List<Operation> intake() {
        return List.of(
                query("matterSources").selecting("{ source }"),
                query("similarMatters")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE)
                        .with(id -> Map.of("input", Map.of("title", Scenes.matterTitle()))),
                query("imports").by(CLERK, DIRECTOR).in(Scenes::stagedImport).sees(Scope.OFFICE),
                query("import")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("importRows")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(id -> Map.of("id", id))
                        .selecting("{ items { rowNumber } }")
                        .showsIf((body, id) -> body.contains("\"rowNumber\":1")),
                mutation("openImport").by(CLERK, DIRECTOR).with(Scenes::newImport),
                mutation("stageImportRows")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(id ->
                                Map.of("importId", id, "rows", List.of(Map.of("rowNumber", 2, "title", "新建公办幼儿园6所")))),
                mutation("commitImport")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(id -> Map.of("importId", id)),
                mutation("discardImport")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(id -> Map.of("importId", id)),
                mutation("mergeIntoMatter")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of(
                                "matterId", id, "title", "同一事项", "source", "NETIZEN_MESSAGE", "reason", "再次收到")));
    }

    private static List<Operation> tasks() {
        return List.of(
                query("task")
                        .in(Scenes::task)
                        .sees(Scope.TASK, "TASK_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("tasks").in(Scenes::task).sees(Scope.TASK),
                mutation("acknowledgeTask")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "signerName", "张联络")),
                mutation("reportProgress")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::acknowledgedTask)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of(
                                "taskId", id, "percent", 45, "measures", "成立专班", "progress", "完成6户", "effect", "群众满意")),
                mutation("reportCompletion")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::acknowledgedTask)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "result", "全部完成")),
                mutation("acceptCompletion")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::reportedTask)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "method", "PAPER", "note", "材料齐全")),
                mutation("returnCompletion")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::reportedTask)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "reason", "请附佐证材料")));
    }

    private static List<Operation> handling() {
        return List.of(
                query("openHelpRequests")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::helpRequest)
                        .sees(Scope.OFFICE),
                query("openExtensions")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::extension)
                        .sees(Scope.OFFICE),
                mutation("releaseReport")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::reportDraft)
                        .sees(Scope.HANDLING_UNIT, "DRAFT_NOT_FOUND")
                        .may(Scope.HANDLING_HEAD, "NOT_UNIT_HEAD")
                        .with(id -> Map.of("draftId", id)),
                mutation("returnReport")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::reportDraft)
                        .sees(Scope.HANDLING_UNIT, "DRAFT_NOT_FOUND")
                        .may(Scope.HANDLING_HEAD, "NOT_UNIT_HEAD")
                        .with(id -> Map.of("draftId", id, "reason", "数字再核")),
                mutation("sendBackTask")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "reason", "不属本局职责")),
                mutation("decideSendBack")
                        .by(DIRECTOR)
                        .in(Scenes::sentBackTask)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "ruling", "UPHELD", "note", "同意退办")),
                mutation("reassignTask")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::upheldTask)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of(
                                "taskId",
                                id,
                                "unitId",
                                World.FINANCE,
                                "duty",
                                "牵头落实",
                                "responsibleOfficer",
                                "副局长",
                                "dueOn",
                                Scenes.shortlyAfterTheDeadline())),
                mutation("requestExtension")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of(
                                "taskId",
                                id,
                                "dueOn",
                                Scenes.shortlyAfterTheDeadline(),
                                "reason",
                                "雨季停工",
                                "progress",
                                "已过半")),
                mutation("reviewExtension")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::extension)
                        .sees(Scope.OFFICE, "EXTENSION_NOT_FOUND")
                        .with(id -> Map.of("extensionId", id, "supported", true, "note", "情况属实")),
                mutation("decideExtension")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::reviewedExtension)
                        .sees(Scope.OFFICE, "EXTENSION_NOT_FOUND")
                        .with(id -> Map.of("extensionId", id, "approved", true, "note", "同意")),
                mutation("askForHelp")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "rung", "LEADER", "problem", "资金缺口", "wanted", "请协调")),
                mutation("answerHelp")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::helpRequest)
                        .sees(Scope.OFFICE, "HELP_NOT_FOUND")
                        .with(id -> Map.of("helpRequestId", id, "answer", "由财政局拨付")),
                mutation("planMilestones")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of(
                                "taskId",
                                id,
                                "milestones",
                                List.of(Map.of("title", "签约", "dueOn", Given.inAWeek(), "plannedPercent", 50)))),
                mutation("proveSixHave")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "item", "PLAN", "proof", "方案已印发")),
                mutation("allocateTask")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT, "TASK_NOT_FOUND")
                        .with(id -> Scenes.share(id)),
                mutation("finishAllocation")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::allocation)
                        .sees(Scope.HANDLING_UNIT, "ALLOCATION_NOT_FOUND")
                        .with(id -> Map.of("allocationId", id)),
                mutation("listMatter")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "reason", "久拖不决", "visitDays", 7)),
                mutation("delistMatter")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "reason", "已见效")));
    }

    private static List<Operation> findings() {
        return List.of(
                query("finding")
                        .in(Scenes::finding)
                        .sees(Scope.FINDING, "FINDING_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("finding")
                        .when("of a sealed plan")
                        .in(() -> {
                            Scenes.sealedPlan();
                            return FieldScene.FINDING;
                        })
                        .sees(Scope.SEALED_PLAN, "FINDING_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("findings").in(Scenes::finding).sees(Scope.FINDING),
                query("findings")
                        .when("total")
                        .in(Scenes::finding)
                        .sees(Scope.FINDING)
                        .selecting("{ total }")
                        .showsIf((body, id) -> !body.contains("\"total\":0")),
                query("findings")
                        .when("of a matter")
                        .in(Scenes::finding)
                        .sees(Scope.FINDING)
                        .with(id -> Map.of("matterId", FieldScene.MATTER)),
                mutation("orderRectification")
                        .by(CLERK, DIRECTOR, GROUP_LEADER)
                        .in(Scenes::finding)
                        .sees(Scope.FINDING, "FINDING_NOT_FOUND")
                        .with(id -> Map.of("findingId", id, "dueOn", Given.inAWeek(), "requirement", "限期整改")),
                mutation("reportRectification")
                        .by(LIAISON, UNIT_HEAD)
                        .in(Scenes::orderedFinding)
                        .sees(Scope.HANDLING_UNIT, "FINDING_NOT_FOUND")
                        .with(id -> Scenes.rectification(id, false)),
                mutation("verifyRectification")
                        .by(INSPECTOR, GROUP_LEADER)
                        .in(Scenes::rectifiedFinding)
                        .sees(Scope.FINDING, "FINDING_NOT_FOUND")
                        .with(id -> Map.of(
                                "findingId",
                                id,
                                "result",
                                "FAILED",
                                "note",
                                "仍未施工",
                                "onSite",
                                true,
                                "photos",
                                List.of())));
    }

    private static List<Operation> inspections() {
        return List.of(
                query("inspectionPlan")
                        .in(Scenes::plan)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("inspectionPlan")
                        .when("sealed")
                        .in(Scenes::sealedPlan)
                        .sees(Scope.SEALED_PLAN, "PLAN_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("inspectionPlans").in(Scenes::plan).sees(Scope.PLAN),
                query("inspectionPlans").when("sealed").in(Scenes::sealedPlan).sees(Scope.SEALED_PLAN),
                query("inspectionPlans")
                        .when("sealed, total")
                        .in(Scenes::sealedPlan)
                        .sees(Scope.SEALED_PLAN)
                        .selecting("{ total }")
                        .showsIf((body, id) -> !body.contains("\"total\":0")),
                mutation("planInspection")
                        .by(GROUP_LEADER, CLERK, DIRECTOR)
                        .in(MandateRows::designatedMatter)
                        .sees(Scope.MATTER, "MATTER_NOT_FOUND")
                        .with(id -> {
                            var input = Field.plan(UUID.randomUUID(), "ANNOUNCED");
                            input.put("matterId", id);
                            return without(input, "commandId");
                        }),
                mutation("approveInspectionPlan")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::submittedPlan)
                        .sees(Scope.SUBMITTED_PLAN, "PLAN_NOT_FOUND")
                        .with(id -> Map.of("planId", id)),
                mutation("returnInspectionPlan")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::submittedPlan)
                        .sees(Scope.SUBMITTED_PLAN, "PLAN_NOT_FOUND")
                        .with(id -> Map.of("planId", id, "reason", "范围不清")),
                mutation("checkIn")
                        .in(Scenes::plan)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(id -> without(Field.arrival(UUID.randomUUID(), id), "commandId")),
                mutation("recordFinding")
                        .in(Scenes::plan)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(id -> without(Field.finding(UUID.randomUUID(), id), "commandId")),
                mutation("finishVisit")
                        .in(Scenes::visit)
                        .sees(Scope.PLAN, "VISIT_NOT_FOUND")
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(id -> Map.of(
                                "visitId", id, "finishedAt", Instant.now().toString())),
                mutation("concludeInspection")
                        .in(Scenes::plan)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP_LEAD, "NOT_GROUP_LEADER")
                        .with(id -> Map.of("planId", id)));
    }

    private static List<Operation> escalations() {
        return List.of(
                query("escalationProposal")
                        .in(Scenes::escalation)
                        .sees(Scope.OFFICE, "ESCALATION_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("escalationProposals").in(Scenes::escalation).sees(Scope.OFFICE),
                mutation("proposeEscalation")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::task)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of("taskId", id, "rung", "EXPEDITE_BLUE", "note", "多次提醒仍未办理")),
                mutation("decideEscalation")
                        .by(LEADER, CHIEF)
                        .in(Scenes::escalation)
                        .sees(Scope.OFFICE, "ESCALATION_NOT_FOUND")
                        .with(id -> Map.of(
                                "proposalId", id, "decision", "APPROVE", "instruction", "同意", "expectedVersion", 0)));
    }

    private static List<Operation> others() {
        return List.of(
                query("today").when("plans").in(Scenes::plan).sees(Scope.GROUP).selecting("{ plans { id } }"),
                query("today")
                        .when("tasks")
                        .in(Scenes::task)
                        .sees(Scope.HANDLING_UNIT)
                        .selecting("{ tasks { id } }"),
                query("today")
                        .when("counts")
                        .in(Scenes::matter)
                        .sees(Scope.MATTER)
                        .selecting("{ counts { all } }")
                        .showsIf(counts()),
                query("mapPoints").in(Scenes::finding).sees(Scope.FINDING),
                query("notification")
                        .in(Scenes::notification)
                        .sees(Scope.OWN, "NOTIFICATION_NOT_FOUND")
                        .with(id -> Map.of("id", id)),
                query("notifications").in(Scenes::notification).sees(Scope.OWN),
                mutation("markNotificationsRead")
                        .in(Scenes::notification)
                        .sees(Scope.OWN, "NOTIFICATION_NOT_FOUND")
                        .with(id -> Map.of("ids", List.of(id))),
                mutation("registerPushSubscription")
                        .with(id ->
                                Map.of("endpoint", PUSH_ENDPOINT, "p256dh", P256DH, "auth", "BTBZMqHH6r4Tts7J_aSIgg")),
                mutation("removePushSubscription").with(id -> Map.of("endpoint", PUSH_ENDPOINT)),
                subscription("notificationArrived").sees(Scope.OWN));
    }

    private static BiPredicate<String, UUID> counts() {
        return (body, id) -> !body.contains("\"all\":0");
    }

    private static Map<String, ?> filter(String field, Object value) {
        return Map.of("filter", Map.of(field, value));
    }

    private static Map<String, ?> without(Map<String, Object> fields, String name) {
        var left = new HashMap<>(fields);
        left.remove(name);
        return left;
    }
}
