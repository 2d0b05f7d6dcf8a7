package org.luoshi.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.notification.Notice;
import org.luoshi.notification.NotificationKind;
import org.luoshi.notification.Notifier;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Eventually;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class WebPushTest {
    private static final String REGISTER =
            "mutation($input: RegisterPushSubscriptionInput!) { registerPushSubscription(input: $input) }";
    private static final String REMOVE =
            "mutation($input: RemovePushSubscriptionInput!) { removePushSubscription(input: $input) }";

    @Inject
    Notifier notifier;

    @Inject
    PushDispatcher dispatcher;

    private PushService service;

    @BeforeEach
    void open() throws Exception {
        service = new PushService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void bringsTheIdAndNoContent() {
        subscribe(Persona.LIAISON);
        tell("1");
        Eventually.holds(() -> assertThat(service.received()).hasSize(1));
        var push = service.received().getFirst();
        assertThat(push.payload()).isEqualTo("{\"id\":\"" + World.value("select id from notification") + "\"}");
        assertThat(push.ttl()).isEqualTo("86400");
        assertThat(push.urgency()).isEqualTo("high");
        assertThat(push.authorization()).startsWith("vapid t=");
        Eventually.holds(() -> assertThat(attempts()).isEqualTo("DELIVERED 201"));
    }

    @Test
    void dropsASubscriptionThatIsGone() {
        subscribe(Persona.LIAISON);
        service.answers(410);
        tell("1");
        Eventually.holds(() -> assertThat(attempts()).isEqualTo("DROPPED 410"));
        tell("2");
        dispatchLater(Duration.ofDays(2));
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void triesAgainWhenTheServiceIsBusy() {
        subscribe(Persona.LIAISON);
        service.answers(429);
        tell("1");
        Eventually.holds(() -> assertThat(attempts()).isEqualTo("FAILED 429"));
        assertThat(dispatchLater(Duration.ofSeconds(60))).isZero();
        service.answers(201);
        assertThat(dispatchLater(Duration.ofSeconds(130))).isEqualTo(1);
        assertThat(attempts()).isEqualTo("FAILED 429, DELIVERED 201");
    }

    @Test
    void triesAgainWhenTheServiceIsSilent() {
        subscribe(Persona.LIAISON);
        service.answersAfter(2_500);
        tell("1");
        Eventually.holds(() -> assertThat(attempts()).isEqualTo("FAILED"));
        service.answersAfter(0);
        assertThat(dispatchLater(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(attempts()).isEqualTo("FAILED, DELIVERED 201");
    }

    @Test
    void followsNoRedirect() {
        subscribe(Persona.LIAISON);
        service.answers(302);
        tell("1");
        Eventually.holds(() -> assertThat(attempts()).isEqualTo("DROPPED 302"));
        assertThat(service.received()).extracting(PushService.Push::path).containsExactly("/send/1");
    }

    @Test
    void sendsOnceHoweverManyDispatch() throws Exception {
        subscribe(Persona.LIAISON);
        service.answersAfter(200);
        tell("1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Collections.nCopies(6, () -> dispatchLater(Duration.ZERO)));
        }
        Eventually.holds(() -> assertThat(attempts()).isEqualTo("DELIVERED 201"));
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void registersOnceForARepeatedCommand() {
        var command = register(UUID.randomUUID(), service.endpoint(), service.p256dh());
        GraphQl.as(Persona.LIAISON).succeed(REGISTER, command);
        GraphQl.as(Persona.LIAISON).succeed(REGISTER, command).body("data.registerPushSubscription", equalTo(true));
        assertThat(World.value("select count(*) from push_subscription")).isEqualTo("1");
    }

    @Test
    void refusesAnAddressThatIsNoPushService() {
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "PUSH_ENDPOINT_REFUSED",
                        REGISTER,
                        register(UUID.randomUUID(), "https://10.0.0.1/x", service.p256dh()));
    }

    @Test
    void refusesKeysThatCannotBeEncryptedFor() {
        GraphQl.as(Persona.LIAISON)
                .refused("INVALID_INPUT", REGISTER, register(UUID.randomUUID(), service.endpoint(), "AAAA"));
    }

    @Test
    void tellsTheOneWhoLoggedInLastInABrowser() {
        subscribe(Persona.LIAISON);
        subscribe(Persona.UNIT_HEAD);
        tell("1");
        dispatchLater(Duration.ofDays(2));
        assertThat(service.received()).isEmpty();
    }

    @Test
    void stopsWhenTheOfficerNoLongerWants() {
        subscribe(Persona.LIAISON);
        GraphQl.as(Persona.UNIT_HEAD).succeed(REMOVE, remove()).body("data.removePushSubscription", equalTo(false));
        GraphQl.as(Persona.LIAISON).succeed(REMOVE, remove()).body("data.removePushSubscription", equalTo(true));
        tell("1");
        dispatchLater(Duration.ofDays(2));
        assertThat(service.received()).isEmpty();
    }

    private void subscribe(Persona persona) {
        GraphQl.as(persona).succeed(REGISTER, register(UUID.randomUUID(), service.endpoint(), service.p256dh()));
    }

    private Map<String, ?> register(UUID commandId, String endpoint, String p256dh) {
        return Map.of(
                "input",
                Map.of("commandId", commandId, "endpoint", endpoint, "p256dh", p256dh, "auth", service.auth()));
    }

    private Map<String, ?> remove() {
        return Map.of("input", Map.of("commandId", UUID.randomUUID(), "endpoint", service.endpoint()));
    }

    private void tell(String occasion) {
        var notice =
                Notice.ofTask(NotificationKind.TASK_OVERDUE, occasion, "市医院易址扩建", World.id("03", 1), World.id("04", 1));
        SystemScope.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> notifier.tell(List.of(Persona.LIAISON.officerId()), notice)));
    }

    private int dispatchLater(Duration later) {
        return dispatcher.dispatch(Instant.now().plus(later));
    }

    private static String attempts() {
        return World.value("""
                select coalesce(string_agg(concat_ws(' ', a.outcome, a.status_code), ', ' order by a.at), '')
                from delivery_attempt a join delivery d on d.id = a.delivery_id where d.channel = 'WEB_PUSH'""");
    }
}
