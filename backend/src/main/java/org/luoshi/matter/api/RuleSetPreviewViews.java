package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.OpenMatters.Keeping;
import org.luoshi.matter.RuleSetEffects;
import org.luoshi.matter.RuleStep;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.RuleSetDraft;

/** What a new version of the rules would change. */
public final class RuleSetPreviewViews {
    private RuleSetPreviewViews() {}

    @RegisterForReflection
    @Type("RuleNumberChange")
    @Description("A number that would be another.")
    public record ChangeView(RuleNumber number, List<@NonNull Integer> before, List<@NonNull Integer> after) {

        static List<ChangeView> of(RuleSetDraft draft) {
            var before = draft.inForce().parameters();
            return RuleNumber.differences(draft.parameters(), before).entrySet().stream()
                    .map(change ->
                            new ChangeView(change.getKey(), change.getKey().values(before), change.getValue()))
                    .toList();
        }
    }

    @RegisterForReflection
    @Type("RuleDeadlineSample")
    @Description("When a matter issued on that day would be due.")
    public record DeadlineSampleView(
            DeadlineClass deadlineClass,
            @Description("Rule id.") String rule,
            LocalDate before,
            LocalDate after,

            @Description("暂定: the holidays of the later of the two years are not published yet.")
            boolean provisional) {

        static List<DeadlineSampleView> of(RuleSetDraft draft, WorkingCalendar calendar) {
            var before = RuleSetEffects.deadlines(
                    draft.effectiveOn(), calendar, draft.inForce().parameters());
            var after = RuleSetEffects.deadlines(draft.effectiveOn(), calendar, draft.parameters());
            return after.entrySet().stream()
                    .map(sample -> {
                        var old = before.getOrDefault(sample.getKey(), sample.getValue());
                        return new DeadlineSampleView(
                                sample.getKey(),
                                sample.getKey().rule(),
                                old.dueOn(),
                                sample.getValue().dueOn(),
                                old.isProvisional() || sample.getValue().isProvisional());
                    })
                    .toList();
        }
    }

    @RegisterForReflection
    @Type("RuleStepSample")
    @Description("When that would happen to an instruction without a date that is issued on that day.")
    public record StepSampleView(
            RuleStep step,

            @Description("Rule id, or its place in the rulebook.")
            String rule,

            @Nullable @Description("Null when it never comes.")
            LocalDate before,

            @Nullable @Description("Null when it never comes.")
            LocalDate after) {

        static List<StepSampleView> of(RuleSetDraft draft, WorkingCalendar calendar) {
            var before = RuleSetEffects.steps(
                    draft.effectiveOn(), calendar, draft.inForce().parameters());
            var after = RuleSetEffects.steps(draft.effectiveOn(), calendar, draft.parameters());
            return Stream.of(RuleStep.values())
                    .map(step -> new StepSampleView(step, step.rule(), before.get(step), after.get(step)))
                    .toList();
        }
    }

    @RegisterForReflection
    @Type("RuleSetKeeping")
    @Description("So many open matters keep that version.")
    public record KeepingView(int version, LocalDate effectiveOn, int matters) {
        static KeepingView of(Keeping keeping) {
            return new KeepingView(keeping.version(), keeping.effectiveOn(), keeping.matters());
        }
    }

    @RegisterForReflection
    @Type("RuleSetPreview")
    @Description("What adopting these numbers would change; nothing is changed by asking.")
    public record RuleSetPreviewView(
            @Description("The number it would get.") int version,

            @Description("The version that would hold on that day without it.")
            int comparedWith,

            @Description("The latest version that stands: what adoptRuleSet expects.")
            int latestVersion,

            List<@NonNull ChangeView> changes,
            List<@NonNull DeadlineSampleView> deadlines,
            List<@NonNull StepSampleView> steps,

            @Description("Open matters of the jurisdiction; they keep their versions.")
            List<@NonNull KeepingView> kept) {

        static RuleSetPreviewView of(RuleSetDraft draft, WorkingCalendar calendar, List<Keeping> kept) {
            return new RuleSetPreviewView(
                    draft.version(),
                    draft.inForce().version(),
                    draft.latest().version(),
                    ChangeView.of(draft),
                    DeadlineSampleView.of(draft, calendar),
                    StepSampleView.of(draft, calendar),
                    kept.stream().map(KeepingView::of).toList());
        }
    }
}
