package org.luoshi.platform.session;

import io.vertx.core.http.HttpConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.SignalReceived;

/** Open WebSockets by session: the identity of a socket is settled when it opens, so it is cut when its session ends. */
@ApplicationScoped
public class SessionSockets {
    private final Map<String, Set<HttpConnection>> sockets = new ConcurrentHashMap<>();

    void opened(String sessionId, HttpConnection connection) {
        sockets.computeIfAbsent(sessionId, id -> ConcurrentHashMap.newKeySet()).add(connection);
        connection.closeHandler(closed -> forget(sessionId, connection));
    }

    void onSignal(@Observes SignalReceived signal) {
        if (signal.topic().equals(Sessions.ENDED)) {
            var cut = sockets.remove(signal.value());
            if (cut != null) {
                cut.forEach(HttpConnection::close);
            }
        }
    }

    private void forget(String sessionId, HttpConnection connection) {
        sockets.computeIfPresent(sessionId, (id, open) -> {
            open.remove(connection);
            return open.isEmpty() ? null : open;
        });
    }
}
