package org.luoshi.ruleset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.DomainException;

/** Versions of the rules' numbers. */
@ApplicationScoped
public class RuleSets implements PanacheRepositoryBase<RuleSet, UUID> {
    private static final String STANDING =
            "(jurisdictionId = ?1 or jurisdictionId is null) and id not in (select w.ruleSetId from RuleSetWithdrawal w)";

    /** The version in force on that day: the jurisdiction's latest, or the one Luoshi comes with. What was withdrawn never is. */
    public RuleSet inForce(UUID jurisdictionId, LocalDate day) {
        return find(
                        STANDING
                                + " and effectiveOn <= ?2 order by jurisdictionId nulls last, effectiveOn desc, version desc",
                        jurisdictionId,
                        day)
                .firstResult();
    }

    /** The version that the next one follows, whether in force or not. */
    RuleSet latest(UUID jurisdictionId) {
        return find(STANDING + " order by jurisdictionId nulls last, version desc", jurisdictionId)
                .firstResult();
    }

    /** Numbers of withdrawn versions are not used again. */
    int nextVersion(UUID jurisdictionId) {
        return find("jurisdictionId = ?1 or jurisdictionId is null order by version desc", jurisdictionId)
                        .firstResult()
                        .version()
                + 1;
    }

    /** The jurisdiction's own versions and the one Luoshi comes with, newest first. */
    public List<RuleSet> ofJurisdiction(UUID jurisdictionId, int most) {
        return find("jurisdictionId = ?1 or jurisdictionId is null order by version desc", jurisdictionId)
                .page(0, most)
                .list();
    }

    /** Which of these were withdrawn, by version. */
    public Map<UUID, RuleSetWithdrawal> withdrawals(Collection<RuleSet> ruleSets) {
        return getEntityManager()
                .createQuery("from RuleSetWithdrawal where ruleSetId in :ids", RuleSetWithdrawal.class)
                .setParameter("ids", ruleSets.stream().map(RuleSet::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(RuleSetWithdrawal::ruleSetId, Function.identity()));
    }

    boolean isWithdrawn(UUID id) {
        return getEntityManager().find(RuleSetWithdrawal.class, id) != null;
    }

    void withdraw(RuleSetWithdrawal withdrawal) {
        getEntityManager().persist(withdrawal);
    }

    /** One change of versions at a time, until the transaction ends. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(7330020)", Integer.class)
                .getSingleResult();
    }

    public RuleSet require(UUID id) {
        return findByIdOptional(id).orElseThrow();
    }

    /** A version of this jurisdiction's own. */
    RuleSet requireOwn(UUID id, UUID jurisdictionId) {
        return findByIdOptional(id)
                .filter(ruleSet ->
                        ruleSet.jurisdictionId().filter(jurisdictionId::equals).isPresent())
                .orElseThrow(() -> new DomainException.NotFound(RuleSetError.RULE_SET_NOT_FOUND, id));
    }
}
