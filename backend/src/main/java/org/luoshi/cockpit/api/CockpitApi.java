package org.luoshi.cockpit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.calendar.Calendars;
import org.luoshi.cockpit.MapPoints;
import org.luoshi.cockpit.Today;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.api.InspectionPlanView;
import org.luoshi.matter.MatterFilter;
import org.luoshi.matter.MatterLedger;
import org.luoshi.matter.api.MatterView;
import org.luoshi.matter.api.Pages.MatterCounts;
import org.luoshi.matter.api.TaskView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class CockpitApi {
    private final CurrentCaller caller;
    private final Today today;
    private final MapPoints mapPoints;
    private final MatterLedger ledger;
    private final Calendars calendars;
    private final Clock clock;

    public CockpitApi(
            CurrentCaller caller,
            Today today,
            MapPoints mapPoints,
            MatterLedger ledger,
            Calendars calendars,
            Clock clock) {
        this.caller = caller;
        this.today = today;
        this.mapPoints = mapPoints;
        this.ledger = ledger;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description("What waits for the caller.")
    public TodayView today() {
        var me = caller.get();
        var date = TimeSource.today(clock);
        return new TodayView(
                date,
                calendars.current().isWorkingDay(date),
                today.plans(me).stream().map(InspectionPlanView::of).toList(),
                today.verifications(me).stream().map(FindingView::of).toList(),
                today.tasks(me).stream().map(TaskView::of).toList(),
                today.rectifications(me).stream().map(FindingView::of).toList(),
                today.mattersToInitiate(me),
                today.plansToApprove(me),
                today.designationsToApprove(me),
                today.escalationsToDecide(me),
                today.completionsToReview(me),
                MatterCounts.of(ledger.counts(MatterFilter.OPEN)));
    }

    @Query
    @Transactional
    @Description(
            "Matters whose initiation waits for the caller, the longest first, at most 50 (row 38); a director finds those of a batch under imports.")
    public List<@NonNull MatterView> mattersToInitiate() {
        return today.initiations(caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF)).stream()
                .map(MatterView::of)
                .toList();
    }

    @Query
    @Transactional
    @Description("Open matters and findings with a place, at most 2,000, the latest first.")
    public List<@NonNull MapPointView> mapPoints() {
        caller.get();
        return mapPoints.on(TimeSource.today(clock)).stream()
                .map(MapPointView::of)
                .toList();
    }
}
