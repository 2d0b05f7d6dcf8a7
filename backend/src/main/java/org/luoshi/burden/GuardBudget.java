package org.luoshi.burden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleSets;

/**
 * 频次额度 (JC-17, R733-15): before a person adds to a unit's load, the month's figures are looked at; beyond the budget he says why, and
 * that is kept with the record. It counts what the caller may see, so that no refusal betrays a sealed inspection.
 */
@ApplicationScoped
public class GuardBudget {
    private final UnitLoads loads;
    private final RuleSets ruleSets;
    private final Organization organization;
    private final EntityManager entityManager;
    private final AuditTrail auditTrail;
    private final Clock clock;

    GuardBudget(
            UnitLoads loads,
            RuleSets ruleSets,
            Organization organization,
            EntityManager entityManager,
            AuditTrail auditTrail,
            Clock clock) {
        this.loads = loads;
        this.ruleSets = ruleSets;
        this.organization = organization;
        this.entityManager = entityManager;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * What goes beyond the budget, and why it is done nevertheless; empty of loads when nothing does.
     *
     * @param loads what those units have had so far
     */
    public record Excess(BurdenKind kind, List<UnitLoad> loads, int budget, String reason) {
        public Excess {
            loads = List.copyOf(loads);
        }

        private static Excess none(BurdenKind kind) {
            return new Excess(kind, List.of(), 0, "");
        }
    }

    public Budget budget(UUID jurisdictionId) {
        return Budget.of(
                ruleSets.inForce(jurisdictionId, TimeSource.today(clock)).parameters());
    }

    /** Each unit that would get more of this kind than its budget allows, with what it has had. */
    @Transactional
    public List<UnitLoad> exceeded(BurdenKind kind, Map<UUID, Integer> additions, LocalDate day, UUID jurisdictionId) {
        if (additions.isEmpty()) {
            return List.of();
        }
        var budget = budget(jurisdictionId);
        return loads.ofMonths(additions.keySet(), monthOf(day), 1).stream()
                .filter(load -> budget.isExceededBy(kind, load.of(kind) + additions.getOrDefault(load.unitId(), 0)))
                .toList();
    }

    /** One more for each of these units, today; see the other. */
    @Transactional
    public Excess check(BurdenKind kind, Collection<UUID> unitIds, @Nullable String reason, Caller caller) {
        var additions = unitIds.stream().distinct().collect(Collectors.toMap(Function.identity(), unitId -> 1));
        return check(kind, additions, TimeSource.today(clock), reason, caller);
    }

    /** Refuses what goes beyond a budget without a reason; the answer is to be kept with the record that is made then. */
    @Transactional
    public Excess check(
            BurdenKind kind, Map<UUID, Integer> additions, LocalDate day, @Nullable String reason, Caller caller) {
        var exceeded = exceeded(kind, additions, day, caller.jurisdictionId());
        if (exceeded.isEmpty()) {
            return Excess.none(kind);
        }
        var limit = budget(caller.jurisdictionId()).of(kind);
        var said = Texts.optional("overBudgetReason", reason);
        if (said == null) {
            throw refusal(kind, exceeded, limit, false);
        }
        return new Excess(kind, exceeded, limit, said);
    }

    /** Keeps the reason with a record that went to these units. */
    @Transactional
    public void keep(Excess excess, Collection<UUID> unitIds, Kept kept, Caller caller) {
        excess.loads().stream()
                .filter(load -> unitIds.contains(load.unitId()))
                .forEach(load -> keep(excess, load, kept, caller));
    }

    /**
     * The record that was made.
     *
     * @param matterId the matter it is about, if any
     * @param planId the inspection plan it would betray
     */
    public record Kept(
            UUID recordId,
            @Nullable UUID matterId,
            @Nullable UUID planId) {}

    /** The refusal, with unit, figure and budget for the screen. */
    public DomainException refusal(BurdenKind kind, Collection<UnitLoad> exceeded, int limit, boolean needsLeader) {
        var units =
                organization.unitsById(exceeded.stream().map(UnitLoad::unitId).toList());
        return new DomainException.RuleViolated(
                BurdenError.OVER_BUDGET,
                kind + " beyond " + limit + " a month for " + units.keySet(),
                Map.of(
                        "kind",
                        kind.name(),
                        "budget",
                        limit,
                        "needsLeader",
                        needsLeader,
                        "units",
                        exceeded.stream()
                                .map(load -> Map.of(
                                        "unit",
                                        Objects.requireNonNull(units.get(load.unitId()))
                                                .name(),
                                        "used",
                                        load.of(kind)))
                                .toList()));
    }

    /** The first day of the month. */
    public static LocalDate monthOf(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private void keep(Excess excess, UnitLoad load, Kept kept, Caller caller) {
        var used = load.of(excess.kind());
        entityManager
                .createNativeQuery("""
                        insert into over_budget_reason (id, jurisdiction_id, unit_id, kind, month, used, budget, reason, record_id, plan_id, given_by, given_at)
                        values (:id, :jurisdiction, :unit, :kind, :month, :used, :budget, :reason, :record, cast(:plan as uuid), :officer, :now)""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("jurisdiction", caller.jurisdictionId())
                .setParameter("unit", load.unitId())
                .setParameter("kind", excess.kind().name())
                .setParameter("month", load.month())
                .setParameter("used", used)
                .setParameter("budget", excess.budget())
                .setParameter("reason", excess.reason())
                .setParameter("record", kept.recordId())
                .setParameter("plan", kept.planId())
                .setParameter("officer", caller.officerId())
                .setParameter("now", clock.instant())
                .executeUpdate();
        var after = Map.of(
                "kind", excess.kind(),
                "unitId", load.unitId(),
                "used", used,
                "budget", excess.budget(),
                "reason", excess.reason());
        auditTrail.write(new AuditRecord(
                "BUDGET_EXCEEDED",
                "overBudgetReason",
                kept.recordId(),
                caller.jurisdictionId(),
                kept.matterId(),
                kept.planId(),
                true,
                null,
                null,
                after));
    }
}
