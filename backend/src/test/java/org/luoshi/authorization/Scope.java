package org.luoshi.authorization;

import static org.luoshi.platform.Role.GROUP_LEADER;
import static org.luoshi.platform.Role.INSPECTOR;

import java.util.function.Predicate;
import org.luoshi.authorization.Visitor.Place;
import org.luoshi.platform.Role;

/** Whose records they are: what {@code V10__row_scope.sql} and its followers mean, said once more in words and for the scenes of the test. */
enum Scope {
    EVERYBODY("everybody; answers from the caller's own jurisdiction and inbox", visitor -> true),
    NOBODY("nobody before it is over", visitor -> false),
    JURISDICTION("the same jurisdiction", visitor -> visitor.place() != Place.FAR_COUNTY),
    OFFICE("the office of the same jurisdiction", Scope::isOffice),
    HANDLING_UNIT("the unit that handles it", Scope::isUnit),
    HANDLING_HEAD(
            "the head of the unit that handles it, or who stands in for him",
            visitor -> isUnit(visitor) && visitor.role() == Role.UNIT_HEAD),
    TASK("the office; the unit that handles it; the inspection group of its matter", Scope::seesTask),
    MATTER(
            "the office; units that handle it; its inspection groups; group leaders of the jurisdiction while it is handled",
            visitor -> seesTask(visitor) || (visitor.role() == GROUP_LEADER && visitor.place() != Place.FAR_COUNTY)),
    PLAN("the office; its group; once unsealed also the inspected unit", Scope::seesTask),
    SUBMITTED_PLAN(
            "before approval: who planned it, its group, and who may approve",
            visitor -> isOffice(visitor) || isGroup(visitor)),
    SEALED_PLAN(
            "its group, who planned and who approved it, the auditor",
            visitor -> isGroup(visitor)
                    || (visitor.role() == Role.AUDITOR && visitor.place() != Place.FAR_COUNTY)
                    || (visitor.role() == Role.DIRECTOR && visitor.place() == Place.OFFICE)),
    DESIGNATION(
            "the office, inspectors and group leaders of the jurisdiction; the designated unit",
            visitor -> isOffice(visitor)
                    || isUnit(visitor)
                    || ((visitor.role() == INSPECTOR || visitor.role() == GROUP_LEADER)
                            && visitor.place() != Place.FAR_COUNTY)),
    OPEN_DRAW(
            "the office and group leaders of the jurisdiction; who opened it",
            visitor -> isOffice(visitor)
                    || (visitor.role() == GROUP_LEADER && visitor.place() != Place.FAR_COUNTY)
                    || isOpener(visitor)),
    OPENER("who opened it", Scope::isOpener),
    GROUP("members of the inspection group", Scope::isGroup),
    GROUP_LEAD(
            "the leader of the inspection group",
            visitor -> visitor.role() == GROUP_LEADER && visitor.place() == Place.OFFICE),
    FINDING("the office; the responsible unit; the inspection group", Scope::seesTask),
    CONCLUSION_DRAFT(
            "the inspection group; the auditor of the jurisdiction", visitor -> isGroup(visitor) || isAuditor(visitor)),
    CONCLUSION_SIGNED(
            "the inspection group; DIRECTOR, LEADER, CHIEF and AUDITOR of the jurisdiction",
            visitor -> isGroup(visitor) || (isOffice(visitor) && visitor.role() != Role.CLERK)),
    CONCLUSION_DELIVERY(
            "the inspection group; DIRECTOR, LEADER and CHIEF of the jurisdiction",
            visitor -> isGroup(visitor)
                    || (isOffice(visitor) && visitor.role() != Role.CLERK && visitor.role() != Role.AUDITOR)),
    INFORMANT(
            "who took the record, the leader of the group, DIRECTOR of the jurisdiction",
            visitor -> isGroup(visitor) || (visitor.role() == Role.DIRECTOR && visitor.place() != Place.FAR_COUNTY)),
    REFERRAL(
            "who made it, the leader who approved it, the chief of the jurisdiction",
            visitor -> (visitor.role() == Role.CHIEF && visitor.place() != Place.FAR_COUNTY)
                    || (visitor.place() == Place.OFFICE
                            && (visitor.role() == Role.DIRECTOR || visitor.role() == Role.LEADER))),
    REVIEWER(
            "the officer who was assigned", visitor -> visitor.role() == Role.CLERK && visitor.place() == Place.OFFICE),
    COPYING(
            "who recorded it, the leader of the group, CLERK and DIRECTOR of the jurisdiction",
            visitor -> isGroup(visitor)
                    || (isOffice(visitor) && (visitor.role() == Role.CLERK || visitor.role() == Role.DIRECTOR))),
    WITHDRAWING("who recorded it, the leader of the group", Scope::isGroup),
    ADDRESSED_LEADER(
            "the leader it is addressed to",
            visitor -> visitor.role() == Role.LEADER && visitor.place() == Place.OFFICE),
    LEADING_LEADER(
            "the leader of the government who leads the inspection",
            visitor -> visitor.role() == Role.LEADER && visitor.place() == Place.OFFICE),
    ADDRESSEE("the office; the unit it is addressed to", visitor -> isOffice(visitor) || isUnit(visitor)),
    OWN_UNIT("the officer's own unit", visitor -> visitor.place() == Place.HOUSING),
    ABSENCE(
            "the officer himself, the head of his unit, CLERK, DIRECTOR, ADMIN of the jurisdiction",
            visitor -> visitor.place() == Place.HOUSING
                    || (visitor.place() != Place.FAR_COUNTY
                            && switch (visitor.role()) {
                                case CLERK, DIRECTOR, ADMIN -> true;
                                case LEADER, CHIEF, INSPECTOR, GROUP_LEADER, LIAISON, UNIT_HEAD, AUDITOR -> false;
                            })),
    DEVICE(
            "the officer himself, ADMIN of the jurisdiction",
            visitor -> isOwn(visitor) || (visitor.role() == Role.ADMIN && visitor.place() != Place.FAR_COUNTY)),
    OWN("the officer himself", Scope::isOwn);

    private final String words;
    private final Predicate<Visitor> holds;

    Scope(String words, Predicate<Visitor> holds) {
        this.words = words;
        this.holds = holds;
    }

    String words() {
        return words;
    }

    boolean holds(Visitor visitor) {
        return holds.test(visitor);
    }

    private static boolean isOffice(Visitor visitor) {
        return switch (visitor.role()) {
            case CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR -> visitor.place() != Place.FAR_COUNTY;
            case INSPECTOR, GROUP_LEADER, LIAISON, UNIT_HEAD, ADMIN -> false;
        };
    }

    private static boolean isAuditor(Visitor visitor) {
        return visitor.role() == Role.AUDITOR && visitor.place() != Place.FAR_COUNTY;
    }

    private static boolean isOwn(Visitor visitor) {
        return visitor.place() == Place.HOUSING && visitor.role() != Role.UNIT_HEAD;
    }

    /** The clerk, whatever role he comes in. */
    private static boolean isOpener(Visitor visitor) {
        return visitor.place() == Place.OFFICE
                && (visitor.role() == Role.CLERK || visitor.role() == Role.LIAISON || visitor.role() == Role.UNIT_HEAD);
    }

    private static boolean isUnit(Visitor visitor) {
        return (visitor.role() == Role.LIAISON || visitor.role() == Role.UNIT_HEAD) && visitor.place() == Place.HOUSING;
    }

    private static boolean isGroup(Visitor visitor) {
        return (visitor.role() == INSPECTOR || visitor.role() == GROUP_LEADER) && visitor.place() == Place.OFFICE;
    }

    private static boolean seesTask(Visitor visitor) {
        return isOffice(visitor) || isUnit(visitor) || isGroup(visitor);
    }
}
