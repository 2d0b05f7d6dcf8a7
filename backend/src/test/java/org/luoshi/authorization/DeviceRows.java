package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 设备: the caller's own, and the administrator's look at a lost one. */
final class DeviceRows {
    private static final UUID DEVICE = World.id("19", 1);

    private DeviceRows() {}

    static List<Operation> rows() {
        return List.of(
                query("devices").in(DeviceRows::device).sees(Scope.OWN),
                query("devices")
                        .when("of an officer")
                        .in(DeviceRows::owner)
                        .sees(Scope.JURISDICTION, "OFFICER_NOT_FOUND")
                        .may(Scope.DEVICE, "FORBIDDEN")
                        .with(id -> Map.of("officerId", id)),
                mutation("registerDevice")
                        .selecting("{ name }")
                        .with(id -> Map.of("deviceKey", "k".repeat(43), "name", "安卓手机")),
                mutation("signOutDevices")
                        .selecting("{ devices }")
                        .in(DeviceRows::owner)
                        .sees(Scope.JURISDICTION, "OFFICER_NOT_FOUND")
                        .may(Scope.DEVICE, "FORBIDDEN")
                        .with(id -> Map.of("officerId", id)),
                mutation("signOutDevices")
                        .selecting("{ devices }")
                        .when("one of the caller's own")
                        .in(DeviceRows::device)
                        .sees(Scope.OWN, "DEVICE_NOT_FOUND")
                        .with(id -> Map.of("deviceId", id)));
    }

    private static UUID owner() {
        device();
        return Persona.LIAISON.officerId();
    }

    private static UUID device() {
        World.run("""
                insert into device (id, officer_id, jurisdiction_id, key_sha256, name, registered_at, last_seen_at)
                values ('%s', '%s', '%s', 'of the liaison', '安卓手机', now(), now())""".formatted(DEVICE, Persona.LIAISON.officerId(), World.CITY));
        return DEVICE;
    }
}
