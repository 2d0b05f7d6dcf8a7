package org.luoshi.organization.api;

import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.organization.Unit;
import org.luoshi.organization.UnitKind;

@Type("Unit")
@Description("单位: a supervision office, department or county government.")
public record UnitView(
        @Id UUID id,
        String name,

        @Description("The name as the office says it, for narrow columns.")
        String shortName,

        @Id UUID jurisdictionId,
        UnitKind kind,

        @Nullable @Description("承办科室(办公室) (BZ-26).") String officeName,

        @Nullable String officePhone,

        @Nullable @Description("分管副主任(分管负责人) (BZ-26).") String deputyDirector,

        @Id @Nullable @Description("主管单位, to which it is subordinate.")
        UUID superiorId,

        @Ignore @Nullable UUID headId) {

    public static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.name(),
                unit.shortName(),
                unit.jurisdictionId(),
                unit.kind(),
                unit.officeName().orElse(null),
                unit.officePhone().orElse(null),
                unit.deputyDirector().orElse(null),
                unit.superiorId().orElse(null),
                unit.headId().orElse(null));
    }
}
