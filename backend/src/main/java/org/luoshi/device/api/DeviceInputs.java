package org.luoshi.device.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.platform.Command;

/** Inputs of the devices. */
public final class DeviceInputs {
    private DeviceInputs() {}

    @RegisterForReflection
    @Input("RegisterDeviceInput")
    public record RegisterDeviceInput(
            @Id UUID commandId,

            @Description("256 random bits in base64url that the browser made for itself and tells nobody else.")
            String deviceKey,

            @Description("How its owner knows it, such as 安卓手机 · Chrome.")
            String name)
            implements Command {}

    @RegisterForReflection
    @Input("SignOutDevicesInput")
    public record SignOutDevicesInput(
            @Id UUID commandId,

            @Nullable @Id @Description("None: the caller himself.")
            UUID officerId,

            @Nullable @Id @Description("None: all of them.") UUID deviceId)
            implements Command {}
}
