package org.luoshi.briefing.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.briefing.Slip;
import org.luoshi.briefing.SlipDeliveries;
import org.luoshi.briefing.SlipDelivery;
import org.luoshi.briefing.SlipGate;
import org.luoshi.briefing.SlipKind;
import org.luoshi.briefing.SlipReader;
import org.luoshi.briefing.Slips;
import org.luoshi.briefing.api.SlipView.SlipDeliveryView;
import org.luoshi.matter.Matters;
import org.luoshi.matter.api.MatterView;
import org.luoshi.matter.api.TaskView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** What hangs on a slip, and the slips of matters, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class SlipFieldsApi {
    private final CurrentCaller caller;
    private final People people;
    private final Matters matters;
    private final Slips slips;
    private final SlipDeliveries deliveries;
    private final SlipReader reader;
    private final SlipGate gate;

    public SlipFieldsApi(
            CurrentCaller caller,
            People people,
            Matters matters,
            Slips slips,
            SlipDeliveries deliveries,
            SlipReader reader,
            SlipGate gate) {
        this.caller = caller;
        this.people = people;
        this.matters = matters;
        this.slips = slips;
        this.deliveries = deliveries;
        this.reader = reader;
        this.gate = gate;
    }

    @Transactional
    @Description("To whom it went; a unit sees its own delivery alone.")
    public List<List<@NonNull SlipDeliveryView>> deliveries(@Source List<SlipView> views) {
        Map<UUID, List<SlipDelivery>> bySlip = deliveries
                .ofSlips(views.stream().map(SlipView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(SlipDelivery::slipId));
        return views.stream()
                .map(view -> bySlip.getOrDefault(view.id(), List.of()).stream()
                        .map(SlipDeliveryView::of)
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<SlipDeliveryView> views) {
        return people.units(views, SlipDeliveryView::unitId);
    }

    @Transactional
    @Description("Who opened it first.")
    public List<@Nullable OfficerView> readBy(@Source List<SlipDeliveryView> views) {
        return people.officers(views, SlipDeliveryView::readById);
    }

    @Transactional
    @Description("Slips of this matter, newest first.")
    public List<List<@NonNull SlipView>> slips(@Source List<MatterView> views) {
        caller.get();
        Map<UUID, List<Slip>> byMatter = slips
                .ofMatters(views.stream().map(MatterView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Slip::matterId));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()).stream()
                        .map(slip -> SlipView.of(slip, reader.content(slip)))
                        .toList())
                .toList();
    }

    @Transactional
    @Description("Slips for the whole matter that its state allows the caller to issue (JC-06).")
    public List<@NonNull SlipKind> issuableSlips(@Source MatterView view) {
        return caller.get().is(Role.CLERK, Role.DIRECTOR)
                ? List.copyOf(gate.allowed(matters.require(view.id()), null))
                : List.of();
    }

    @Transactional
    @Description("Slips for this unit that the state of its task allows the caller to issue (JC-06).")
    @Name("issuableSlips")
    public List<@NonNull SlipKind> issuableSlipsForTask(@Source TaskView view) {
        return caller.get().is(Role.CLERK, Role.DIRECTOR)
                ? List.copyOf(gate.allowed(matters.require(view.matterId()), view.id()))
                : List.of();
    }
}
