package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 回头看 of findings, as far as the caller may see the answers: those that stand, not those in conflict (row 55). */
@ApplicationScoped
public class FollowUps {
    private final Checklists checklists;
    private final ChecklistAnswers answers;
    private final ChecklistSettlements settlements;

    FollowUps(Checklists checklists, ChecklistAnswers answers, ChecklistSettlements settlements) {
        this.checklists = checklists;
        this.answers = answers;
        this.settlements = settlements;
    }

    /** In the order in which they came. */
    public Map<UUID, List<FollowUp>> ofFindings(Collection<UUID> findingIds) {
        var given = answers.list("itemId in ?1 order by seq", findingIds);
        var plans = given.stream().map(ChecklistAnswer::planId).collect(Collectors.toSet());
        if (plans.isEmpty()) {
            return Map.of();
        }
        var standing = standing(given, plans);
        var asked = checklists.ofPlans(plans).stream()
                .collect(Collectors.toMap(Checklist::planId, FollowUps::findingsAskedAbout));
        return given.stream()
                .filter(answer -> standing.contains(answer.id()))
                .filter(answer -> asked.getOrDefault(answer.planId(), Set.of()).contains(answer.itemId()))
                .map(FollowUp::new)
                .collect(Collectors.groupingBy(FollowUp::findingId));
    }

    private Set<UUID> standing(List<ChecklistAnswer> given, Set<UUID> plans) {
        var settled = settlements.ofPlans(plans).stream().collect(Collectors.groupingBy(ChecklistSettlement::planId));
        return given.stream().collect(Collectors.groupingBy(ChecklistAnswer::planId)).entrySet().stream()
                .map(plan -> StandingAnswers.of(plan.getValue(), settled.getOrDefault(plan.getKey(), List.of())))
                .flatMap(one -> one.standing().stream())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> findingsAskedAbout(Checklist checklist) {
        return checklist.items().stream()
                .map(ChecklistItem::aboutFindingId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
