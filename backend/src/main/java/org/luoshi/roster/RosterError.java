package org.luoshi.roster;

import org.luoshi.platform.ErrorCode;

/** Refusals about rosters, recusal and contact points. */
public enum RosterError implements ErrorCode {
    /** No such member, or none the caller may see. */
    ROSTER_MEMBER_NOT_FOUND,
    /** The person is on a roster already. */
    ALREADY_ON_ROSTER,
    /** The member was dismissed before. */
    ROSTER_MEMBER_DISMISSED,
    /** No such contact point, or none the caller may see. */
    LIAISON_POINT_NOT_FOUND,
    /** It was closed before. */
    LIAISON_POINT_CLOSED,
    /** No such tie, or none the caller may see. */
    TIE_NOT_FOUND,
    /** It was lifted before. */
    TIE_LIFTED,
    /** Nobody lifts his own tie. */
    TIE_SELF_LIFT,
    /** Chosen for a group and tied to the target, or recused from it and not replaced; details name them (R733-17). */
    RECUSAL_REQUIRED,
    /** Chosen for a group and on no roster; details name them (JC-05). */
    NOT_ON_ROSTER,
    /** Chosen for a group and outside the yearly term on those days; details name them (JC-05). */
    ROSTER_TERM_OVER,
    /** Chosen for a group without a training in the year before; details name them (JC-05). */
    ROSTER_UNTRAINED
}
