package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.ReadSealedPlan;
import org.luoshi.inspection.SiteVisits;
import org.luoshi.matter.api.MatterView;
import org.luoshi.platform.TimeSource;
import org.luoshi.roster.api.LiaisonPointView;

/** 督查轨迹: how often a matter or a contact point was visited, and how long it took from the first visit (row 62, row 63). */
@GraphQLApi
@RunOnVirtualThread
@RegisterForReflection
public class VisitHistoryApi {
    private final InspectionPlans plans;
    private final SiteVisits visits;
    private final ReadSealedPlan readSealedPlan;

    public VisitHistoryApi(InspectionPlans plans, SiteVisits visits, ReadSealedPlan readSealedPlan) {
        this.plans = plans;
        this.visits = visits;
        this.readSealedPlan = readSealedPlan;
    }

    @Transactional
    @Description("The day of the first visit, as far as the caller may know (row 63).")
    public List<@Nullable LocalDate> firstVisitOn(@Source List<MatterView> views) {
        var first = visits.firstByMatter(views.stream().map(MatterView::id).toList());
        return views.stream().map(view -> dayOf(first.get(view.id()))).toList();
    }

    @Transactional
    @Description("Days from the first visit to 销号; null before (row 63).")
    public List<@Nullable Integer> daysFromFirstVisit(@Source List<MatterView> views) {
        var first = visits.firstByMatter(views.stream().map(MatterView::id).toList());
        return views.stream()
                .map(view -> days(dayOf(first.get(view.id())), dayOf(view.closedAt())))
                .toList();
    }

    @Transactional
    @Description("Visits so far, as far as the caller may know.")
    public List<@NonNull Integer> visitCount(@Source List<LiaisonPointView> views) {
        var counts = visits.countByPlace(names(views));
        return views.stream().map(view -> counts.getOrDefault(view.name(), 0)).toList();
    }

    @Transactional
    @Description("Inspections there that the caller may see, the latest first. Seeing a sealed one is noted.")
    public List<List<@NonNull InspectionPlanView>> inspections(@Source List<LiaisonPointView> views) {
        var byPlace = readSealedPlan.list(plans.ofPlaces(names(views))).stream()
                .collect(Collectors.groupingBy(
                        plan -> plan.assignment().placeName(),
                        Collectors.mapping(InspectionPlanView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byPlace.getOrDefault(view.name(), List.of()))
                .toList();
    }

    private static List<String> names(List<LiaisonPointView> views) {
        return views.stream().map(LiaisonPointView::name).distinct().toList();
    }

    private static @Nullable LocalDate dayOf(@Nullable Instant at) {
        return at == null ? null : TimeSource.dateOf(at);
    }

    private static @Nullable Integer days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
