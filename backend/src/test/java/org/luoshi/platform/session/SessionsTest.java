package org.luoshi.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.World;

@ApiTest
class SessionsTest {
    private static final Function<SessionTokens, Renewal> NEVER = old -> {
        throw new AssertionError("nobody asked for a renewal");
    };

    @Inject
    Sessions sessions;

    @Inject
    SessionSockets sockets;

    @Test
    void keepsTokensOutOfTheCookieAndTheCookieOutOfTheTable() {
        var cookie = open(Duration.ofMinutes(5));
        assertThat(cookie).hasSize(43);
        assertThat(World.value("select count(*) from session_token where id = '" + cookie + "'"))
                .isEqualTo("0");
        assertThat(sessions.tokens(cookie, NEVER).orElseThrow().refreshToken()).isEqualTo("refresh-1");
    }

    @Test
    void knowsNothingOfAnInventedCookie() {
        open(Duration.ofMinutes(5));
        assertThat(sessions.tokens("invented", NEVER)).isEmpty();
    }

    @Test
    void renewsOnceForAllRequestsOfAnExpiredSession() throws Exception {
        var cookie = open(Duration.ofSeconds(-1));
        var renewals = new AtomicInteger();
        var answers = inParallel(
                24,
                () -> sessions.tokens(cookie, old -> {
                    renewals.incrementAndGet();
                    assertThat(old.refreshToken()).isEqualTo("refresh-1");
                    return renewed();
                }));
        assertThat(renewals).hasValue(1);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.orElseThrow().refreshToken()).isEqualTo("refresh-2"));
    }

    @Test
    void doesNotWaitForARenewalWhileTheOldTokensServe() throws Exception {
        var cookie = open(Duration.ofSeconds(20));
        var renewing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> sessions.tokens(cookie, old -> {
                renewing.countDown();
                await(goOn);
                return renewed();
            }));
            await(renewing);
            assertThat(sessions.tokens(cookie, NEVER).orElseThrow().refreshToken())
                    .isEqualTo("refresh-1");
            goOn.countDown();
            assertThat(slow.get().orElseThrow().refreshToken()).isEqualTo("refresh-2");
        }
    }

    @Test
    void endsWhenTheProviderRefuses() {
        var cookie = open(Duration.ofSeconds(-1));
        assertThat(sessions.tokens(cookie, old -> new Renewal.Refused())).isEmpty();
        assertThat(World.value("select count(*) from session_token")).isEqualTo("0");
    }

    @Test
    void livesOnWhileTheProviderIsDown() {
        var cookie = open(Duration.ofSeconds(-1));
        assertThat(sessions.tokens(cookie, old -> new Renewal.Unreachable())).isPresent();
        assertThat(sessions.tokens(cookie, old -> renewed()).orElseThrow().refreshToken())
                .isEqualTo("refresh-2");
    }

    @Test
    void endsOneSessionByTheProvidersName() {
        var ended = open("sid-1", Duration.ofMinutes(5));
        var other = open("sid-2", Duration.ofMinutes(5));
        sessions.closeBySid("sid-1");
        assertThat(sessions.tokens(ended, NEVER)).isEmpty();
        assertThat(sessions.tokens(other, NEVER)).isPresent();
    }

    @Test
    void forgetsOldSessions() {
        open(Duration.ofMinutes(5));
        assertThat(sessions.closeOpenedBefore(Instant.now().minus(Duration.ofDays(1))))
                .isZero();
        assertThat(sessions.closeOpenedBefore(Instant.now().plusSeconds(1))).isEqualTo(1);
    }

    private String open(Duration validFor) {
        return open("sid-1", validFor);
    }

    private String open(String sid, Duration validFor) {
        return sessions.open(idToken(sid, validFor), "access-1", "refresh-1");
    }

    private static Renewal renewed() {
        var expiresAt = Instant.now().plusSeconds(300);
        return new Renewal.Renewed(
                new SessionTokens(idToken("sid-1", Duration.ofMinutes(5)), "access-2", "refresh-2", expiresAt));
    }

    private static String idToken(String sid, Duration validFor) {
        return Jwt.claims()
                .subject("somebody")
                .claim("sid", sid)
                .expiresAt(Instant.now().plus(validFor))
                .signWithSecret("a secret of at least 32 characters");
    }

    private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (var running : threads.invokeAll(Collections.nCopies(times, work))) {
                answers.add(running.get());
            }
            return answers;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
