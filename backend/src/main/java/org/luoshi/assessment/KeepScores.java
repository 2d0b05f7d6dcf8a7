package org.luoshi.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.calendar.Calendars;
import org.luoshi.platform.TimeSource;

/** Keeps the entries in step with the records: automatic, provisional at first, taken back by counter-entries (WF-09, decision 4). */
@ApplicationScoped
public class KeepScores {
    /** R733-17: so long a unit may object. */
    private static final int OBJECTION_DAYS = 30;
    /** A day's run that did not happen is made up for. */
    private static final int LOOK_BACK_DAYS = 10;
    /** Any number, as long as nobody else in this database uses it. */
    private static final int LOCK = 7_330_076;

    private final ScoreEntries entries;
    private final ScoreRuleSets ruleSets;
    private final Calendars calendars;
    private final AuditTrail auditTrail;
    private final EntityManager entityManager;
    private final Clock clock;

    public KeepScores(
            ScoreEntries entries,
            ScoreRuleSets ruleSets,
            Calendars calendars,
            AuditTrail auditTrail,
            EntityManager entityManager,
            Clock clock) {
        this.entries = entries;
        this.ruleSets = ruleSets;
        this.calendars = calendars;
        this.auditTrail = auditTrail;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Tasks whose deadlines have passed or that were accepted in the last days, each for itself; answers how many entries came in. */
    public int keepRecent(LocalDate today) {
        var added = 0;
        var since = today.minusDays(LOOK_BACK_DAYS);
        for (var taskId : QuarkusTransaction.requiringNew().call(() -> entries.touchedSince(since, today))) {
            added += QuarkusTransaction.requiringNew().call(() -> ofTasks(List.of(taskId), today));
        }
        return added;
    }

    @Transactional
    public int ofMatter(UUID matterId, LocalDate today) {
        var tasks = entries.tasksOf(matterId);
        return tasks.isEmpty() ? 0 : ofTasks(tasks, today);
    }

    /** Enters what is missing and takes back what no longer stands; answers how many entries came in. */
    @Transactional
    public int ofTasks(Collection<UUID> taskIds, LocalDate today) {
        lock();
        Map<String, ScoreRules> rules = new HashMap<>();
        var standing = entries.causes(taskIds, today);
        for (var cause : standing) {
            rules.computeIfAbsent(cause.key(), key -> ruleSets.inForce(cause.jurisdictionId(), cause.on()));
        }
        var result = Reconciliation.of(
                standing,
                entries.kept(taskIds),
                cause -> Objects.requireNonNull(rules.get(cause.key())).pointsOf(cause.kind()));
        var added = new ArrayList<UUID>();
        for (var posting : result.postings()) {
            post(
                            posting.cause(),
                            posting.ordinal(),
                            Objects.requireNonNull(rules.get(posting.cause().key())),
                            today)
                    .ifPresent(added::add);
        }
        for (var counter : result.counters()) {
            if (entries.counter(counter.entry().id(), today, null, null, clock.instant())) {
                added.add(counter.entry().id());
            }
        }
        return added.size();
    }

    /** A review left only these findings standing: what the others cost is taken back (R733-17, decision 4). */
    @Transactional
    public void ofReviewedPlan(UUID planId, Collection<UUID> standing, LocalDate today) {
        lock();
        for (var entryId : entries.inForceOfPlan(planId, standing)) {
            entries.counter(entryId, today, null, null, clock.instant());
        }
    }

    /** What an event alone tells of. */
    @Transactional
    public void ofEvent(ScoreCause cause) {
        post(cause, 1, ruleSets.inForce(cause.jurisdictionId(), cause.on()), TimeSource.today(clock));
    }

    /** What an event entered does not stand any more. */
    @Transactional
    public void takeBack(String causeKey, String reason, LocalDate today) {
        lock();
        for (var entryId : entries.inForceOf(causeKey)) {
            entries.counter(entryId, today, reason, null, clock.instant());
        }
    }

    /** Enters a cause with what it is worth by the rules of its day; nothing for nothing. */
    private Optional<UUID> post(ScoreCause cause, int ordinal, ScoreRules rules, LocalDate today) {
        return post(UUID.randomUUID(), cause, ordinal, rules, rules.pointsOf(cause.kind()), null, null, today);
    }

    Optional<UUID> post(
            UUID id,
            ScoreCause cause,
            int ordinal,
            ScoreRules rules,
            BigDecimal points,
            @Nullable String reason,
            @Nullable UUID by,
            LocalDate today) {
        if (points.signum() == 0) {
            return Optional.empty();
        }
        var until = calendars.current().afterReceipt(today, OBJECTION_DAYS).dueOn();
        var isNew = entries.add(
                new ScoreEntries.NewEntry(id, cause, ordinal, points, rules.id(), until, reason, by, clock.instant()));
        if (!isNew) {
            return Optional.empty();
        }
        auditTrail.write(new AuditRecord(
                "SCORE_ENTERED",
                "score_entry",
                id,
                cause.jurisdictionId(),
                cause.matterId(),
                null,
                false,
                null,
                null,
                Map.of("kind", cause.kind(), "points", points, "rules", rules.version())));
        return Optional.of(id);
    }

    /** One reconciliation at a time, until the transaction ends: two must not both find an entry missing. */
    private void lock() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
