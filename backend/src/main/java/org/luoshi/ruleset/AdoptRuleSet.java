package org.luoshi.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/**
 * 规则版本的制定和撤回 (row 103, decision 15). Numbers and days go up together: a version takes effect today or later, and not before one that
 * is adopted already, so that the highest number in force is the one that holds. What is not in force yet can be withdrawn.
 */
@ApplicationScoped
public class AdoptRuleSet {
    /** How far ahead a version may be decided. */
    private static final int MOST_YEARS_AHEAD = 2;

    private final RuleSets ruleSets;
    private final Event<Object> events;
    private final Clock clock;

    public AdoptRuleSet(RuleSets ruleSets, Event<Object> events, Clock clock) {
        this.ruleSets = ruleSets;
        this.events = events;
        this.clock = clock;
    }

    /** The version as it would be adopted; nothing is changed. */
    @Transactional
    public RuleSetDraft draft(LocalDate effectiveOn, Collection<RuleValue> numbers, UUID jurisdictionId) {
        var parameters = RuleNumberPolicy.checked(numbers);
        var latest = ruleSets.latest(jurisdictionId);
        requireDay(effectiveOn, latest);
        return new RuleSetDraft(
                latest,
                ruleSets.inForce(jurisdictionId, effectiveOn),
                ruleSets.nextVersion(jurisdictionId),
                effectiveOn,
                parameters);
    }

    /**
     * Matters opened from that day on keep it; those opened before keep theirs.
     *
     * @param expectedVersion the latest version as the officer saw it
     */
    @Transactional
    public RuleSet adopt(
            LocalDate effectiveOn, String note, Collection<RuleValue> numbers, int expectedVersion, Caller caller) {
        var said = Texts.line("note", note);
        ruleSets.lock();
        var draft = draft(effectiveOn, numbers, caller.jurisdictionId());
        var latest = draft.latest();
        if (latest.version() != expectedVersion) {
            throw new DomainException.Conflict(
                    PlatformError.STALE_VERSION, "the latest rule set is version " + latest.version());
        }
        if (latest.parameters().equals(draft.parameters())) {
            throw new DomainException.RuleViolated(
                    RuleSetError.RULE_SET_UNCHANGED, "the numbers are those of version " + latest.version());
        }
        var adopted = RuleSet.adopt(
                UUID.randomUUID(), caller.jurisdictionId(), draft, said, caller.officerId(), clock.instant());
        ruleSets.persist(adopted);
        events.fire(new RuleSetAdopted(latest, adopted, caller.jurisdictionId()));
        return adopted;
    }

    /** Before its day, a version is withdrawn with a reason; no matter was opened under it. */
    @Transactional
    public RuleSet withdraw(UUID ruleSetId, String reason, Caller caller) {
        var said = Texts.line("reason", reason);
        ruleSets.lock();
        var ruleSet = ruleSets.requireOwn(ruleSetId, caller.jurisdictionId());
        if (!ruleSet.effectiveOn().isAfter(TimeSource.today(clock)) || ruleSets.isWithdrawn(ruleSetId)) {
            throw new DomainException.RuleViolated(
                    RuleSetError.RULE_SET_NOT_COMING,
                    "rule set " + ruleSetId + " takes effect on " + ruleSet.effectiveOn());
        }
        ruleSets.withdraw(
                RuleSetWithdrawal.of(ruleSet, caller.jurisdictionId(), said, caller.officerId(), clock.instant()));
        events.fire(new RuleSetWithdrawn(ruleSet, said, caller.jurisdictionId()));
        return ruleSet;
    }

    private void requireDay(LocalDate effectiveOn, RuleSet latest) {
        var today = TimeSource.today(clock);
        var earliest = latest.effectiveOn().isAfter(today) ? latest.effectiveOn() : today;
        var last = earliest.plusYears(MOST_YEARS_AHEAD);
        if (effectiveOn.isBefore(earliest) || effectiveOn.isAfter(last)) {
            throw new DomainException.Invalid(
                    RuleSetError.RULE_SET_DATE_OUT_OF_RANGE,
                    effectiveOn + " is not within " + earliest + " and " + last,
                    Map.of("earliest", earliest.toString(), "latest", last.toString()));
        }
    }
}
