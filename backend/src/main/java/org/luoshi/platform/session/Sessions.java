package org.luoshi.platform.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Signals;
import org.luoshi.platform.SystemScope;

/** Browser sessions in PostgreSQL, so that any replica serves any browser. Ending one is told to all replicas. */
@ApplicationScoped
public class Sessions {
    /** Signal topic: the session of this id has ended. */
    static final String ENDED = "session-ended";

    private static final String COLUMNS = "id_token, access_token, refresh_token, expires_at";

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Signals signals;
    private final ProviderLogout provider;
    private final Clock clock;

    public Sessions(
            EntityManager entityManager, ObjectMapper json, Signals signals, ProviderLogout provider, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.signals = signals;
        this.provider = provider;
        this.clock = clock;
    }

    /** Opens a session and returns its cookie. */
    String open(String idToken, String accessToken, String refreshToken) {
        var cookie = SessionId.newCookie();
        var claims = TokenClaims.of(idToken, json);
        inTransaction(() -> entityManager
                .createNativeQuery("""
                        insert into session_token (id, sid, subject, id_token, access_token, refresh_token, expires_at, created_at)
                        values (:id, :sid, :subject, :idToken, :accessToken, :refreshToken, :expiresAt, :now)""")
                .setParameter("id", SessionId.ofCookie(cookie))
                .setParameter("sid", claims.sid())
                .setParameter("subject", claims.subject())
                .setParameter("idToken", idToken)
                .setParameter("accessToken", accessToken)
                .setParameter("refreshToken", refreshToken)
                .setParameter("expiresAt", claims.expiresAt())
                .setParameter("now", clock.instant())
                .executeUpdate());
        return cookie;
    }

    /** Tokens of the session, renewed when it is time; empty when it has ended. */
    Optional<SessionTokens> tokens(String cookie, Function<SessionTokens, Renewal> renewal) {
        var id = SessionId.ofCookie(cookie);
        var tokens = inTransaction(() -> read("", id));
        return tokens.isPresent() && tokens.get().isDueForRenewal(clock.instant())
                ? inTransaction(() -> renew(id, tokens.get(), renewal))
                : tokens;
    }

    /**
     * The row lock lets one request of all replicas renew: a provider that revokes used refresh tokens would end the session at the
     * second. While the old tokens serve, the others do not wait.
     */
    private Optional<SessionTokens> renew(String id, SessionTokens seen, Function<SessionTokens, Renewal> renewal) {
        var now = clock.instant();
        var locked = read(seen.isExpired(now) ? "for update" : "for update skip locked", id);
        if (locked.isEmpty()) {
            return seen.isExpired(now) ? Optional.empty() : Optional.of(seen);
        }
        if (!locked.get().isDueForRenewal(now)) {
            return locked;
        }
        return switch (renewal.apply(locked.get())) {
            case Renewal.Renewed(SessionTokens tokens) -> Optional.of(write(id, tokens));
            case Renewal.Refused() -> {
                delete("id", id);
                yield Optional.empty();
            }
            case Renewal.Unreachable() -> locked;
        };
    }

    void close(String cookie) {
        inTransaction(() -> delete("id", SessionId.ofCookie(cookie)));
    }

    /** Ends the sessions that the provider knows by this name. */
    void closeBySid(String sid) {
        inTransaction(() -> delete("sid", sid));
    }

    void closeBySubject(String subject) {
        inTransaction(() -> delete("subject", subject));
    }

    /** Of the request, if it carries one. */
    public Optional<String> cookie(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(SessionId.COOKIE))
                .map(Cookie::getValue);
    }

    /** The session was opened on this device. */
    public void bind(String cookie, UUID deviceId) {
        inTransaction(() -> entityManager
                .createNativeQuery("""
                        update session_token set device_id = :device
                        where id = :id and device_id is distinct from :device
                          and subject = (select o.subject from device d join officer o on o.id = d.officer_id where d.id = :device)""")
                .setParameter("device", deviceId)
                .setParameter("id", SessionId.ofCookie(cookie))
                .executeUpdate());
    }

    /** Ends the sessions of a person here and at the provider, all of them or those of one device. */
    public void endOf(String subject, @Nullable UUID deviceId) {
        var tokens = inTransaction(() -> {
            List<?> ended = entityManager
                    .createNativeQuery("""
                            delete from session_token
                            where subject = :subject and (cast(:device as uuid) is null or device_id = cast(:device as uuid))
                            returning id, refresh_token""", Tuple.class)
                    .setParameter("subject", subject)
                    .setParameter("device", deviceId)
                    .getResultList();
            return ended.stream()
                    .map(Tuple.class::cast)
                    .map(row -> {
                        signals.send(ENDED, row.get(0, String.class));
                        return row.get(1, String.class);
                    })
                    .toList();
        });
        provider.end(tokens);
    }

    /** Forgets sessions whose browsers never came back. */
    public int closeOpenedBefore(Instant limit) {
        return inTransaction(() -> entityManager
                .createNativeQuery("delete from session_token where created_at < :limit")
                .setParameter("limit", limit)
                .executeUpdate());
    }

    private Optional<SessionTokens> read(String lock, String id) {
        return entityManager
                .createNativeQuery("select " + COLUMNS + " from session_token where id = :id " + lock, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    var tuple = (Tuple) row;
                    return new SessionTokens(
                            tuple.get(0, String.class),
                            tuple.get(1, String.class),
                            tuple.get(2, String.class),
                            tuple.get(3, Instant.class));
                });
    }

    private SessionTokens write(String id, SessionTokens tokens) {
        entityManager
                .createNativeQuery("""
                        update session_token set id_token = :idToken, access_token = :accessToken,
                          refresh_token = :refreshToken, expires_at = :expiresAt where id = :id""")
                .setParameter("idToken", tokens.idToken())
                .setParameter("accessToken", tokens.accessToken())
                .setParameter("refreshToken", tokens.refreshToken())
                .setParameter("expiresAt", tokens.expiresAt())
                .setParameter("id", id)
                .executeUpdate();
        return tokens;
    }

    private int delete(String column, String value) {
        var ended = entityManager
                .createNativeQuery("delete from session_token where " + column + " = :value returning id", String.class)
                .setParameter("value", value)
                .getResultList();
        ended.forEach(id -> signals.send(ENDED, id.toString()));
        return ended.size();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return SystemScope.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
