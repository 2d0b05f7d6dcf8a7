package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.Derivation;
import org.luoshi.inspection.Derivations;
import org.luoshi.inspection.DeriveMatter;
import org.luoshi.inspection.api.DerivationInputs.DeclineDerivationInput;
import org.luoshi.inspection.api.DerivationInputs.ProposeDerivationInput;
import org.luoshi.inspection.api.DerivationInputs.RegisterDerivationInput;
import org.luoshi.matter.api.MatterView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** 举一反三: a finding and the matter that came of it, linked both ways (row 61). */
@GraphQLApi
@RunOnVirtualThread
public class DerivationApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final DeriveMatter deriveMatter;
    private final Derivations derivations;
    private final People people;

    public DerivationApi(
            CurrentCaller caller,
            Commands commands,
            DeriveMatter deriveMatter,
            Derivations derivations,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.deriveMatter = deriveMatter;
        this.derivations = derivations;
        this.people = people;
    }

    @Mutation
    @Description(
            "举一反三, proposed by INSPECTOR, GROUP_LEADER, CLERK or DIRECTOR who see the finding: → PROPOSED. The same"
                    + " derivationId again changes nothing. Errors: FINDING_NOT_FOUND, DERIVATION_NOT_FOUND, INVALID_INPUT.")
    public DerivationView proposeDerivation(ProposeDerivationInput input) {
        var me = caller.require(Role.INSPECTOR, Role.GROUP_LEADER, Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                DerivationView.class,
                () -> DerivationView.of(deriveMatter.propose(
                        input.derivationId(), input.findingId(), input.title(), input.note(), me)));
    }

    @Mutation
    @Description(
            "Registers it as a matter, by CLERK or DIRECTOR, linked with the one of the finding (JC-09): → REGISTERED. Errors:"
                    + " DERIVATION_NOT_FOUND, DERIVATION_DECIDED, PLAN_WRONG_STATUS (still sealed).")
    public DerivationView registerDerivation(RegisterDerivationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                DerivationView.class,
                () -> DerivationView.of(deriveMatter.register(input.derivationId(), input.matterId(), me)));
    }

    @Mutation
    @Description(
            "不予登记 by CLERK or DIRECTOR, with the reason: → DECLINED. Errors: DERIVATION_NOT_FOUND, DERIVATION_DECIDED,"
                    + " INVALID_INPUT.")
    public DerivationView declineDerivation(DeclineDerivationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                DerivationView.class,
                () -> DerivationView.of(deriveMatter.decline(input.derivationId(), input.reason(), me)));
    }

    @Transactional
    @Description("举一反三: matters proposed from it, for the office and the group (row 61).")
    public List<List<@NonNull DerivationView>> derivations(@Source List<FindingView> views) {
        var byFinding = derivations
                .ofFindings(views.stream().map(FindingView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Derivation::findingId, Collectors.mapping(DerivationView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byFinding.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Description("The finding that it came of, as far as the caller may see it (row 61).")
    public List<@Nullable DerivationView> derivedFrom(@Source List<MatterView> views) {
        var byMatter = derivations.ofMatters(views.stream().map(MatterView::id).toList()).stream()
                .collect(Collectors.toMap(each -> each.matterId().orElseThrow(), DerivationView::of));
        return views.stream().map(view -> byMatter.get(view.id())).toList();
    }

    @Transactional
    public List<@NonNull OfficerView> proposedBy(@Source List<DerivationView> views) {
        return people.officers(views, DerivationView::proposedById);
    }
}
