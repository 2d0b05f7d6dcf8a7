package org.luoshi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class LiveInboxTest {
    private static final String SUBSCRIBE = """
            {"id":"1","type":"subscribe","payload":{"query":"subscription { notificationArrived { id kind title link attempts { channel } } }"}}""";

    @Inject
    Notifier notifier;

    private HttpClient http;

    @BeforeEach
    void open() {
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    @Test
    void showsANotificationTheMomentItIsCommitted() throws Exception {
        var heard = listen(Persona.LIAISON);
        tell(Persona.UNIT_HEAD);
        tell(Persona.LIAISON);
        assertThat(heard.poll(5, TimeUnit.SECONDS))
                .contains("\"type\":\"next\"")
                .contains("TASK_ISSUED")
                .contains("市医院易址扩建")
                .contains("IN_APP");
        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void showsItToEveryOpenApp() throws Exception {
        var phone = listen(Persona.LIAISON);
        var desk = listen(Persona.LIAISON);
        tell(Persona.LIAISON);
        assertThat(phone.poll(5, TimeUnit.SECONDS)).contains("TASK_ISSUED");
        assertThat(desk.poll(5, TimeUnit.SECONDS)).contains("TASK_ISSUED");
    }

    private BlockingQueue<String> listen(Persona persona) throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + persona.token())
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), new Listener(heard))
                .get(5, TimeUnit.SECONDS);
        socket.sendText("{\"type\":\"connection_init\"}", true).get(5, TimeUnit.SECONDS);
        assertThat(heard.poll(5, TimeUnit.SECONDS)).contains("connection_ack");
        socket.sendText(SUBSCRIBE, true).get(5, TimeUnit.SECONDS);
        // The protocol does not confirm a subscription.
        TimeUnit.MILLISECONDS.sleep(500);
        return heard;
    }

    private void tell(Persona persona) {
        var notice = Notice.ofTask(NotificationKind.TASK_ISSUED, "", "市医院易址扩建", World.id("03", 1), World.id("04", 1));
        SystemScope.run(() ->
                QuarkusTransaction.requiringNew().run(() -> notifier.tell(List.of(persona.officerId()), notice)));
    }

    private record Listener(BlockingQueue<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
