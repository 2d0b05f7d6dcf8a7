package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.api.CopyInput;
import org.luoshi.evidence.api.EvidenceCopyView;
import org.luoshi.evidence.api.EvidenceView;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;
import org.luoshi.finding.Rectification;
import org.luoshi.finding.Rectifications;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.EvidenceAction;
import org.luoshi.inspection.EvidencePolicy;
import org.luoshi.inspection.GroupMember;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.inspection.TreatEvidence;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** 脱敏, 标注 and 撤回 of photos (rows 66, 67, 70). */
@GraphQLApi
@RunOnVirtualThread
public class EvidenceActionsApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final TreatEvidence treatEvidence;
    private final Findings findings;
    private final Rectifications rectifications;
    private final GroupMembers members;

    public EvidenceActionsApi(
            CurrentCaller caller,
            Commands commands,
            TreatEvidence treatEvidence,
            Findings findings,
            Rectifications rectifications,
            GroupMembers members) {
        this.caller = caller;
        this.commands = commands;
        this.treatEvidence = treatEvidence;
        this.findings = findings;
        this.rectifications = rectifications;
        this.members = members;
    }

    @RegisterForReflection
    @Input("WithdrawEvidenceInput")
    public record WithdrawEvidenceInput(
            @Id UUID commandId,
            @Id @Description("A photo or a copy.") UUID evidenceId,
            @Description("Up to 200 characters.") String reason)
            implements Command {}

    @Mutation
    @Description(
            "脱敏 or 标注 on a copy, by who recorded the photo, the leader of the group, CLERK or DIRECTOR; from the first covered place on the"
                    + " photo as it is, is for these, the group and the auditor, and each look is noted (R733-24). The same copyId again changes"
                    + " nothing. Errors: EVIDENCE_NOT_FOUND, EVIDENCE_NOT_YOURS, EVIDENCE_WITHDRAWN, COPY_PARENT_DIFFERS, INVALID_INPUT.")
    public FindingView copyEvidence(CopyInput input) {
        var me = caller.require(
                Role.CLERK, Role.DIRECTOR, Role.INSPECTOR, Role.GROUP_LEADER, Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(
                input, FindingView.class, () -> FindingView.of(treatEvidence.copy(input.toManifest(), me)));
    }

    @Mutation
    @Description(
            "撤回 of a photo with its copies, or of a copy, by who recorded it or the leader of the group: the bytes stay for the auditor, all"
                    + " others see a tombstone. A photo by which somebody has decided stays. Errors: EVIDENCE_NOT_FOUND, EVIDENCE_NOT_YOURS,"
                    + " EVIDENCE_WITHDRAWN, EVIDENCE_SETTLED, INVALID_INPUT.")
    public FindingView withdrawEvidence(WithdrawEvidenceInput input) {
        var me = caller.require(Role.INSPECTOR, Role.GROUP_LEADER, Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(
                input,
                FindingView.class,
                () -> FindingView.of(treatEvidence.withdraw(input.evidenceId(), input.reason(), me)));
    }

    @Transactional
    @Description("What the caller may do with it now.")
    public List<List<@NonNull EvidenceAction>> actions(@Source List<EvidenceView> views) {
        var me = caller.get();
        var ofViews = findings(views, EvidenceView::findingId);
        var led = led(ofViews.values(), me);
        var judged = rectifications.judged(ids(views, EvidenceView::rectificationId)).stream()
                .map(Rectification::id)
                .collect(Collectors.toSet());
        return views.stream()
                .map(view -> {
                    var finding = ofViews.get(view.findingId());
                    return finding == null ? List.<EvidenceAction>of() : actions(view, me, finding, led, judged);
                })
                .toList();
    }

    @Transactional
    @Name("actions")
    @Description("What the caller may do with it now.")
    public List<List<@NonNull EvidenceAction>> copyActions(@Source List<EvidenceCopyView> views) {
        var me = caller.get();
        var ofViews = findings(views, EvidenceCopyView::findingId);
        var led = led(ofViews.values(), me);
        return views.stream()
                .map(view -> {
                    var finding = ofViews.get(view.findingId());
                    var may = finding != null
                            && view.withdrawal() == null
                            && EvidencePolicy.mayWithdraw(me, view.madeById(), leads(finding, led));
                    return may ? List.of(EvidenceAction.WITHDRAW) : List.<EvidenceAction>of();
                })
                .toList();
    }

    private static List<EvidenceAction> actions(
            EvidenceView view, Caller me, Finding finding, Set<UUID> led, Set<UUID> judged) {
        if (view.withdrawal() != null) {
            return List.of();
        }
        var leads = leads(finding, led);
        List<EvidenceAction> actions = new ArrayList<>();
        if (view.mediaType().startsWith("image/") && EvidencePolicy.mayCopy(me, view.capturedById(), leads)) {
            actions.add(EvidenceAction.COPY);
        }
        if (!finding.isSettled()
                && !judged.contains(view.rectificationId())
                && EvidencePolicy.mayWithdraw(me, view.capturedById(), leads)) {
            actions.add(EvidenceAction.WITHDRAW);
        }
        return actions;
    }

    private static boolean leads(Finding finding, Set<UUID> led) {
        return finding.planId().filter(led::contains).isPresent();
    }

    /** Plans of these findings whose group the caller leads. */
    private Set<UUID> led(Collection<Finding> ofViews, Caller me) {
        var plans = ofViews.stream()
                .flatMap(finding -> finding.planId().stream())
                .distinct()
                .toList();
        return members.memberships(plans, me.officerId()).stream()
                .filter(GroupMember::isLeader)
                .map(GroupMember::planId)
                .collect(Collectors.toSet());
    }

    private <T> Map<UUID, Finding> findings(List<T> views, Function<T, @Nullable UUID> id) {
        return findings.ofIds(ids(views, id)).stream().collect(Collectors.toMap(Finding::id, Function.identity()));
    }

    private static <T> Set<UUID> ids(List<T> views, Function<T, @Nullable UUID> id) {
        return views.stream().map(id).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }
}
