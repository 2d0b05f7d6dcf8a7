package org.luoshi.cockpit.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.api.InspectionPlanView;
import org.luoshi.matter.api.Pages.MatterCounts;
import org.luoshi.matter.api.TaskView;

@Type("Today")
@Description("今日: what waits for the caller. Lists hold at most 50 rows.")
public record TodayView(
        @Description("Today in Asia/Shanghai.") LocalDate date,
        @Name("isWorkingDay") boolean isWorkingDay,

        @Description("Approved inspections of the caller's groups.")
        List<@NonNull InspectionPlanView> plans,

        @Description("Rectifications the caller is to verify.")
        List<@NonNull FindingView> verifications,

        @Description("Open tasks of the caller's unit.") List<@NonNull TaskView> tasks,

        @Description("What the caller's unit has to put right.")
        List<@NonNull FindingView> rectifications,

        int mattersToInitiate,
        int plansToApprove,
        int designationsToApprove,
        int escalationsToDecide,
        int completionsToReview,
        @Description("Open matters the caller may see.") MatterCounts counts) {}
