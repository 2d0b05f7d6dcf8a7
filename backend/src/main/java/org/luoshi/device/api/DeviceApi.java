package org.luoshi.device.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.device.KeepDevices;
import org.luoshi.device.api.DeviceInputs.RegisterDeviceInput;
import org.luoshi.device.api.DeviceInputs.SignOutDevicesInput;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;

@GraphQLApi
@RunOnVirtualThread
public class DeviceApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final KeepDevices keepDevices;

    public DeviceApi(CurrentCaller caller, Commands commands, KeepDevices keepDevices) {
        this.caller = caller;
        this.commands = commands;
        this.keepDevices = keepDevices;
    }

    @Query
    @Description(
            "Devices that keep an officer's data, the last seen first, at most 50: the caller's own, or as ADMIN those"
                    + " of an officer of the jurisdiction. Errors: FORBIDDEN, OFFICER_NOT_FOUND.")
    public List<@NonNull DeviceView> devices(@Id @Nullable String officerId) {
        return keepDevices.of(Ids.ofNullable(officerId), caller.get()).stream()
                .map(DeviceView::of)
                .toList();
    }

    @Mutation
    @Description("This browser keeps data of the caller from now on. Errors: DEVICE_SIGNED_OUT, INVALID_INPUT.")
    public DeviceView registerDevice(RegisterDeviceInput input) {
        var me = caller.get();
        return commands.once(
                input,
                DeviceView.class,
                () -> DeviceView.of(keepDevices.register(input.deviceKey(), input.name(), me)));
    }

    @Mutation
    @Description(
            "Signs a device out, or all devices of an officer: their sessions end now, and at its next contact each"
                    + " clears what it keeps, also what it has not sent yet. By the officer himself or ADMIN. Errors: FORBIDDEN,"
                    + " OFFICER_NOT_FOUND, DEVICE_NOT_FOUND.")
    public SignedOutView signOutDevices(SignOutDevicesInput input) {
        var me = caller.get();
        var answer = commands.once(
                input,
                SignedOutView.class,
                () -> new SignedOutView(keepDevices
                        .signOut(input.officerId(), input.deviceId(), me)
                        .size()));
        keepDevices.endSessions(input.officerId(), input.deviceId(), me);
        return answer;
    }
}
