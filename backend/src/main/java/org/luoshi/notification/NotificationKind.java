package org.luoshi.notification;

import java.util.Set;

/** What a notification is about; the app words it. */
public enum NotificationKind {
    /** 任务交办: a unit has a new task. */
    TASK_ISSUED(false),
    /** 签收: the unit has acknowledged. */
    TASK_ACKNOWLEDGED(false),
    /** 临期提醒: the deadline is near. */
    TASK_DUE_SOON(false),
    /** 超期提醒: the deadline has passed. */
    TASK_OVERDUE(true),
    /** 办结报告: the unit says done. */
    COMPLETION_REPORTED(false),
    /** 办结退回: the office says not done. */
    COMPLETION_RETURNED(true),
    /** 督查方案待审批. */
    INSPECTION_TO_APPROVE(true),
    /** 督查方案已批准: the group goes. */
    INSPECTION_ASSIGNED(true),
    /** 方案变更待审批 (R733-15). */
    PLAN_CHANGE_TO_APPROVE(true),
    /** 方案变更已批准: the group goes by the new one. */
    PLAN_CHANGED(true),
    /** 方案变更已退回: the old one holds. */
    PLAN_CHANGE_RETURNED(false),
    /** 督查组成员回避: his place is empty (R733-17). */
    MEMBER_RECUSED(true),
    /** 升级建议待决定: a leader must decide. */
    ESCALATION_PROPOSED(true),
    /** 转办: another leader asks this one to decide. */
    ESCALATION_FORWARDED(true),
    /** 升级建议已决定. */
    ESCALATION_DECIDED(true),
    /** 通报文稿待审批 (row 90). */
    PUBLICATION_TO_APPROVE(true),
    /** 通报文稿已审批. */
    PUBLICATION_DECIDED(false),
    /** 责令改正待签发 (R733-25). */
    CORRECTION_TO_ISSUE(true),
    /** 责令改正已签发或退回. */
    CORRECTION_DECIDED(false),
    /** 规范性文件建议待审核 (R733-19). */
    ADVICE_TO_REVIEW(true),
    /** 规范性文件建议待决定: before the head of the government. */
    ADVICE_TO_DECIDE(true),
    /** 规范性文件建议已退回、采纳或不采纳. */
    ADVICE_DECIDED(false),
    /** 通报表扬待审批 (row 77). */
    COMMENDATION_TO_APPROVE(true),
    /** 通报表扬已审批. */
    COMMENDATION_DECIDED(false),
    /** 通报表扬: the unit is commended. */
    UNIT_COMMENDED(true),
    /** 通报表扬已撤销. */
    COMMENDATION_REVOKED(false),
    /** 方案外问题已批准办理或不予办理 (R733-15). */
    OUTSIDE_FINDING_DECIDED(false),
    /** 责令整改. */
    RECTIFICATION_ORDERED(true),
    /** 整改报告: somebody must go and verify. */
    RECTIFICATION_REPORTED(false),
    /** 核验不通过. */
    VERIFICATION_FAILED(true),
    /** 待立项: a director must decide. */
    MATTER_TO_INITIATE(false),
    /** 批次待立项: an imported batch waits for the director as one item. */
    IMPORT_TO_INITIATE(false),
    /** 签收提醒: the unit has not acknowledged in time (JC-07). */
    TASK_UNSIGNED(false),
    /** 退办待裁定. */
    TASK_SENT_BACK(true),
    /** 退办已裁定. */
    SEND_BACK_DECIDED(true),
    /** 延期待审核. */
    EXTENSION_REQUESTED(false),
    /** 延期待审批. */
    EXTENSION_REVIEWED(false),
    /** 延期已决定. */
    EXTENSION_DECIDED(true),
    /** 报请协调. */
    HELP_REQUESTED(true),
    /** 协调已答复. */
    HELP_ANSWERED(true),
    /** 报告待签发. */
    REPORT_TO_RELEASE(true),
    /** 报告退回修改. */
    REPORT_RETURNED(false),
    /** 销号. */
    MATTER_CLOSED(false),
    /** 单据送达: a signed slip is in the unit's inbox. */
    SLIP_DELIVERED(true),
    /** 催办: the unit is urged. */
    TASK_EXPEDITED(true),
    /** 催办回复: the unit has answered. */
    EXPEDITE_ANSWERED(false),
    /** 放假安排待导入: the next year's calendar is missing. */
    CALENDAR_MISSING(false),
    /** 期限重新计算: a provisional deadline fell on another day. */
    DEADLINE_RECOUNTED(false),
    /** 问责观察核查: a month's node waits for its check (WF-11). */
    WATCH_CHECK_DUE(false),
    /** 指标月报待发布 (WF-12). */
    INDICATOR_MONTH_TO_PUBLISH(false),
    /** 指标月报已发布或退回. */
    INDICATOR_MONTH_DECIDED(false),
    /** 重开: a matter that was struck off is under way again. */
    MATTER_REOPENED(true),
    /** 中止、终止或恢复办理 of the unit's task. */
    TASK_HALTED(true),
    /** 季调度: reports are asked for until a date. */
    DISPATCH_OPENED(true),
    /** 督查专报: one for the leader to read, or with something about the unit. */
    SPECIAL_REPORT_ISSUED(true),
    /** 专报批示: a leader has answered a special report. */
    SPECIAL_REPORT_REPLIED(true),
    /** 督查结论待签发 (R733-16). */
    CONCLUSION_TO_SIGN(true),
    /** 督查结论退回修改. */
    CONCLUSION_RETURNED(false),
    /** 督查结论送达: the unit confirms the receipt, which starts its 30 days. */
    CONCLUSION_DELIVERED(true),
    /** 异议: a reviewer is to be assigned (R733-17). */
    REVIEW_REQUESTED(true),
    /** 复核指派: the officer decides within 30 days. */
    REVIEW_ASSIGNED(true),
    /** 复核决定送达. */
    CONCLUSION_REVIEWED(true),
    /** 督查结论生效: nobody objected in time. */
    CONCLUSION_FINAL(false),
    /** 应急登录: somebody with the database host let an administrator in for an hour; the database itself posts it (row 96). */
    BREAK_GLASS_MADE(true),
    /** 提醒渠道失效: one of the officer's channels brings nothing any more (row 32). */
    CHANNEL_DIED(true),
    /** 测试提醒: the officer tries his channels out. */
    CHANNEL_TEST(true),
    /** 每日提醒: something is unread on the morning of a working day. */
    DAILY_DIGEST(false);

    private static final int WHOLE_LADDER = 9;

    private static final Set<NotificationKind> WAITING = Set.of(
            TASK_DUE_SOON,
            TASK_OVERDUE,
            TASK_UNSIGNED,
            TASK_EXPEDITED,
            ESCALATION_PROPOSED,
            CALENDAR_MISSING,
            DEADLINE_RECOUNTED,
            WATCH_CHECK_DUE);

    private final boolean isUrgent;

    NotificationKind(boolean isUrgent) {
        this.isUrgent = isUrgent;
    }

    /** Whether it urges or comes from a timer, so that it must wait for working hours (row 30). */
    public boolean waitsForWorkingHours() {
        return WAITING.contains(this);
    }

    /** How many channels of the ladder may be used: what is not urgent goes no further than the browser, the digest to the first one. */
    public int channels() {
        if (this == DAILY_DIGEST) {
            return 1;
        }
        return isUrgent || waitsForWorkingHours() ? WHOLE_LADDER : 0;
    }

    /** Whether a push may wake a sleeping phone for it. */
    public boolean isUrgent() {
        return isUrgent;
    }
}
