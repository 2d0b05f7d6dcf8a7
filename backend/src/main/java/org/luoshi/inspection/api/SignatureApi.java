package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.inspection.TakeSignature;
import org.luoshi.inspection.TargetSignature;
import org.luoshi.inspection.TargetSignatures;
import org.luoshi.inspection.api.TargetSignatureView.TakeSignatureInput;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;

/** 对方签字 on announced visits. */
@GraphQLApi
@RunOnVirtualThread
public class SignatureApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final TakeSignature takeSignature;
    private final TargetSignatures signatures;
    private final People people;

    public SignatureApi(
            CurrentCaller caller,
            Commands commands,
            TakeSignature takeSignature,
            TargetSignatures signatures,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.takeSignature = takeSignature;
        this.signatures = signatures;
        this.people = people;
    }

    @Mutation
    @Description(
            "对方签字 on a visit of an announced plan, taken by a member of the group; the same signatureId again changes nothing. Errors:"
                    + " VISIT_NOT_FOUND, PLAN_WRONG_STATUS, NOT_GROUP_MEMBER, SIGNATURE_NOT_ANNOUNCED, SIGNATURE_NOT_FOUND (the id is of"
                    + " another plan), FINDING_NOT_FOUND, INVALID_INPUT (sha256: not of what came; opinion: required when he does not agree).")
    public TargetSignatureView takeSignature(TakeSignatureInput input) {
        var me = caller.get();
        return commands.once(
                input, TargetSignatureView.class, () -> TargetSignatureView.of(takeSignature.take(input.taken(), me)));
    }

    @Transactional
    @Description("对方签字, in the order of signing; for the office and the group.")
    public List<List<@NonNull TargetSignatureView>> signatures(@Source List<InspectionPlanView> views) {
        var byPlan = signatures
                .ofPlans(views.stream().map(InspectionPlanView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        TargetSignature::planId, Collectors.mapping(TargetSignatureView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byPlan.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> takenBy(@Source List<TargetSignatureView> views) {
        return people.officers(views, TargetSignatureView::takenById);
    }
}
