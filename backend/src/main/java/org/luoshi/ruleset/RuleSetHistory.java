package org.luoshi.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.TimeSource;

/** The versions of a jurisdiction with where each stands today and who adopted it. */
@ApplicationScoped
public class RuleSetHistory {
    private static final int MOST = 100;

    private final RuleSets ruleSets;
    private final EntityManager entityManager;
    private final Clock clock;

    public RuleSetHistory(RuleSets ruleSets, EntityManager entityManager, Clock clock) {
        this.ruleSets = ruleSets;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * A version in its place.
     *
     * @param adoptedBy the officer's name; none for the version Luoshi comes with
     */
    public record Version(
            RuleSet ruleSet,
            RuleSetState state,
            @Nullable String adoptedBy,
            @Nullable Withdrawn withdrawn) {}

    /** Who withdrew it. */
    public record Withdrawn(String name, RuleSetWithdrawal withdrawal) {}

    /** Newest first. */
    public List<Version> versions(UUID jurisdictionId) {
        return placed(ruleSets.ofJurisdiction(jurisdictionId, MOST), jurisdictionId);
    }

    public Version version(RuleSet ruleSet, UUID jurisdictionId) {
        entityManager.flush();
        return placed(List.of(ruleSet), jurisdictionId).getFirst();
    }

    private List<Version> placed(List<RuleSet> versions, UUID jurisdictionId) {
        var today = TimeSource.today(clock);
        var inForce = ruleSets.inForce(jurisdictionId, today).id();
        var withdrawals = ruleSets.withdrawals(versions);
        var names = names(versions, withdrawals);
        return versions.stream()
                .map(ruleSet -> {
                    var withdrawal = Optional.ofNullable(withdrawals.get(ruleSet.id()));
                    var state = withdrawal.isPresent()
                            ? RuleSetState.WITHDRAWN
                            : ruleSet.effectiveOn().isAfter(today)
                                    ? RuleSetState.COMING
                                    : ruleSet.id().equals(inForce) ? RuleSetState.IN_FORCE : RuleSetState.FOLLOWED;
                    return new Version(
                            ruleSet,
                            state,
                            ruleSet.changedBy().map(names::get).orElse(null),
                            withdrawal
                                    .map(each -> new Withdrawn(names.getOrDefault(each.withdrawnBy(), ""), each))
                                    .orElse(null));
                })
                .toList();
    }

    private Map<UUID, String> names(List<RuleSet> versions, Map<UUID, RuleSetWithdrawal> withdrawals) {
        Set<UUID> officers = new HashSet<>();
        versions.forEach(ruleSet -> ruleSet.changedBy().ifPresent(officers::add));
        withdrawals.values().forEach(withdrawal -> officers.add(withdrawal.withdrawnBy()));
        Map<UUID, String> names = new HashMap<>();
        if (!officers.isEmpty()) {
            entityManager
                    .createNativeQuery("select id, name from officer where id in (:ids)", Object[].class)
                    .setParameter("ids", officers)
                    .getResultList()
                    .forEach(row -> names.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        }
        return names;
    }
}
