package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.ReadSealedPlan;
import org.luoshi.inspection.TargetHistory;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;

@GraphQLApi
@RunOnVirtualThread
public class TargetHistoryApi {
    private final CurrentCaller caller;
    private final ReadSealedPlan readSealedPlan;
    private final TargetHistory history;

    public TargetHistoryApi(CurrentCaller caller, ReadSealedPlan readSealedPlan, TargetHistory history) {
        this.caller = caller;
        this.readSealedPlan = readSealedPlan;
        this.history = history;
    }

    @Query
    @Transactional
    @Description(
            "以往情况: what is on record of the plan's target unit. Reading it for a sealed plan, or seeing a sealed one in it, is noted."
                    + " Error: PLAN_NOT_FOUND, also when it is not the caller's to see.")
    public TargetHistoryView targetHistory(@Id String planId) {
        caller.get();
        var plan = readSealedPlan.open(Ids.of(planId));
        return new TargetHistoryView(
                readSealedPlan.list(history.inspections(plan)).stream()
                        .map(InspectionPlanView::of)
                        .toList(),
                history.findings(plan).stream().map(FindingView::of).toList());
    }
}
