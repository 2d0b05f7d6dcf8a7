package org.luoshi.notification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.watch.CheckDue;

/**
 * What is to be told.
 *
 * @param uniqueKey the occasion: nobody hears of the same one twice
 * @param title title of the matter; shown in the app only, never pushed
 * @param link path of the record in the app
 */
public record Notice(
        NotificationKind kind,
        String uniqueKey,
        String title,
        String link,
        @Nullable UUID matterId,
        @Nullable UUID taskId,
        @Nullable UUID planId,
        @Nullable UUID findingId,
        @Nullable UUID escalationId) {

    public static Notice ofMatter(NotificationKind kind, String occasion, String title, UUID matterId) {
        return new Notice(
                kind, key(kind, matterId, occasion), title, "/matters/" + matterId, matterId, null, null, null, null);
    }

    public static Notice ofTask(NotificationKind kind, String occasion, String title, UUID matterId, UUID taskId) {
        return new Notice(
                kind, key(kind, taskId, occasion), title, "/tasks/" + taskId, matterId, taskId, null, null, null);
    }

    public static Notice ofPlan(NotificationKind kind, String occasion, String title, UUID matterId, UUID planId) {
        return new Notice(
                kind, key(kind, planId, occasion), title, "/plans/" + planId, matterId, null, planId, null, null);
    }

    public static Notice ofFinding(
            NotificationKind kind, String occasion, String title, UUID matterId, UUID findingId) {
        var link = "/findings/" + findingId;
        return new Notice(kind, key(kind, findingId, occasion), title, link, matterId, null, null, findingId, null);
    }

    public static Notice ofEscalation(
            NotificationKind kind, String title, UUID matterId, @Nullable UUID taskId, UUID escalationId) {
        var link = "/escalations/" + escalationId;
        return new Notice(kind, key(kind, escalationId, ""), title, link, matterId, taskId, null, null, escalationId);
    }

    static Notice ofForward(String title, UUID matterId, @Nullable UUID taskId, UUID escalationId, UUID forwardId) {
        var kind = NotificationKind.ESCALATION_FORWARDED;
        var link = "/escalations/" + escalationId;
        return new Notice(kind, key(kind, forwardId, ""), title, link, matterId, taskId, null, null, escalationId);
    }

    /** Opens the very task with the notice on top, to be answered by one tap. */
    public static Notice ofExpedite(NotificationKind kind, String title, UUID matterId, UUID taskId, UUID noticeId) {
        var link = "/tasks/" + taskId + "?expedite=" + noticeId;
        return new Notice(kind, key(kind, noticeId, ""), title, link, matterId, taskId, null, null, null);
    }

    /** Opens the conclusion; its plan is unsealed by then. */
    public static Notice ofConclusion(
            NotificationKind kind, String occasion, String title, UUID matterId, UUID conclusionId) {
        var link = "/conclusions/" + conclusionId;
        return new Notice(kind, key(kind, conclusionId, occasion), title, link, matterId, null, null, null, null);
    }

    static Notice ofPublication(
            NotificationKind kind, String title, UUID matterId, UUID escalationId, UUID publicationId) {
        var link = "/escalations/" + escalationId + "/consequence";
        return new Notice(kind, key(kind, publicationId, ""), title, link, matterId, null, null, null, escalationId);
    }

    /** Opens the commendation. */
    static Notice ofCommendation(NotificationKind kind, String title, UUID matterId, UUID commendationId) {
        var link = "/commendations/" + commendationId;
        return new Notice(kind, key(kind, commendationId, ""), title, link, matterId, null, null, null, null);
    }

    public static Notice ofDispatch(String title, UUID dispatchId) {
        var kind = NotificationKind.DISPATCH_OPENED;
        return new Notice(
                kind, key(kind, dispatchId, ""), title, "/dispatches/" + dispatchId, null, null, null, null, null);
    }

    /** Opens the month of a watched project. */
    static Notice ofWatch(CheckDue due) {
        var kind = NotificationKind.WATCH_CHECK_DUE;
        var occasion = due.month() + (due.isOver() ? " over" : "");
        var link = "/watch/" + due.projectId() + "?month=" + due.month();
        return new Notice(
                kind, key(kind, due.projectId(), occasion), due.title(), link, due.matterId(), null, null, null, null);
    }

    /** Names its number alone: what it reports is read in it. */
    static Notice ofSpecialReport(NotificationKind kind, String occasion, String number, UUID reportId) {
        return ofNothing(kind, key(kind, reportId, occasion), number, "/special-reports/" + reportId);
    }

    /** Opens the year, where the month stands: written anew it is another record. */
    static Notice ofIndicators(NotificationKind kind, YearMonth month, UUID monthId) {
        var title = month.getYear() + "年" + month.getMonthValue() + "月";
        return ofNothing(kind, key(kind, monthId, ""), title, "/indicators?year=" + month.getYear());
    }

    /** A batch of matters as one item. */
    public static Notice ofImport(String title, UUID importId) {
        var kind = NotificationKind.IMPORT_TO_INITIATE;
        var link = "/intake/imports/" + importId + "/handling";
        return new Notice(kind, key(kind, importId, ""), title, link, null, null, null, null, null);
    }

    public static Notice ofSlip(String title, UUID matterId, UUID slipId) {
        var kind = NotificationKind.SLIP_DELIVERED;
        return new Notice(kind, key(kind, slipId, ""), title, "/slips/" + slipId, matterId, null, null, null, null);
    }

    /** Of no record: what the administrator has to do for a year. */
    public static Notice ofCalendar(NotificationKind kind, int year, String occasion) {
        return ofNothing(kind, kind + ":" + year + ":" + occasion, String.valueOf(year), "/admin/calendar");
    }

    /** Of no record: a channel of an officer is dead. */
    static Notice ofChannel(Deliveries.Due due, String officerName, String link) {
        var kind = NotificationKind.CHANNEL_DIED;
        return ofNothing(kind, key(kind, due.destination().id(), ""), officerName, link);
    }

    static Notice ofChannelTest(UUID testId) {
        var kind = NotificationKind.CHANNEL_TEST;
        return ofNothing(kind, key(kind, testId, ""), "您的全部渠道", "/mine/reminders");
    }

    static Notice ofDigest(LocalDate day) {
        var kind = NotificationKind.DAILY_DIGEST;
        return ofNothing(kind, kind + ":" + day, day.toString(), "/notifications?unread=1");
    }

    private static Notice ofNothing(NotificationKind kind, String uniqueKey, String title, String link) {
        return new Notice(kind, uniqueKey, title, link, null, null, null, null, null);
    }

    private static String key(NotificationKind kind, UUID recordId, String occasion) {
        return kind + ":" + recordId + ":" + occasion;
    }
}
