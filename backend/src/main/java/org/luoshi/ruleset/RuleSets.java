package org.luoshi.ruleset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Versions of the rules' numbers. */
@ApplicationScoped
public class RuleSets implements PanacheRepositoryBase<RuleSet, UUID> {

    /** The version in force on that day: the jurisdiction's latest, or the one Luoshi comes with. */
    public RuleSet inForce(UUID jurisdictionId, LocalDate day) {
        return find(
                        "(jurisdictionId = ?1 or jurisdictionId is null) and effectiveOn <= ?2 order by jurisdictionId nulls last, effectiveOn desc, version desc",
                        jurisdictionId,
                        day)
                .firstResult();
    }

    /** Working days of the longest look ahead that any version asks for. */
    public int longestReminderDays() {
        return (Integer) getEntityManager()
                .createNativeQuery("select longest_reminder_days()", Integer.class)
                .getSingleResult();
    }

    public RuleSet require(UUID id) {
        return findByIdOptional(id).orElseThrow();
    }
}
