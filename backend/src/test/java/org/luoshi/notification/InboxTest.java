package org.luoshi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class InboxTest {
    private static final UUID MATTER = World.id("03", 1);
    private static final UUID TASK = World.id("04", 1);
    private static final String LIST = """
            query($unreadOnly: Boolean! = false, $first: Int! = 50, $after: String) {
              notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
                unread nextCursor items { id kind title link readAt matterId taskId attempts { channel outcome statusCode } } } }""";
    private static final String MARK =
            "mutation($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }";

    @Inject
    Notifier notifier;

    @Test
    void showsTheOfficerHisOwn() {
        tell(Persona.LIAISON, "");
        GraphQl.as(Persona.LIAISON)
                .succeed(LIST, Map.of())
                .body("data.notifications.unread", equalTo(1))
                .body("data.notifications.items.kind", contains("TASK_ISSUED"))
                .body("data.notifications.items[0].title", equalTo("市医院易址扩建"))
                .body("data.notifications.items[0].link", equalTo("/tasks/" + TASK))
                .body("data.notifications.items[0].matterId", equalTo(MATTER.toString()))
                .body("data.notifications.items[0].attempts.channel", contains("IN_APP"))
                .body("data.notifications.items[0].attempts.outcome", contains("DELIVERED"));
        GraphQl.as(Persona.UNIT_HEAD).succeed(LIST, Map.of()).body("data.notifications.items", empty());
        GraphQl.as(Persona.AUDITOR).succeed(LIST, Map.of()).body("data.notifications.items", empty());
    }

    @Test
    void countsUnreadAndGivesTheKeyAtStart() {
        tell(Persona.LIAISON, "");
        GraphQl.as(Persona.LIAISON)
                .succeed("{ me { unreadNotifications pushPublicKey } }", Map.of())
                .body("data.me.unreadNotifications", equalTo(1))
                .body("data.me.pushPublicKey", hasLength(87));
    }

    @Test
    void tellsNobodyTwiceHoweverManyTell() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> tellOnce = () -> tell(Persona.LIAISON, "once");
            List<Integer> told = new ArrayList<>();
            for (var running : threads.invokeAll(Collections.nCopies(8, tellOnce))) {
                told.add(running.get());
            }
            assertThat(told.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        }
        assertThat(World.value("select count(*) from notification")).isEqualTo("1");
    }

    @Test
    void tellsADisabledOfficerNothing() {
        World.run("update officer set disabled = true where id = '" + Persona.LIAISON.officerId() + "'");
        assertThat(tell(Persona.LIAISON, "")).isZero();
    }

    @Test
    void turnsPages() {
        for (var occasion : List.of("1", "2", "3")) {
            tell(Persona.LIAISON, occasion);
        }
        var first = GraphQl.as(Persona.LIAISON)
                .succeed(LIST, Map.of("first", 2))
                .body("data.notifications.items.size()", equalTo(2))
                .body("data.notifications.nextCursor", notNullValue())
                .extract();
        GraphQl.as(Persona.LIAISON)
                .succeed(LIST, Map.of("first", 2, "after", first.<String>path("data.notifications.nextCursor")))
                .body("data.notifications.items.size()", equalTo(1))
                .body("data.notifications.nextCursor", nullValue());
        GraphQl.as(Persona.LIAISON).refused("PAGE_TOO_LARGE", LIST, Map.of("first", 101));
    }

    @Test
    void marksRead() {
        tell(Persona.LIAISON, "1");
        tell(Persona.LIAISON, "2");
        var id = idOf(Persona.LIAISON, "1");
        GraphQl.as(Persona.LIAISON)
                .succeed(MARK, mark(UUID.randomUUID(), id))
                .body("data.markNotificationsRead", equalTo(1));
        GraphQl.as(Persona.LIAISON)
                .succeed(LIST, Map.of("unreadOnly", true))
                .body("data.notifications.items.size()", equalTo(1));
    }

    @Test
    void answersARepeatedMarkTheSame() {
        tell(Persona.LIAISON, "1");
        var command = mark(UUID.randomUUID(), idOf(Persona.LIAISON, "1"));
        GraphQl.as(Persona.LIAISON).succeed(MARK, command).body("data.markNotificationsRead", equalTo(0));
        tell(Persona.LIAISON, "2");
        GraphQl.as(Persona.LIAISON).succeed(MARK, command).body("data.markNotificationsRead", equalTo(0));
    }

    @Test
    void refusesToMarkWhatIsNotTheCallers() {
        tell(Persona.LIAISON, "1");
        var id = idOf(Persona.LIAISON, "1");
        GraphQl.as(Persona.UNIT_HEAD).refused("NOTIFICATION_NOT_FOUND", MARK, mark(UUID.randomUUID(), id));
        GraphQl.as(Persona.LIAISON)
                .refused(
                        "NOTIFICATION_NOT_FOUND",
                        MARK,
                        mark(UUID.randomUUID(), UUID.randomUUID().toString()));
        assertThat(World.value("select count(*) from notification where read_at is null"))
                .isEqualTo("1");
    }

    @Test
    void opensWhatAPushNamed() {
        tell(Persona.LIAISON, "1");
        var one = "query ($id: ID!) { notification(id: $id) { link kind } }";
        var id = idOf(Persona.LIAISON, "1");
        GraphQl.as(Persona.LIAISON)
                .succeed(one, Map.of("id", id))
                .body("data.notification.link", equalTo("/tasks/" + TASK));
        GraphQl.as(Persona.UNIT_HEAD).refused("NOTIFICATION_NOT_FOUND", one, Map.of("id", id));
        GraphQl.as(Persona.LIAISON).refused("NOTIFICATION_NOT_FOUND", one, Map.of("id", UUID.randomUUID()));
    }

    private int tell(Persona persona, String occasion) {
        var notice = Notice.ofTask(NotificationKind.TASK_ISSUED, occasion, "市医院易址扩建", MATTER, TASK);
        return SystemScope.call(() ->
                QuarkusTransaction.requiringNew().call(() -> notifier.tell(List.of(persona.officerId()), notice)));
    }

    private static String idOf(Persona persona, String occasion) {
        return World.value("select id from notification where officer_id = '%s' and unique_key like '%%:%s'"
                .formatted(persona.officerId(), occasion));
    }

    private static Map<String, ?> mark(UUID commandId, String id) {
        return Map.of("input", Map.of("commandId", commandId, "ids", List.of(id)));
    }
}
