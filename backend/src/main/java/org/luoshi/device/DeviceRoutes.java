package org.luoshi.device;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.session.Sessions;

/**
 * Where a device asks whether it was signed out. It needs no session: the device may be lost and its session long over. It names itself
 * by its key; for anybody else the answer is the same as for a device that nobody knows.
 */
@ApplicationScoped
public class DeviceRoutes {
    static final String PATH = "/auth/device";
    static final String KEY = "Luoshi-Device";

    private final Devices devices;
    private final Sessions sessions;
    private final Clock clock;

    public DeviceRoutes(Devices devices, Sessions sessions, Clock clock) {
        this.devices = devices;
        this.sessions = sessions;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.post(PATH).blockingHandler(this::look, false);
        router.delete(PATH).blockingHandler(this::cleared, false);
    }

    private void look(RoutingContext context) {
        var state = ofKey(context).map(hash -> inSystemScope(() -> look(hash))).orElse(State.UNKNOWN);
        sessions.cookie(context)
                .filter(cookie -> state.isKnown())
                .ifPresent(cookie -> sessions.bind(cookie, state.deviceId()));
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end("{\"luoshiDevice\":\"" + state.word() + "\"}");
    }

    private State look(String hash) {
        return devices.byKey(hash)
                .map(device -> {
                    device.seen(clock.instant());
                    return new State(device.id(), device.isSignedOut() ? "SIGNED_OUT" : "KNOWN");
                })
                .orElse(State.UNKNOWN);
    }

    private void cleared(RoutingContext context) {
        ofKey(context)
                .ifPresent(hash -> inSystemScope(() -> {
                    devices.byKey(hash).ifPresent(device -> device.cleared(clock.instant()));
                    return hash;
                }));
        context.response().setStatusCode(204).end();
    }

    private static Optional<String> ofKey(RoutingContext context) {
        return DeviceKey.hash(context.request().getHeader(KEY));
    }

    private static <T> T inSystemScope(Supplier<T> work) {
        return SystemScope.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private record State(UUID deviceId, String word) {
        static final State UNKNOWN = new State(new UUID(0, 0), "UNKNOWN");

        boolean isKnown() {
            return word.equals("KNOWN");
        }
    }
}
