package org.luoshi.inspection;

import org.luoshi.platform.ErrorCode;

/** Refusals about plans and visits. */
public enum InspectionError implements ErrorCode {
    /** No such plan, or none the caller may see. */
    PLAN_NOT_FOUND,
    /** The plan is at another point of its way; details say where, or how many visits are open. */
    PLAN_WRONG_STATUS,
    /** Four eyes: the planner may not approve his own plan. */
    PLAN_SELF_APPROVAL,
    /** An item of the annual plan, or a reason why it is needed outside of it: one of them (R733-15). */
    PLAN_BASIS_REQUIRED,
    /** Outside the annual plan: LEADER or CHIEF approves, not the director alone (一事一报). */
    PLAN_NEEDS_LEADER,
    /** A change of the plan waits already: one at a time. */
    CHANGE_PENDING,
    /** No such change of this plan. */
    CHANGE_NOT_FOUND,
    /** It is sealed no longer, or never was. */
    PLAN_NOT_SEALED,
    /** 领导带队 needs a leader of the government as group leader, and he leads no other inspection (BZ-05). */
    LEADER_LED_MISMATCH,
    /** Who leads the group does not decide on its plan (four eyes). */
    PLAN_OWN_VISIT,
    /** Only a leader-led inspection gets a 完成等次 (BZ-05). */
    PLAN_NOT_LEADER_LED,
    /** The grade is given after the last visit: nobody was there, or somebody still is. */
    GRADE_TOO_EARLY,
    /** A leader-led inspection is concluded with a grade, given after the last visit (BZ-05). */
    GRADE_REQUIRED,
    /** The report with this grade was issued: it is not corrected any more. */
    GRADE_REPORTED,
    /** Only the group may do this. */
    NOT_GROUP_MEMBER,
    /** Only the group's leader may do this. */
    NOT_GROUP_LEADER,
    /** Only who had to keep away is replaced, once (R733-17). */
    MEMBER_NOT_RECUSED,
    /** No such visit of this plan. */
    VISIT_NOT_FOUND,
    /** No such record of this plan. */
    RECORD_NOT_FOUND,
    /** No such derived matter, or none the caller may see. */
    DERIVATION_NOT_FOUND,
    /** The office has decided on it already. */
    DERIVATION_DECIDED,
    /** No such checklist template of the jurisdiction. */
    CHECKLIST_TEMPLATE_NOT_FOUND,
    /** The template was withdrawn, or there is a newer version. */
    CHECKLIST_NOT_OFFERED,
    /** The plan has no checklist, or none the caller may see. */
    CHECKLIST_NOT_FOUND,
    /** No such item in the checklist of the plan. */
    CHECKLIST_ITEM_NOT_FOUND,
    /** A bad answer to this item needs a comment. */
    CHECKLIST_COMMENT_REQUIRED,
    /** A bad answer to this item needs a finding with a photo. */
    CHECKLIST_PHOTO_REQUIRED,
    /** No such answer of this plan. */
    CHECKLIST_ANSWER_NOT_FOUND,
    /** Members do not differ on this item, it is settled, or the answer is not the latest of its member. */
    CHECKLIST_NOT_IN_CONFLICT,
    /** 对方签字 is for announced visits (明查) alone. */
    SIGNATURE_NOT_ANNOUNCED,
    /** No such signature of this plan. */
    SIGNATURE_NOT_FOUND,
    /** More than 200 m from the place: say why. */
    OUTSIDE_REASON_REQUIRED,
    /** Without a position: say why. */
    POSITION_OR_REASON_REQUIRED
}
