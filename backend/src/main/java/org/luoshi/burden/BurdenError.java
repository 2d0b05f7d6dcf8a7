package org.luoshi.burden;

import org.luoshi.platform.ErrorCode;

/** Refusals about the annual plan and the budgets. */
public enum BurdenError implements ErrorCode {
    /** The month's budget of a unit is used up: a reason is needed; details name units, figures and who may give it. */
    OVER_BUDGET,
    /** No such annual plan, or none the caller may see. */
    ANNUAL_PLAN_NOT_FOUND,
    /** The annual plan is at another point of its way; an approved one is fixed. */
    ANNUAL_PLAN_WRONG_STATUS,
    /** Four eyes: who prepared it may not approve it. */
    ANNUAL_PLAN_SELF_APPROVAL,
    /** No such item of an approved annual plan. */
    ANNUAL_ITEM_NOT_FOUND,
    /** The item covers another unit or other months; details say which. */
    ANNUAL_ITEM_MISMATCH
}
