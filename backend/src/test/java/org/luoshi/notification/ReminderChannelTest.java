package org.luoshi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Eventually;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.TestGateways;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Channels beside app and push, one after the other until somebody reads (row 32)")
class ReminderChannelTest {
    private static final String FIELDS =
            "{ offered fallOverMinutes addresses { channel address hasSecret lastDeliveredAt deadAt } }";
    private static final String SET =
            "mutation($input: SetChannelAddressInput!) { setChannelAddress(input: $input) " + FIELDS + " }";
    private static final String REMOVE =
            "mutation($input: RemoveChannelAddressInput!) { removeChannelAddress(input: $input) " + FIELDS + " }";
    private static final String TEST =
            "mutation($input: TestReminderChannelsInput!) { testReminderChannels(input: $input) { lastTest { attempts { channel } } } }";
    private static final String MINE = "{ reminderChannels " + FIELDS + " }";

    @Inject
    Notifier notifier;

    @Inject
    Dispatcher dispatcher;

    @Inject
    DailyDigest digest;

    @BeforeEach
    void clear() {
        TestGateways.reset();
    }

    @Test
    void offersWhatTheOperatorHasSetUp() {
        GraphQl.as(Persona.LIAISON)
                .succeed(MINE, Map.of())
                .body("data.reminderChannels.offered", contains("WEB_PUSH", "ROBOT", "MAIL", "SMS"))
                .body("data.reminderChannels.fallOverMinutes", equalTo(30))
                .body("data.reminderChannels.addresses", empty());
    }

    @Test
    void showsNobodyElsesAddress() {
        set(Persona.LIAISON, "MAIL", "liaison@unit.example");
        GraphQl.as(Persona.UNIT_HEAD).succeed(MINE, Map.of()).body("data.reminderChannels.addresses", empty());
        GraphQl.as(Persona.DIRECTOR).succeed(MINE, Map.of()).body("data.reminderChannels.addresses", empty());
        assertThat(World.value("select after::text from audit_entry where action = 'CHANNEL_SET'"))
                .doesNotContain("liaison@unit.example");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, not a mail address",
        "MAIL, 'a@b.example\r\nBcc: x@y.example'",
        "SMS, 12345",
        "ROBOT, http://10.0.0.1/robot",
        "ROBOT, https://elsewhere.example/robot",
        "WEB_PUSH, https://fcm.googleapis.com/x"
    })
    void refusesWhatIsNoAddress(String channel, String address) {
        GraphQl.as(Persona.LIAISON).refused("CHANNEL_ADDRESS_REFUSED", SET, input(channel, address));
        assertThat(World.value("select count(*) from channel_address")).isEqualTo("0");
    }

    @Test
    void takesARepeatedCommandOnce() {
        var input = input("SMS", "13800138000");
        GraphQl.as(Persona.LIAISON).succeed(SET, input);
        GraphQl.as(Persona.LIAISON).succeed(SET, input).body("data.setChannelAddress.addresses", hasSize(1));
        assertThat(World.value("select count(*) from channel_address")).isEqualTo("1");
    }

    @Test
    void putsANewAddressInThePlaceOfTheOld() {
        set(Persona.LIAISON, "MAIL", "old@unit.example");
        set(Persona.LIAISON, "MAIL", "new@unit.example");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        assertThat(TestGateways.letters()).extracting(TestGateways.Letter::to).containsExactly("new@unit.example");
    }

    @Test
    void mailsThatThereIsSomethingAndNotWhat() {
        set(Persona.LIAISON, "MAIL", "liaison@unit.example");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        var letter = TestGateways.letters().getFirst();
        var id = World.value("select id from notification");
        assertThat(decoded(letter.text()))
                .contains("From: reminder@luoshi.example", "https://luoshi.example/notifications/" + id)
                .doesNotContain("市医院");
        assertThat(outcomes()).isEqualTo("MAIL DELIVERED 250");
        GraphQl.as(Persona.LIAISON)
                .succeed(MINE, Map.of())
                .body("data.reminderChannels.addresses[0].lastDeliveredAt", notNullValue());
    }

    @Test
    void signsWhatItGivesTheGatewayForShortMessages() {
        set(Persona.LIAISON, "SMS", "13800138000");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        var posted = TestGateways.posted().getFirst();
        assertThat(posted.body()).contains("\"to\":\"13800138000\"").doesNotContain("市医院");
        var signature = HmacSha256.of(TestGateways.SECRET, posted.timestamp() + "." + posted.body());
        assertThat(posted.signature()).isEqualTo(HexFormat.of().formatHex(signature));
    }

    @Test
    void signsForARobotThatWantsIt() {
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        SET,
                        Map.of(
                                "input",
                                Map.of(
                                        "commandId",
                                        UUID.randomUUID(),
                                        "channel",
                                        "ROBOT",
                                        "address",
                                        TestGateways.base() + "/robot/send?access_token=t",
                                        "secret",
                                        "SEC1")));
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        var posted = TestGateways.posted().getFirst();
        assertThat(posted.query()).matches("access_token=t&timestamp=\\d{13}&sign=[A-Za-z0-9%]+");
        assertThat(posted.body())
                .contains("\"msgtype\":\"text\"", "/notifications/")
                .doesNotContain("市医院");
    }

    @Test
    @DisplayName("each channel waits thirty minutes for the reader, in the order robot, mail, short message")
    void goesToTheNextChannelWhileNobodyReads() {
        allChannels();
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        assertThat(outcomes()).isEqualTo("ROBOT DELIVERED 200");
        dispatch(Duration.ofMinutes(31));
        assertThat(outcomes()).isEqualTo("ROBOT DELIVERED 200, MAIL DELIVERED 250");
        dispatch(Duration.ofMinutes(61));
        assertThat(outcomes()).isEqualTo("ROBOT DELIVERED 200, MAIL DELIVERED 250, SMS DELIVERED 200");
        dispatch(Duration.ofDays(3));
        assertThat(TestGateways.letters()).hasSize(1);
        assertThat(TestGateways.posted()).hasSize(2);
    }

    @Test
    void sparesTheChannelsThatFollowOnceItIsRead() {
        allChannels();
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        World.run("update notification set read_at = now()");
        dispatch(Duration.ofDays(1));
        assertThat(outcomes()).isEqualTo("ROBOT DELIVERED 200");
        assertThat(
                        World.value(
                                "select string_agg(channel || ' ' || state, ', ' order by rung) from delivery where channel <> 'IN_APP'"))
                .isEqualTo("ROBOT DELIVERED, MAIL SKIPPED, SMS SKIPPED");
    }

    @Test
    void waitsAsLongAsTheRuleSetSays() {
        World.run("""
                insert into rule_set (id, jurisdiction_id, version, effective_on, parameters, note, changed_at)
                select gen_random_uuid(), '%s', 2, effective_on, parameters || '{"fallOverMinutes": 5}', '', now() from rule_set where jurisdiction_id is null""".formatted(World.CITY));
        allChannels();
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ofMinutes(4));
        assertThat(outcomes()).isEqualTo("ROBOT DELIVERED 200");
        dispatch(Duration.ofMinutes(6));
        assertThat(outcomes()).isEqualTo("ROBOT DELIVERED 200, MAIL DELIVERED 250");
    }

    @Test
    void fallsOverAtOnceWhenAChannelIsDead() {
        allChannels();
        TestGateways.answer(200, "{\"errcode\":93000}");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ofSeconds(1));
        assertThat(World.value("""
                select string_agg(d.channel || ' ' || d.state, ', ' order by d.rung) from delivery d join notification n on n.id = d.notification_id
                where n.kind = 'RECTIFICATION_ORDERED' and d.channel in ('ROBOT', 'MAIL')""")).isEqualTo("ROBOT DROPPED, MAIL DELIVERED");
    }

    @Test
    @DisplayName("a channel that died is told to its officer by what is left, and to the office, once")
    void raisesAnAlarmForADeadChannel() {
        set(Persona.LIAISON, "MAIL", "nobody@unit.example");
        set(Persona.LIAISON, "SMS", "13800138000");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        tell(NotificationKind.TASK_SENT_BACK);
        dispatch(Duration.ofSeconds(1));
        assertThat(World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id where n.kind = 'CHANNEL_DIED'""")).isEqualTo(names(Persona.LIAISON, Persona.DIRECTOR, Persona.ADMIN));
        GraphQl.as(Persona.LIAISON)
                .succeed(MINE, Map.of())
                .body("data.reminderChannels.addresses.find { it.channel == 'MAIL' }.deadAt", notNullValue());
        assertThat(TestGateways.posted())
                .anySatisfy(posted -> assertThat(posted.path()).isEqualTo("/sms"));
    }

    @Test
    void livesAgainWithANewAddress() {
        set(Persona.LIAISON, "MAIL", "nobody@unit.example");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        set(Persona.LIAISON, "MAIL", "somebody@unit.example");
        tell(NotificationKind.TASK_SENT_BACK);
        dispatch(Duration.ZERO);
        assertThat(TestGateways.letters()).extracting(TestGateways.Letter::to).containsExactly("somebody@unit.example");
    }

    @Test
    void triesAgainWhatTheServerPutsOff() {
        set(Persona.LIAISON, "MAIL", "busy@unit.example");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ofMinutes(1));
        assertThat(outcomes()).startsWith("MAIL FAILED 451");
        assertThat(World.value("select count(*) from channel_address where dead_at is null"))
                .isEqualTo("1");
    }

    @Test
    void triesAgainWhileTheGatewayIsIll() {
        set(Persona.LIAISON, "SMS", "13800138000");
        TestGateways.answer(503, "");
        tell(NotificationKind.RECTIFICATION_ORDERED);
        dispatch(Duration.ZERO);
        TestGateways.answer(200, "");
        dispatch(Duration.ofMinutes(1));
        assertThat(outcomes()).isEqualTo("SMS FAILED 503, SMS DELIVERED 200");
    }

    @Test
    @DisplayName("through the night nobody is disturbed, and in the morning the ladder begins anew (row 30)")
    void beginsTheLadderInTheMorning() {
        allChannels();
        var friday = Instant.parse("2026-11-20T13:30:00Z");
        waiting(friday);
        dispatcher.dispatch(friday);
        assertThat(World.value("""
                select string_agg(to_char(next_attempt_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI'), ', ' order by rung) from delivery where channel <> 'IN_APP'""")).isEqualTo("11-23 08:00, 11-23 08:30, 11-23 09:00");
    }

    @Test
    void sendsWhatIsNotUrgentToNoChannelOutside() {
        allChannels();
        tell(NotificationKind.TASK_ACKNOWLEDGED);
        dispatch(Duration.ofDays(1));
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void triesAllChannelsOutAtOnce() {
        allChannels();
        GraphQl.as(Persona.LIAISON).succeed(TEST, Map.of("input", Map.of("commandId", UUID.randomUUID())));
        dispatch(Duration.ofSeconds(1));
        assertThat(World.value("""
                select string_agg(d.channel || ' ' || d.state, ', ' order by d.rung) from delivery d where d.channel <> 'IN_APP'""")).isEqualTo("ROBOT DELIVERED, MAIL DELIVERED, SMS DELIVERED");
    }

    @Test
    void stopsWhereTheOfficerNoLongerWants() {
        allChannels();
        tell(NotificationKind.RECTIFICATION_ORDERED);
        GraphQl.as(Persona.LIAISON)
                .succeed(REMOVE, Map.of("input", Map.of("commandId", UUID.randomUUID(), "channel", "MAIL")))
                .body("data.removeChannelAddress.addresses", hasSize(2));
        dispatch(Duration.ofMinutes(61));
        assertThat(TestGateways.letters()).isEmpty();
    }

    @Test
    @DisplayName("the digest of a working day tells once that something is unread, by the first channel (row 30)")
    void digestsOnWorkingMornings() {
        allChannels();
        tell(NotificationKind.TASK_ACKNOWLEDGED);
        assertThat(send(Instant.parse("2026-11-22T00:30:00Z"))).as("a Sunday").isZero();
        assertThat(send(Instant.parse("2026-10-10T00:30:00Z")))
                .as("a make-up Saturday")
                .isEqualTo(1);
        assertThat(send(Instant.parse("2026-10-10T00:31:00Z")))
                .as("another replica")
                .isZero();
        assertThat(send(Instant.parse("2026-10-01T00:30:00Z"))).as("a holiday").isZero();
        dispatcher.dispatch(Instant.now().plus(Duration.ofHours(3)));
        assertThat(World.value("""
                select string_agg(d.channel, ',') from delivery d join notification n on n.id = d.notification_id
                where n.kind = 'DAILY_DIGEST' and d.channel <> 'IN_APP'""")).isEqualTo("ROBOT");
    }

    @Test
    @DisplayName("office and unit see who was reminded how often, nobody else does (减负)")
    void countsRemindersOfAUnit() {
        tell(NotificationKind.TASK_OVERDUE);
        World.run("update notification set read_at = created_at + interval '12 minutes'");
        var query = "{ unitReminders(unitId: \"" + World.HOUSING + "\") { name reminded read medianMinutes } }";
        for (var persona : List.of(Persona.CLERK, Persona.UNIT_HEAD)) {
            GraphQl.as(persona)
                    .succeed(query, Map.of())
                    .body("data.unitReminders[0].name", equalTo(name(Persona.LIAISON)))
                    .body("data.unitReminders[0].reminded", equalTo(1))
                    .body("data.unitReminders[0].read", equalTo(1))
                    .body("data.unitReminders[0].medianMinutes", equalTo(12));
        }
        for (var persona : List.of(Persona.OTHER_LIAISON, Persona.FAR_CLERK, Persona.INSPECTOR, Persona.ADMIN)) {
            GraphQl.as(persona).succeed(query, Map.of()).body("data.unitReminders", empty());
        }
    }

    private void allChannels() {
        set(Persona.LIAISON, "SMS", "13800138000");
        set(Persona.LIAISON, "MAIL", "liaison@unit.example");
        set(Persona.LIAISON, "ROBOT", TestGateways.base() + "/robot/1");
    }

    private static void set(Persona persona, String channel, String address) {
        GraphQl.as(persona).succeed(SET, input(channel, address));
    }

    private static Map<String, ?> input(String channel, String address) {
        return Map.of("input", Map.of("commandId", UUID.randomUUID(), "channel", channel, "address", address));
    }

    private void tell(NotificationKind kind) {
        var notice = Notice.ofTask(kind, "1", "市医院易址扩建", World.id("03", 1), World.id("04", 1));
        inSystem(() -> notifier.tell(List.of(Persona.LIAISON.officerId()), notice));
    }

    /** Urging kinds wait for working hours; what was not sent yet is made due at a working hour and told of by no signal. */
    private void waiting(Instant due) {
        var notification = UUID.randomUUID();
        World.run("""
                insert into notification (id, officer_id, kind, unique_key, title, link, created_at)
                values ('%1$s', '%2$s', 'TASK_OVERDUE', 'x', '市医院易址扩建', '/today', '%3$s');
                insert into delivery (id, notification_id, address_id, channel, state, rung, next_attempt_at)
                select gen_random_uuid(), '%1$s', id, channel, 'PENDING', array_position(array['ROBOT', 'MAIL', 'SMS'], channel) - 1, '%3$s' from channel_address""".formatted(notification, Persona.LIAISON.officerId(), due));
    }

    private int send(Instant now) {
        return inSystem(() -> digest.send(now));
    }

    private static <T> T inSystem(Supplier<T> work) {
        return SystemScope.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Until nothing is left that is due by then; the server's own dispatcher may have some of it in hand. */
    private void dispatch(Duration later) {
        var due = Instant.now().plus(later);
        Eventually.holds(() -> {
            dispatcher.dispatch(due);
            assertThat(World.value("select count(*) from delivery where state = 'PENDING' and next_attempt_at <= '"
                            + due + "'"))
                    .isEqualTo("0");
        });
    }

    /** What was said by the services; a connection that a busy machine lost is tried again and says nothing. */
    private static String outcomes() {
        return World.value("""
                select coalesce(string_agg(concat_ws(' ', d.channel, a.outcome, a.status_code), ', ' order by a.at, d.rung), '')
                from delivery_attempt a join delivery d on d.id = a.delivery_id
                where d.channel <> 'IN_APP' and (a.outcome <> 'FAILED' or a.status_code is not null)""");
    }

    private static String name(Persona persona) {
        return World.value("select name from officer where id = '" + persona.officerId() + "'");
    }

    private static String names(Persona... personas) {
        return World.value("select string_agg(name, ',' order by name) from officer where id in ('%s')"
                .formatted(String.join(
                        "','",
                        List.of(personas).stream()
                                .map(persona -> persona.officerId().toString())
                                .toList())));
    }

    /** Mail wraps and encodes what is not ASCII. */
    private static String decoded(String mail) {
        var parts = mail.split("\n\n", 2);
        var body = parts[1].replaceAll("=\n", "");
        var bytes = new java.io.ByteArrayOutputStream();
        for (var i = 0; i < body.length(); i++) {
            if (body.charAt(i) == '=' && i + 2 < body.length()) {
                bytes.write(Integer.parseInt(body.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(body.charAt(i));
            }
        }
        return parts[0] + "\n\n" + bytes.toString(StandardCharsets.UTF_8);
    }
}
