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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.notification.Dispatcher;
import org.luoshi.notification.Notice;
import org.luoshi.notification.NotificationKind;
import org.luoshi.notification.Notifier;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Eventually;
import org.luoshi.testing.Given;
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
    Dispatcher dispatcher;

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

    @Test
    @DisplayName("what the system sends by itself waits for the next working morning (row 30)")
    void holdsRemindersThroughTheNightAndTheWeekend() {
        var friday = Instant.parse("2026-11-20T13:30:00Z");
        waiting(NotificationKind.TASK_OVERDUE, Given.registeredMatter(), friday);
        dispatcher.dispatch(friday);
        assertThat(World.value(
                        "select next_attempt_at at time zone 'Asia/Shanghai' from delivery where channel = 'WEB_PUSH'"))
                .isEqualTo("2026-11-23 08:00:00");
        assertThat(dispatcher.dispatch(Instant.parse("2026-11-22T02:00:00Z"))).isZero();
        assertThat(attempts()).isEmpty();
        assertThat(dispatcher.dispatch(Instant.parse("2026-11-23T00:00:00Z"))).isEqualTo(1);
        assertThat(attempts()).isEqualTo("DELIVERED 201");
    }

    @Test
    @DisplayName("特急 breaks through the night and the weekend (row 30)")
    void sendsAtOnceWhatIsCritical() {
        var saturday = Instant.parse("2026-11-21T14:30:00Z");
        var matter = Given.registeredMatter();
        World.run("update matter set urgency = 'CRITICAL'");
        waiting(NotificationKind.TASK_OVERDUE, matter, saturday);
        dispatcher.dispatch(saturday);
        assertThat(attempts()).isEqualTo("DELIVERED 201");
    }

    @Test
    void sendsAtOnceWhatAPersonHasDone() {
        var saturday = Instant.parse("2026-11-21T14:30:00Z");
        waiting(NotificationKind.TASK_ISSUED, Given.registeredMatter(), saturday);
        dispatcher.dispatch(saturday);
        assertThat(attempts()).isEqualTo("DELIVERED 201");
    }

    /** A push that is due, of which no signal was given. */
    private void waiting(NotificationKind kind, UUID matter, Instant due) {
        subscribe(Persona.LIAISON);
        World.run("""
                insert into notification (id, officer_id, kind, unique_key, title, link, matter_id, created_at)
                values ('%1$s', '%2$s', '%3$s', 'x', '市医院易址扩建', '/today', '%4$s', '%5$s');
                insert into delivery (id, notification_id, subscription_id, channel, state, next_attempt_at)
                select gen_random_uuid(), '%1$s', id, 'WEB_PUSH', 'PENDING', '%5$s' from push_subscription""".formatted(UUID.randomUUID(), Persona.LIAISON.officerId(), kind, matter, due));
    }

    private void tell(String occasion) {
        var notice = Notice.ofTask(
                NotificationKind.RECTIFICATION_ORDERED, occasion, "市医院易址扩建", World.id("03", 1), World.id("04", 1));
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
