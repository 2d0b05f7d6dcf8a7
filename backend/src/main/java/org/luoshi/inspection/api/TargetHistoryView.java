package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.finding.api.FindingView;

@RegisterForReflection
@Type("TargetHistory")
@Description("What is on record of the unit that a plan goes to, as far as the caller may see it.")
public record TargetHistoryView(
        @Description("Other inspections of the unit, the latest first, at most 30.")
        List<@NonNull InspectionPlanView> inspections,

        @Description("Findings that the unit is responsible for: open problems first, then the latest; at most 30.")
        List<@NonNull FindingView> findings) {}
