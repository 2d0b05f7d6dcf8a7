package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.Position;
import org.luoshi.evidence.PositionSource;

@Type("Position")
@Description("Where a device was, in WGS-84 degrees.")
@RegisterForReflection
public record PositionView(
        double latitude,
        double longitude,
        @Description("Radius in metres.") double accuracyMeters,

        @Description("How old the fix was when it was used.")
        int ageSeconds,

        PositionSource source,
        Instant capturedAt) {

    public static PositionView of(Position position) {
        return new PositionView(
                position.latitude(),
                position.longitude(),
                position.accuracyMeters(),
                position.ageSeconds(),
                position.source(),
                position.capturedAt());
    }
}
