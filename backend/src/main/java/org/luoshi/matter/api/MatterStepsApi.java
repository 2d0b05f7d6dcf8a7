package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.audit.Signature;
import org.luoshi.matter.InitiationGap;
import org.luoshi.matter.InitiationPolicy;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterPhase;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Matters;
import org.luoshi.matter.StepDecision;
import org.luoshi.matter.StepHistory;
import org.luoshi.matter.StepRecord;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.ruleset.RuleSets;

/** A matter's way through the seven steps: who took which when, and what is missing for the next. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class MatterStepsApi {
    private final CurrentCaller caller;
    private final Matters matters;
    private final StepHistory history;
    private final RuleSets ruleSets;

    public MatterStepsApi(CurrentCaller caller, Matters matters, StepHistory history, RuleSets ruleSets) {
        this.caller = caller;
        this.matters = matters;
        this.history = history;
        this.ruleSets = ruleSets;
    }

    @RegisterForReflection
    @Type("Signature")
    @Description("签署: name and time under a text. Anyone who has the text can compute its SHA-256 again.")
    public record SignatureView(
            String signerName,
            Instant signedAt,

            @Nullable @Description("The text that was signed; for the office.")
            String text,

            String sha256,

            @Description("The text still has this SHA-256.") boolean intact) {

        static SignatureView of(Signature signature, boolean withText) {
            return new SignatureView(
                    signature.signerName(),
                    signature.signedAt(),
                    withText ? signature.text() : null,
                    signature.sha256(),
                    signature.agreesWithText());
        }
    }

    @RegisterForReflection
    @Type("StepRecord")
    @Description("One decision on the way through the seven steps (JC-08).")
    public record StepRecordView(
            StepDecision decision,

            @Description("Where the matter was afterwards.") MatterStep step,

            @Description("Empty when the system acted.") String officerName,
            String unitName,
            Instant at,
            @Nullable @Description("For the office.") String comment,
            @Nullable SignatureView signature) {

        static StepRecordView of(StepRecord record, boolean office) {
            var signature = record.signature();
            return new StepRecordView(
                    record.decision(),
                    record.step(),
                    record.officerName(),
                    record.unitName(),
                    record.at(),
                    office ? record.comment() : null,
                    signature == null ? null : SignatureView.of(signature, office));
        }
    }

    @RegisterForReflection
    @Type("MatterRuleSet")
    @Description("The version of clocks and lamps that the matter was opened under, and keeps (decision 15).")
    public record MatterRuleSetView(int version, LocalDate effectiveOn) {}

    @Description("立项, 执行, 落实 or 考核 (WF-08).")
    public List<@NonNull MatterPhase> phase(@Source List<MatterView> views) {
        return views.stream().map(view -> MatterPhase.of(view.step())).toList();
    }

    @Transactional
    @Description("Every decision so far, the earliest first; a unit sees who and when, not the office's words.")
    public List<List<@NonNull StepRecordView>> steps(@Source List<MatterView> views) {
        var office = caller.get().is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        var byMatter = history.ofMatters(ids(views)).stream()
                .collect(Collectors.groupingBy(
                        StepRecord::matterId,
                        Collectors.mapping(record -> StepRecordView.of(record, office), Collectors.toList())));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Description("立项前还缺…: what JS-13 and R733-11 ask for and is not there; empty once initiated.")
    public List<List<@NonNull InitiationGap>> initiationGaps(@Source List<MatterView> views) {
        return ofMatters(
                views,
                matter -> matter.step().compareTo(MatterStep.INITIATED) < 0 && !matter.isClosed()
                        ? InitiationPolicy.gaps(matter.registration(), matter.handlingProposal())
                        : List.of());
    }

    @Transactional
    @Description("Why it was not initiated (不予立项).")
    public List<@Nullable String> rejectionReason(@Source List<MatterView> views) {
        return ofMatters(views, matter -> matter.rejectionReason().orElse(null));
    }

    @Transactional
    public List<@NonNull MatterRuleSetView> ruleSet(@Source List<MatterView> views) {
        Map<UUID, MatterRuleSetView> known = new HashMap<>();
        return ofMatters(
                views,
                matter -> known.computeIfAbsent(matter.ruleSetId(), id -> {
                    var rules = ruleSets.require(id);
                    return new MatterRuleSetView(rules.version(), rules.effectiveOn());
                }));
    }

    private <T> List<T> ofMatters(List<MatterView> views, Function<Matter, T> value) {
        var byId = matters.ofIds(ids(views)).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        return views.stream()
                .map(view -> value.apply(Objects.requireNonNull(byId.get(view.id()))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Collection<UUID> ids(List<MatterView> views) {
        return views.stream().map(MatterView::id).toList();
    }
}
