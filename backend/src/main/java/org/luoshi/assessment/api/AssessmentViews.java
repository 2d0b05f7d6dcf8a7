package org.luoshi.assessment.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.assessment.ScoreEntries;
import org.luoshi.assessment.ScoreEntry;
import org.luoshi.assessment.ScoreKind;
import org.luoshi.assessment.ScorePreset;
import org.luoshi.assessment.ScoreRules;

/** Scores as the app sees them. */
final class AssessmentViews {
    private AssessmentViews() {}

    @RegisterForReflection
    @Type("ScorePoints")
    @Description("What one kind of event is worth.")
    public record PointsView(
            ScoreKind kind,
            BigDecimal points,
            @Description("Id of the rule in the rulebook.") String rule) {
        static List<PointsView> of(java.util.Map<ScoreKind, BigDecimal> points) {
            return points.entrySet().stream()
                    .map(entry -> new PointsView(
                            entry.getKey(), entry.getValue(), entry.getKey().rule()))
                    .sorted(Comparator.comparing(PointsView::kind))
                    .toList();
        }
    }

    @RegisterForReflection
    @Type("ScoreRules")
    @Description("考核办法: one dated version of the points (WF-01). Never changed, only followed.")
    public record RulesView(
            @Id UUID id,
            int version,
            String name,
            LocalDate effectiveOn,

            @Description("What every unit begins a period with.")
            BigDecimal base,

            List<@NonNull PointsView> points,
            String note,
            @Description("In force today.") boolean inForce) {
        static RulesView of(ScoreRules rules, boolean inForce) {
            return new RulesView(
                    rules.id(),
                    rules.version(),
                    rules.name(),
                    rules.effectiveOn(),
                    rules.base(),
                    PointsView.of(rules.points()),
                    rules.note(),
                    inForce);
        }
    }

    @RegisterForReflection
    @Type("ScorePresetRules")
    @Description("Points that offices elsewhere give, to begin with.")
    public record PresetView(ScorePreset preset, List<@NonNull PointsView> points) {
        static PresetView of(ScorePreset preset) {
            return new PresetView(preset, PointsView.of(preset.points()));
        }
    }

    @RegisterForReflection
    @Type("ScoreQuestion")
    @Description("记分异议 of the unit, and what the office answered.")
    public record QuestionView(
            String text,
            ScoreEntry.Question.Status status,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    @RegisterForReflection
    @Type("ScoreEntry")
    @Description("记分: one entry, with rule, version and event.")
    public record EntryView(
            @Id UUID id,
            ScoreKind kind,

            @Description("Tenths at the finest; a counter-entry has the other sign.")
            BigDecimal points,

            @Description("Id of the rule in the rulebook.") String rule,

            @Description("Version of the points that holds.")
            int rulesVersion,

            String rulesName,
            ScoreEntry.State state,
            LocalDate occurredOn,

            @Description("The last day on which the unit may ask about it (R733-17).")
            LocalDate provisionalUntil,

            @Nullable @Id UUID matterId,
            @Nullable String matterTitle,
            @Nullable @Id UUID taskId,
            @Nullable @Id UUID findingId,

            @Nullable @Id @Description("The commendation that gave the points (R733-21).")
            UUID commendationId,

            @Nullable @Description("Words of who entered it, or took it back.")
            String reason,

            @Nullable QuestionView question,
            @Description("The unit may ask about it now.") boolean mayBeAsked,
            Instant enteredAt,
            @Ignore UUID unitId) {
        static EntryView of(ScoreEntry entry, LocalDate today) {
            var question = entry.question();
            return new EntryView(
                    entry.id(),
                    entry.kind(),
                    entry.points(),
                    entry.kind().rule(),
                    entry.rulesVersion(),
                    entry.rulesName(),
                    entry.state(today),
                    entry.occurredOn(),
                    entry.provisionalUntil(),
                    entry.matterId(),
                    entry.matterTitle(),
                    entry.taskId(),
                    entry.findingId(),
                    entry.commendationId(),
                    entry.reason(),
                    question == null
                            ? null
                            : new QuestionView(
                                    question.text(),
                                    question.status(),
                                    question.askedAt(),
                                    question.answer(),
                                    question.answeredAt()),
                    entry.mayBeAsked(today),
                    entry.enteredAt(),
                    entry.unitId());
        }
    }

    @RegisterForReflection
    @Type("UnitStanding")
    @Description("One unit's score in a period.")
    public record StandingView(
            @Description("Equal scores share a place.") int place,

            @Description("Base of the period and all entries, provisional ones included.")
            BigDecimal score,

            @Description("Points that may still change.") BigDecimal provisional,

            @Description("Points taken off, before counter-entries.")
            BigDecimal deducted,

            @Description("Points added, before counter-entries.")
            BigDecimal added,

            int entries,
            @Ignore UUID unitId) {
        static StandingView of(ScoreEntries.Standing standing, BigDecimal base) {
            return new StandingView(
                    standing.place(),
                    base.add(standing.points()),
                    standing.provisional(),
                    standing.deducted(),
                    standing.added(),
                    standing.entries(),
                    standing.unitId());
        }
    }

    @RegisterForReflection
    @Type("LeaderStanding")
    @Description("Points of the tasks that one responsible officer answers for (JC-10).")
    public record LeaderView(
            String name,
            BigDecimal points,
            int entries,
            @Ignore UUID unitId) {}

    @RegisterForReflection
    @Type("Assessment")
    @Description("考核 of a period: all supervised units, the best first.")
    public record AssessmentView(
            LocalDate from,
            LocalDate to,

            @Description("Points in force on the last day of the period, or today.")
            RulesView rules,

            List<@NonNull StandingView> standings,

            @Nullable @Description("Pass as skip for the next page; null on the last.")
            Integer nextSkip,

            List<@NonNull LeaderView> leaders,

            @Description("Questions of units that wait for an answer.")
            List<@NonNull EntryView> asked) {}

    @RegisterForReflection
    @Type("UnitScore")
    @Description("One unit's score in a period, with the entries behind it, newest first.")
    public record UnitScoreView(
            LocalDate from,
            LocalDate to,
            RulesView rules,
            StandingView standing,
            @Description("Units that are ranked.") int units,
            List<@NonNull EntryView> entries,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor) {}
}
