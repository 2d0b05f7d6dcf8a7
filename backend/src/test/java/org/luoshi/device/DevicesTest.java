package org.luoshi.device;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.testing.Given.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Devices and signing a lost one out (S28)")
class DevicesTest {
    private static final String REGISTER =
            "mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { id name } }";
    private static final String SIGN_OUT =
            "mutation ($input: SignOutDevicesInput!) { signOutDevices(input: $input) { devices } }";
    private static final String DEVICES =
            "query ($officerId: ID) { devices(officerId: $officerId) { id name signedOutAt clearedAt } }";
    private static final String PHONE = "p".repeat(43);
    private static final String DESKTOP = "d".repeat(43);

    private static Map<String, Object> registration(String key, String name) {
        return input(Map.of("commandId", UUID.randomUUID(), "deviceKey", key, "name", name));
    }

    private static Map<String, Object> signOut(@Nullable UUID officer, @Nullable UUID device) {
        var fields = new HashMap<String, Object>();
        fields.put("commandId", UUID.randomUUID());
        fields.put("officerId", officer);
        fields.put("deviceId", device);
        return input(fields);
    }

    private static UUID register(Persona persona, String key, String name) {
        return UUID.fromString(GraphQl.as(persona)
                .succeed(REGISTER, registration(key, name))
                .extract()
                .path("data.registerDevice.id"));
    }

    private static String stateOf(String key) {
        return given().header("X-Requested-With", "luoshi")
                .header(DeviceRoutes.KEY, key)
                .post(DeviceRoutes.PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("luoshiDevice");
    }

    private static void session(String id, Persona persona, @Nullable UUID device) {
        World.run("""
                insert into session_token (id, subject, id_token, access_token, refresh_token, expires_at, created_at, device_id)
                values ('%s', '%s', 'i', 'a', 'r', now() + interval '1 hour', now(), %s)""".formatted(id, persona.subject(), device == null ? "null" : "'" + device + "'"));
    }

    @Test
    @DisplayName(
            "works: the officer signs one device out; it is told so without a session, clears its data and says so")
    void signsOneDeviceOut() {
        var phone = register(Persona.INSPECTOR, PHONE, "安卓手机");
        register(Persona.INSPECTOR, DESKTOP, "办公电脑");
        session("on the phone", Persona.INSPECTOR, phone);
        session("elsewhere", Persona.INSPECTOR, null);
        assertThat(stateOf(PHONE)).isEqualTo("KNOWN");

        GraphQl.as(Persona.INSPECTOR)
                .succeed(SIGN_OUT, signOut(null, phone))
                .body("data.signOutDevices.devices", equalTo(1));
        assertThat(World.value("select string_agg(id, ' ') from session_token")).isEqualTo("elsewhere");
        assertThat(stateOf(PHONE)).isEqualTo("SIGNED_OUT");
        assertThat(stateOf(DESKTOP)).isEqualTo("KNOWN");
        // The key is spent: whoever has the phone does not get its data back by logging in.
        GraphQl.as(Persona.INSPECTOR).refused("DEVICE_SIGNED_OUT", REGISTER, registration(PHONE, "安卓手机"));

        var of = "data.devices.find { it.id == '" + phone + "' }.";
        GraphQl.as(Persona.INSPECTOR)
                .succeed(DEVICES, Map.of())
                .body(of + "signedOutAt", notNullValue())
                .body(of + "clearedAt", nullValue());
        given().header("X-Requested-With", "luoshi")
                .header(DeviceRoutes.KEY, PHONE)
                .delete(DeviceRoutes.PATH)
                .then()
                .statusCode(204);
        GraphQl.as(Persona.INSPECTOR).succeed(DEVICES, Map.of()).body(of + "clearedAt", notNullValue());
    }

    @Test
    @DisplayName("a lost phone is told nothing more, and nobody else loses his pushes")
    void forgetsThePushesOfALostPhone() {
        for (var persona : List.of(Persona.INSPECTOR, Persona.LIAISON)) {
            World.run("""
                    insert into push_subscription (id, officer_id, endpoint, p256dh, auth, created_at)
                    values (gen_random_uuid(), '%1$s', 'https://fcm.googleapis.com/%1$s', '', '', now())""".formatted(persona.officerId()));
        }
        var phone = register(Persona.INSPECTOR, PHONE, "安卓手机");
        GraphQl.as(Persona.ADMIN).succeed(SIGN_OUT, signOut(Persona.INSPECTOR.officerId(), phone));
        assertThat(World.value(
                        "select string_agg(officer_id::text, ' ') from push_subscription where dropped_at is null"))
                .isEqualTo(Persona.LIAISON.officerId().toString());
    }

    @Test
    @DisplayName("works: the administrator signs all devices of an officer out, and it stands in the audit trail")
    void signsAllDevicesOut() {
        register(Persona.INSPECTOR, PHONE, "安卓手机");
        register(Persona.INSPECTOR, DESKTOP, "办公电脑");
        session("any", Persona.INSPECTOR, null);
        session("of another", Persona.CLERK, null);
        GraphQl.as(Persona.ADMIN)
                .succeed(DEVICES, Map.of("officerId", Persona.INSPECTOR.officerId()))
                .body("data.devices", hasSize(2));
        GraphQl.as(Persona.ADMIN)
                .succeed(SIGN_OUT, signOut(Persona.INSPECTOR.officerId(), null))
                .body("data.signOutDevices.devices", equalTo(2));
        assertThat(stateOf(PHONE)).isEqualTo("SIGNED_OUT");
        assertThat(stateOf(DESKTOP)).isEqualTo("SIGNED_OUT");
        assertThat(World.value("select string_agg(id, ' ') from session_token")).isEqualTo("of another");
        assertThat(
                        World.value(
                                "select record_id || ' ' || officer_id || ' ' || (after->>'scope') from audit_entry where action = 'DEVICES_SIGNED_OUT'"))
                .isEqualTo("%s %s ALL".formatted(Persona.INSPECTOR.officerId(), Persona.ADMIN.officerId()));
    }

    @Test
    @DisplayName("not found: neither the device of another nor an officer of another jurisdiction")
    void findsOnlyWhatIsThere() {
        var phone = register(Persona.INSPECTOR, PHONE, "安卓手机");
        GraphQl.as(Persona.CLERK).refused("DEVICE_NOT_FOUND", SIGN_OUT, signOut(null, phone));
        GraphQl.as(Persona.ADMIN).refused("DEVICE_NOT_FOUND", SIGN_OUT, signOut(null, phone));
        GraphQl.as(Persona.ADMIN).refused("OFFICER_NOT_FOUND", SIGN_OUT, signOut(Persona.FAR_CLERK.officerId(), null));
        assertThat(stateOf(PHONE)).isEqualTo("KNOWN");
    }

    @Test
    @DisplayName("wrong role: nobody but ADMIN touches the devices of others")
    void refusesOthers() {
        for (var persona : new Persona[] {Persona.DIRECTOR, Persona.AUDITOR, Persona.INSPECTOR2}) {
            GraphQl.as(persona).refused("FORBIDDEN", SIGN_OUT, signOut(Persona.INSPECTOR.officerId(), null));
            GraphQl.as(persona).refused("FORBIDDEN", DEVICES, Map.of("officerId", Persona.INSPECTOR.officerId()));
        }
    }

    @Test
    @DisplayName("wrong unit: the far county sees none of them")
    void showsNoForeignDevices() {
        register(Persona.INSPECTOR, PHONE, "安卓手机");
        GraphQl.as(Persona.FAR_CLERK).succeed(DEVICES, Map.of()).body("data.devices", empty());
        GraphQl.as(Persona.FAR_CLERK)
                .refused("OFFICER_NOT_FOUND", DEVICES, Map.of("officerId", Persona.INSPECTOR.officerId()));
    }

    @Test
    @DisplayName("repeated: the same key is the same device, the same sign-out happens once")
    void happensOnce() {
        var first = register(Persona.INSPECTOR, PHONE, "安卓手机");
        assertThat(register(Persona.INSPECTOR, PHONE, "安卓手机")).isEqualTo(first);
        var command = signOut(null, null);
        for (var repeat = 0; repeat < 2; repeat++) {
            GraphQl.as(Persona.INSPECTOR).succeed(SIGN_OUT, command).body("data.signOutDevices.devices", equalTo(1));
        }
        assertThat(World.value("select count(*) from audit_entry where action = 'DEVICES_SIGNED_OUT'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("a session belongs to the device that asks with it, but never to the device of another officer")
    void bindsTheSessionToItsDevice() {
        var phone = register(Persona.INSPECTOR, PHONE, "安卓手机");
        register(Persona.CLERK, DESKTOP, "办公电脑");
        // the id is the SHA-256 of the cookie
        session("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0", Persona.INSPECTOR, null);
        for (var key : new String[] {PHONE, DESKTOP}) {
            given().cookie("q_session", "abc")
                    .header("X-Requested-With", "luoshi")
                    .header(DeviceRoutes.KEY, key)
                    .post(DeviceRoutes.PATH)
                    .then()
                    .statusCode(200);
            assertThat(World.value("select device_id from session_token")).isEqualTo(phone.toString());
        }
        GraphQl.as(Persona.INSPECTOR).succeed(SIGN_OUT, signOut(null, phone));
        assertThat(World.value("select count(*) from session_token")).isEqualTo("0");
    }

    @Test
    @DisplayName("a device whose owner logged out there is no longer listed")
    void forgetsADeviceThatWasLeft() {
        register(Persona.INSPECTOR, PHONE, "安卓手机");
        given().header("X-Requested-With", "luoshi")
                .header(DeviceRoutes.KEY, PHONE)
                .delete(DeviceRoutes.PATH)
                .then()
                .statusCode(204);
        GraphQl.as(Persona.INSPECTOR).succeed(DEVICES, Map.of()).body("data.devices", empty());
        GraphQl.as(Persona.INSPECTOR)
                .succeed(SIGN_OUT, signOut(null, null))
                .body("data.signOutDevices.devices", equalTo(0));
    }

    @Test
    @DisplayName("a key that nobody knows, or none at all, learns nothing")
    void tellsStrangersNothing() {
        assertThat(stateOf("x".repeat(43))).isEqualTo("UNKNOWN");
        assertThat(stateOf("' or true --")).isEqualTo("UNKNOWN");
        GraphQl.as(Persona.INSPECTOR).refused("INVALID_INPUT", REGISTER, registration("short", "安卓手机"));
        // another site cannot make a browser ask
        assertThat(given().header(DeviceRoutes.KEY, PHONE)
                        .post(DeviceRoutes.PATH)
                        .statusCode())
                .isEqualTo(403);
    }
}
