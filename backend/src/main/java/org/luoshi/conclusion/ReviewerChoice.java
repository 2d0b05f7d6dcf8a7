package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.PlanParticipants;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.roster.RecusalPolicy;
import org.luoshi.roster.Selection;
import org.luoshi.roster.TieKind;

/** 复核人选: officers of the office who had no part in it and no tie to the unit (R733-17). */
@ApplicationScoped
public class ReviewerChoice {
    private static final List<Role> OF_OFFICE = List.of(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF);

    private final InspectionPlans plans;
    private final PlanParticipants participants;
    private final Selection selection;
    private final Organization organization;

    ReviewerChoice(
            InspectionPlans plans, PlanParticipants participants, Selection selection, Organization organization) {
        this.plans = plans;
        this.participants = participants;
        this.selection = selection;
        this.organization = organization;
    }

    /**
     * Who may review, and who keeps away.
     *
     * @param recused officers of the office who keep away, and why
     */
    public record Choice(List<Officer> candidates, Map<UUID, TieKind> recused) {
        public Choice {
            candidates = List.copyOf(candidates);
            recused = Map.copyOf(recused);
        }
    }

    public Choice of(Conclusion conclusion) {
        var officers = office(conclusion.jurisdictionId());
        var ids = officers.stream().map(Officer::id).toList();
        var tookPart = tookPart(conclusion);
        var ties = ties(conclusion, ids);
        Map<UUID, TieKind> recused = new HashMap<>();
        ids.forEach(id -> ReviewerPolicy.recusal(id, tookPart, ties).ifPresent(kind -> recused.put(id, kind)));
        return new Choice(
                officers.stream()
                        .filter(officer -> !recused.containsKey(officer.id()))
                        .toList(),
                recused);
    }

    /** Refuses who is not of the office, and who keeps away. */
    void require(Conclusion conclusion, UUID officerId) {
        if (office(conclusion.jurisdictionId()).stream()
                .noneMatch(officer -> officer.id().equals(officerId))) {
            throw new DomainException.RuleViolated(
                    ConclusionError.REVIEWER_NOT_OF_OFFICE, "officer " + officerId + " is not of the office");
        }
        requireFree(conclusion, officerId);
    }

    /** Refuses who keeps away: a tie may have been declared since he was assigned. */
    void requireFree(Conclusion conclusion, UUID officerId) {
        ReviewerPolicy.require(officerId, tookPart(conclusion), ties(conclusion, List.of(officerId)));
    }

    private List<Officer> office(UUID jurisdictionId) {
        return OF_OFFICE.stream()
                .flatMap(role -> organization.officers(jurisdictionId, null, role).stream())
                .distinct()
                .sorted(Comparator.comparing(Officer::name))
                .toList();
    }

    private Set<UUID> tookPart(Conclusion conclusion) {
        Set<UUID> all = new HashSet<>(participants.of(plan(conclusion)));
        all.addAll(conclusion.writerIds());
        Stream.of(conclusion.submittedBy(), conclusion.signedBy(), conclusion.returnedBy())
                .forEach(officer -> officer.ifPresent(all::add));
        return all;
    }

    private Map<UUID, TieKind> ties(Conclusion conclusion, Collection<UUID> officerIds) {
        var place = plan(conclusion).assignment().placeName();
        return selection.recusedFrom(officerIds, new RecusalPolicy.Target(conclusion.targetUnitId(), place));
    }

    private InspectionPlan plan(Conclusion conclusion) {
        return plans.require(conclusion.planId());
    }
}
