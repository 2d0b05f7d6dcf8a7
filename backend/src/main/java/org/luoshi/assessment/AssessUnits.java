package org.luoshi.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;
import org.luoshi.platform.TimeSource;

/** What people do about scores: enter praise and judgement, ask, answer, take back, adopt rules. */
@ApplicationScoped
public class AssessUnits {
    private final ScoreEntries entries;
    private final ScoreRuleSets ruleSets;
    private final KeepScores scores;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AssessUnits(ScoreEntries entries, ScoreRuleSets ruleSets, KeepScores scores, AuditTrail auditTrail, Clock clock) {
        this.entries = entries;
        this.ruleSets = ruleSets;
        this.scores = scores;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * An entry by hand.
     *
     * @param points of a {@link ScoreKind#JUDGEMENT} only; all other kinds have those of the rules
     */
    public ScoreEntry enter(
            UUID entryId, UUID unitId, ScoreKind kind, @Nullable BigDecimal points, String reason, Caller me) {
        if (!kind.isByHand()) {
            throw new DomainException.RuleViolated(AssessmentError.SCORE_KIND_AUTOMATIC, kind.name());
        }
        var today = TimeSource.today(clock);
        var rules = ruleSets.inForce(me.jurisdictionId(), today);
        var worth = kind == ScoreKind.JUDGEMENT ? judged(points) : rules.pointsOf(kind);
        if (worth.signum() == 0) {
            throw DomainException.Invalid.field("points", "worth nothing by the rules in force");
        }
        var cause = new ScoreCause("HAND:" + entryId, kind, today, me.jurisdictionId(), unitId, null, null, null);
        return scores.post(entryId, cause, 1, rules, worth, reason, me.officerId(), today)
                .map(entries::require)
                .orElseThrow(() -> new DomainException.Conflict(PlatformError.ALREADY_EXISTS, "entry " + entryId));
    }

    private static BigDecimal judged(@Nullable BigDecimal points) {
        if (points == null
                || points.abs().compareTo(BigDecimal.valueOf(ScoreKind.JUDGEMENT_LIMIT)) > 0
                || points.stripTrailingZeros().scale() > 1) {
            throw DomainException.Invalid.field(
                    "points",
                    "-" + ScoreKind.JUDGEMENT_LIMIT + ".." + ScoreKind.JUDGEMENT_LIMIT + ", tenths at the finest");
        }
        return points;
    }

    /** 记分异议: the unit asks, once, while the entry is provisional. */
    public ScoreEntry ask(UUID entryId, String text, Caller me) {
        var entry = entries.require(entryId);
        if (entry.question() != null) {
            throw new DomainException.RuleViolated(AssessmentError.SCORE_QUESTION_ASKED, "entry " + entryId);
        }
        if (!entry.mayBeAsked(TimeSource.today(clock))) {
            throw new DomainException.RuleViolated(AssessmentError.SCORE_ENTRY_FINAL, "entry " + entryId);
        }
        entries.ask(entry, text, me.officerId(), clock.instant());
        audit("SCORE_ASKED", entry, Map.of("question", text));
        return entries.require(entryId);
    }

    /** The office answers, once: the entry stays, or is taken back for good. Not by whoever entered it. */
    public ScoreEntry answer(UUID entryId, boolean isReversed, String text, Caller me) {
        var entry = entries.require(entryId);
        if (me.officerId().equals(entry.enteredBy())) {
            throw new DomainException.RuleViolated(AssessmentError.SCORE_OWN_ENTRY, "entry " + entryId);
        }
        var status = isReversed ? ScoreEntry.Question.Status.REVERSED : ScoreEntry.Question.Status.UPHELD;
        var now = clock.instant();
        if (!entries.answer(entryId, status, text, me.officerId(), now)) {
            throw new DomainException.RuleViolated(AssessmentError.SCORE_QUESTION_NOT_OPEN, "entry " + entryId);
        }
        if (isReversed) {
            entries.counter(entryId, TimeSource.dateOf(now), text, me.officerId(), now);
        }
        audit("SCORE_ANSWERED", entry, Map.of("status", status, "answer", text));
        return entries.require(entryId);
    }

    /** 考核办法: a new version from a day on. */
    public ScoreRules adopt(
            UUID id,
            String name,
            LocalDate effectiveOn,
            BigDecimal base,
            Map<ScoreKind, BigDecimal> points,
            String note,
            Caller me) {
        var all = ruleSets.all(me.jurisdictionId());
        var today = TimeSource.today(clock);
        var latest = all.stream()
                .map(ScoreRules::effectiveOn)
                .max(LocalDate::compareTo)
                .orElse(today);
        if (effectiveOn.isBefore(today) || effectiveOn.isBefore(latest)) {
            throw new DomainException.RuleViolated(
                    AssessmentError.SCORE_RULES_TOO_EARLY, effectiveOn + " before " + latest);
        }
        var version = all.stream().mapToInt(ScoreRules::version).max().orElse(0) + 1;
        var rules = new ScoreRules(id, version, name, effectiveOn, base, points, note, me.officerId(), clock.instant());
        ruleSets.add(me.jurisdictionId(), rules);
        auditTrail.write(new AuditRecord(
                "SCORE_RULES_ADOPTED",
                "score_rule_set",
                id,
                me.jurisdictionId(),
                null,
                null,
                false,
                null,
                null,
                Map.of("version", version, "effectiveOn", effectiveOn, "base", base, "points", points)));
        return rules;
    }

    private void audit(String action, ScoreEntry entry, Map<String, ?> after) {
        auditTrail.write(new AuditRecord(
                action,
                "score_entry",
                entry.id(),
                entry.jurisdictionId(),
                entry.matterId(),
                null,
                false,
                null,
                null,
                after));
    }
}
