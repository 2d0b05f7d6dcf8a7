package org.luoshi.device.api;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.device.Device;

@Type("Device")
@Description("A browser that keeps data of an officer.")
public record DeviceView(
        @Id UUID id,
        String name,
        Instant registeredAt,
        @Description("To ten minutes.") Instant lastSeenAt,
        @Nullable Instant signedOutAt,

        @Nullable @Description("The device said that its data are gone.")
        Instant clearedAt) {

    static DeviceView of(Device device) {
        return new DeviceView(
                device.id(),
                device.name(),
                device.registeredAt(),
                device.lastSeenAt(),
                device.signedOutAt().orElse(null),
                device.clearedAt().orElse(null));
    }
}
