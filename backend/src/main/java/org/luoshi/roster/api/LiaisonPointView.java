package org.luoshi.roster.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.platform.Command;
import org.luoshi.roster.LiaisonPoint;
import org.luoshi.roster.LiaisonPointKind;

@RegisterForReflection
@Type("LiaisonPoint")
@Description("督查联系点: an enterprise, township or village that the office visits to listen (BZ-31).")
public record LiaisonPointView(
        @Id UUID id,
        LiaisonPointKind kind,
        String name,
        @Nullable @Description("WGS-84.") Double latitude,
        @Nullable Double longitude,
        @Nullable String address,
        @Nullable @Description("联系人.") String contact,
        @Nullable String phone,

        @Nullable @Description("Why it is a contact point no more.")
        String closeReason,

        @Ignore @Nullable UUID unitId) {

    static LiaisonPointView of(LiaisonPoint point) {
        return new LiaisonPointView(
                point.id(),
                point.kind(),
                point.name(),
                point.latitude().orElse(null),
                point.longitude().orElse(null),
                point.address().orElse(null),
                point.contact().orElse(null),
                point.phone().orElse(null),
                point.closeReason().orElse(null),
                point.unitId().orElse(null));
    }

    @RegisterForReflection
    @Type("LiaisonPointPage")
    @Description("Contact points, newest first.")
    public record LiaisonPointPage(
            List<@NonNull LiaisonPointView> items,
            @Nullable String nextCursor,
            @Description("All that match, over all pages.") int total) {}

    @RegisterForReflection
    @Input("LiaisonPointInput")
    public record LiaisonPointInput(
            @Id UUID commandId,

            @Id @Nullable @Description("The one to be changed; a new one when left out.")
            UUID pointId,

            LiaisonPointKind kind,
            String name,

            @Nullable @Description("WGS-84, with the longitude or not at all.")
            Double latitude,

            @Nullable Double longitude,
            @Nullable String address,
            @Nullable @Description("联系人.") String contact,
            @Nullable String phone,

            @Id @Nullable @Description("所属单位.") UUID unitId)
            implements Command {
        LiaisonPoint.Draft draft() {
            return new LiaisonPoint.Draft(kind, name, latitude, longitude, address, contact, phone, unitId);
        }
    }

    @RegisterForReflection
    @Input("CloseLiaisonPointInput")
    public record CloseLiaisonPointInput(
            @Id UUID commandId, @Id UUID pointId, String reason) implements Command {}
}
