package org.luoshi.briefing.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.briefing.SpecialReportAddressee;
import org.luoshi.briefing.SpecialReportAddressees;
import org.luoshi.briefing.SpecialReportItem;
import org.luoshi.briefing.SpecialReportItems;
import org.luoshi.briefing.SpecialReportStatus;
import org.luoshi.briefing.api.SpecialReportViews.ReportCauseView;
import org.luoshi.briefing.api.SpecialReportViews.SpecialReportAddresseeView;
import org.luoshi.briefing.api.SpecialReportViews.SpecialReportItemView;
import org.luoshi.briefing.api.SpecialReportViews.SpecialReportView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** What hangs on special reports, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class SpecialReportFieldsApi {
    private final CurrentCaller caller;
    private final People people;
    private final SpecialReportItems items;
    private final SpecialReportAddressees addressees;

    public SpecialReportFieldsApi(
            CurrentCaller caller, People people, SpecialReportItems items, SpecialReportAddressees addressees) {
        this.caller = caller;
        this.people = people;
        this.items = items;
        this.addressees = addressees;
    }

    @Transactional
    @Description("In their order; a unit sees its own.")
    public List<List<@NonNull SpecialReportItemView>> items(@Source List<SpecialReportView> views) {
        caller.get();
        Map<UUID, List<SpecialReportItem>> byReport =
                items.ofReports(ids(views)).stream().collect(Collectors.groupingBy(SpecialReportItem::reportId));
        return views.stream()
                .map(view -> byReport.getOrDefault(view.id(), List.of()).stream()
                        .map(SpecialReportItemView::of)
                        .toList())
                .toList();
    }

    @Transactional
    @Description("To whom it goes; nobody for a unit.")
    public List<List<@NonNull SpecialReportAddresseeView>> addressees(@Source List<SpecialReportView> views) {
        caller.get();
        var byReport = addresseesOf(views);
        return views.stream()
                .map(view -> byReport.getOrDefault(view.id(), List.of()).stream()
                        .map(SpecialReportAddresseeView::of)
                        .toList())
                .toList();
    }

    @Transactional
    @Description("What the caller may do now.")
    public List<List<@NonNull SpecialReportAction>> actions(@Source List<SpecialReportView> views) {
        var me = caller.get();
        var byReport = addresseesOf(views);
        return views.stream()
                .map(view -> actions(view, byReport.getOrDefault(view.id(), List.of()), me))
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> draftedBy(@Source List<SpecialReportView> views) {
        return people.officers(views, SpecialReportView::draftedById);
    }

    @Transactional
    public List<@Nullable OfficerView> issuedBy(@Source List<SpecialReportView> views) {
        return people.officers(views, SpecialReportView::issuedById);
    }

    @Transactional
    @Description("Whom it is about.")
    public List<@Nullable UnitView> unit(@Source List<SpecialReportItemView> views) {
        return people.units(views, SpecialReportItemView::unitId);
    }

    @Transactional
    @Description("Whom it is about.")
    @Name("unit")
    public List<@Nullable UnitView> causeUnit(@Source List<ReportCauseView> views) {
        return people.units(views, ReportCauseView::unitId);
    }

    @Transactional
    public List<@NonNull OfficerView> officer(@Source List<SpecialReportAddresseeView> views) {
        return people.officers(views, SpecialReportAddresseeView::officerId);
    }

    private Map<UUID, List<SpecialReportAddressee>> addresseesOf(List<SpecialReportView> views) {
        return addressees.ofReports(ids(views)).stream()
                .collect(Collectors.groupingBy(SpecialReportAddressee::reportId));
    }

    private static List<UUID> ids(List<SpecialReportView> views) {
        return views.stream().map(SpecialReportView::id).toList();
    }

    private static List<SpecialReportAction> actions(
            SpecialReportView report, List<SpecialReportAddressee> addressees, Caller me) {
        List<SpecialReportAction> actions = new ArrayList<>();
        if (report.status() == SpecialReportStatus.DRAFT && me.is(Role.CLERK, Role.DIRECTOR)) {
            actions.add(SpecialReportAction.EDIT);
            actions.add(SpecialReportAction.WITHDRAW);
            if (me.is(Role.DIRECTOR) && !report.isWrittenByCaller()) {
                actions.add(SpecialReportAction.ISSUE);
            }
        }
        if (report.status() == SpecialReportStatus.ISSUED
                && addressees.stream()
                        .anyMatch(each -> each.officerId().equals(me.officerId())
                                && each.reply().isEmpty())) {
            actions.add(SpecialReportAction.REPLY);
        }
        return actions;
    }
}
