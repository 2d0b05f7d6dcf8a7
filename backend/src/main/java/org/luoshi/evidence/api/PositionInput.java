package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.evidence.Position;
import org.luoshi.evidence.PositionSource;

@Input("PositionInput")
@Description("Where the device was, in WGS-84 degrees.")
@RegisterForReflection
public record PositionInput(
        double latitude,
        double longitude,
        @Description("Radius in metres, not negative.") double accuracyMeters,

        @Description("How old the fix was when it was used, not negative.")
        int ageSeconds,

        PositionSource source,
        Instant capturedAt) {

    public Position toPosition() {
        return new Position(latitude, longitude, accuracyMeters, ageSeconds, source, capturedAt).checked();
    }
}
