package org.luoshi.matter;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Role;

/** 立项审批: what must be there (JS-13, R733-11), and who may approve on which basis (decision 1). */
public final class InitiationPolicy {
    private InitiationPolicy() {}

    /**
     * The five fields of JS-13 and the basis of R733-11, as far as they are missing; in the order in which a form asks for them. Urgent
     * matters have their person and date, too (BZ-14, WF-02).
     */
    public static List<InitiationGap> gaps(Registration registration, Optional<HandlingProposal> proposal) {
        Set<InitiationGap> gaps = EnumSet.noneOf(InitiationGap.class);
        add(gaps, InitiationGap.LEGAL_BASIS, isBlank(registration.basisDocument()));
        add(gaps, InitiationGap.OBJECTIVE, isBlank(registration.objective()));
        add(gaps, InitiationGap.CONTENT, isBlank(registration.content()));
        if (proposal.isEmpty()) {
            gaps.addAll(
                    EnumSet.of(InitiationGap.DEADLINE, InitiationGap.HANDLING_UNIT, InitiationGap.RESPONSIBLE_OFFICER));
        } else {
            var asked = proposal.get();
            add(
                    gaps,
                    InitiationGap.DEADLINE,
                    asked.deadlineClass() == DeadlineClass.EXPLICIT_DATE && asked.explicitDueOn() == null);
            add(gaps, InitiationGap.RESPONSIBLE_OFFICER, isBlank(asked.responsibleOfficer()));
        }
        return List.copyOf(gaps);
    }

    /**
     * A government decision or the chief's order is authority enough: the director approves. A proposal needs the chief himself, or a
     * leader whose delegation is on record and holds that day (decision 1).
     */
    public static boolean mayApprove(LegalBasis basis, Set<Role> roles, boolean hasDelegation) {
        return switch (basis) {
            case GOVERNMENT_DECISION, CHIEF_ORDER ->
                roles.contains(Role.DIRECTOR) || roles.contains(Role.LEADER) || roles.contains(Role.CHIEF);
            case APPROVED_PROPOSAL -> roles.contains(Role.CHIEF) || (roles.contains(Role.LEADER) && hasDelegation);
        };
    }

    /** The plan for what a meeting of the level above decided is settled by the government: a leader, not the director (BZ-16). */
    public static boolean isOfRank(MatterSource source, Set<Role> roles) {
        return source != MatterSource.SUPERIOR_MEETING || isOfGovernment(roles);
    }

    private static boolean isOfGovernment(Set<Role> roles) {
        return roles.contains(Role.LEADER) || roles.contains(Role.CHIEF);
    }

    /** On whose desk it lies: the leaders are not asked where the director is enough, and decide on superior meetings (BZ-16). */
    public static boolean waitsFor(MatterSource source, LegalBasis basis, Set<Role> roles) {
        if (source == MatterSource.SUPERIOR_MEETING) {
            return isOfGovernment(roles);
        }
        return waitsFor(basis, roles);
    }

    /** The same for every other source. */
    public static boolean waitsFor(LegalBasis basis, Set<Role> roles) {
        return switch (basis) {
            case GOVERNMENT_DECISION, CHIEF_ORDER -> roles.contains(Role.DIRECTOR);
            case APPROVED_PROPOSAL -> roles.contains(Role.LEADER) || roles.contains(Role.CHIEF);
        };
    }

    private static void add(Set<InitiationGap> gaps, InitiationGap gap, boolean isMissing) {
        if (isMissing) {
            gaps.add(gap);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
