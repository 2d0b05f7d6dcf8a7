package org.luoshi.burden.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.burden.AnnualPlanItem;
import org.luoshi.burden.InspectionKind;

@RegisterForReflection
@Type("AnnualPlanItem")
@Description("计划事项: one supervision of the year.")
public record AnnualPlanItemView(
        @Id UUID id,
        int position,
        String title,
        InspectionKind kind,
        int fromMonth,
        int toMonth,
        @Description("牵头.") String lead,
        @Ignore List<UUID> unitIds) {

    public static AnnualPlanItemView of(AnnualPlanItem item) {
        return new AnnualPlanItemView(
                item.id(),
                item.position(),
                item.title(),
                item.kind(),
                item.fromMonth(),
                item.toMonth(),
                item.lead(),
                item.unitIds());
    }
}
