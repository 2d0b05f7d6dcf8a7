package org.luoshi.inspection;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which answers of a checklist count (row 55): of each member the latest to each item; when members agree, the latest of all; when they differ, the one
 * that the leader settled on, as long as nobody answered anew; otherwise none, and the item is in conflict.
 *
 * @param latest the latest answer of each member to each item
 * @param standing the answer that counts, at most one of each item
 * @param conflicts items with different answers that the leader has not settled
 */
public record StandingAnswers(Set<UUID> latest, Set<UUID> standing, Set<UUID> conflicts) {
    /** Of one plan, both in the order in which they came. */
    public static StandingAnswers of(List<ChecklistAnswer> answers, List<ChecklistSettlement> settlements) {
        Map<UUID, Map<UUID, ChecklistAnswer>> byItem = new LinkedHashMap<>();
        answers.forEach(answer -> byItem.computeIfAbsent(answer.itemId(), item -> new LinkedHashMap<>())
                .put(answer.answeredBy(), answer));
        Map<UUID, ChecklistSettlement> settled = new LinkedHashMap<>();
        settlements.forEach(settlement -> settled.put(settlement.itemId(), settlement));
        Set<UUID> latest = new HashSet<>();
        Set<UUID> standing = new HashSet<>();
        Set<UUID> conflicts = new HashSet<>();
        byItem.forEach((itemId, byMember) -> {
            var candidates = byMember.values();
            candidates.forEach(answer -> latest.add(answer.id()));
            var settlement = settled.get(itemId);
            if (!differ(candidates)) {
                standing.add(last(candidates).id());
            } else if (settlement != null
                    && settlement.upTo() >= last(candidates).seq()) {
                standing.add(settlement.answerId());
            } else {
                conflicts.add(itemId);
            }
        });
        return new StandingAnswers(Set.copyOf(latest), Set.copyOf(standing), Set.copyOf(conflicts));
    }

    /** Members gave different replies. */
    private static boolean differ(Collection<ChecklistAnswer> candidates) {
        return candidates.stream()
                        .map(ChecklistAnswer::reply)
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }

    private static ChecklistAnswer last(Collection<ChecklistAnswer> candidates) {
        return candidates.stream()
                .reduce((one, other) -> other.seq() > one.seq() ? other : one)
                .orElseThrow();
    }
}
