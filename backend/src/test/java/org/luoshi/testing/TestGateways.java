package org.luoshi.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** What stands outside: a mail server (RFC 5321), and robots and a gateway for short messages behind one HTTP server. They keep what they get. */
public class TestGateways implements QuarkusTestResourceLifecycleManager {
    public static final String SECRET = "gateway-secret";

    /** A mail as it arrived. */
    public record Letter(String to, String text) {}

    /** A request as it arrived. */
    public record Posted(String path, @Nullable String query, String timestamp, String signature, String body) {}

    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();
    private static final List<Posted> POSTED = new CopyOnWriteArrayList<>();
    private static volatile int httpStatus = 200;
    private static volatile String httpAnswer = "{\"errcode\":0}";
    private static @Nullable HttpServer http;
    private static @Nullable ServerSocket mail;

    @Override
    public Map<String, String> start() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", TestGateways::post);
            http.start();
            mail = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(TestGateways::acceptMail);
        return Map.of(
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(mail.getLocalPort()),
                "quarkus.mailer.start-tls", "DISABLED",
                "luoshi.reminders.mail-from", "reminder@luoshi.example",
                "luoshi.reminders.public-url", "https://luoshi.example/",
                "luoshi.reminders.sms-url", base() + "/sms",
                "luoshi.reminders.sms-secret", SECRET,
                "quarkus.mailer.own-host-name", "localhost",
                "luoshi.reminders.timeout", "3S");
    }

    @Override
    public void stop() {
        // the process ends with the tests
    }

    /** Address of the HTTP server. */
    public static String base() {
        return "http://localhost:" + Objects.requireNonNull(http).getAddress().getPort();
    }

    public static List<Letter> letters() {
        return List.copyOf(LETTERS);
    }

    public static List<Posted> posted() {
        return List.copyOf(POSTED);
    }

    /** From now on the HTTP server answers so. */
    public static void answer(int status, String body) {
        httpStatus = status;
        httpAnswer = body;
    }

    public static void reset() {
        LETTERS.clear();
        POSTED.clear();
        answer(200, "{\"errcode\":0}");
    }

    private static void post(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            POSTED.add(new Posted(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getRawQuery(),
                    headers.getFirst("X-Luoshi-Timestamp"),
                    headers.getFirst("X-Luoshi-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var answer = httpAnswer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(httpStatus, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static void acceptMail() {
        while (true) {
            try {
                var socket = Objects.requireNonNull(mail).accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** To nobody@… there is no mailbox, busy@… is to be tried later. */
    private static void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 test");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(socket, "250-test\r\n250 8BITMIME");
                    case "RCPT" -> {
                        to = line.replaceAll(".*<(.*)>.*", "$1");
                        say(
                                socket,
                                to.startsWith("nobody")
                                        ? "550 no such mailbox"
                                        : to.startsWith("busy") ? "451 later" : "250 ok");
                    }
                    case "DATA" -> {
                        say(socket, "354 go on");
                        LETTERS.add(new Letter(to, body(in)));
                        say(socket, "250 kept");
                    }
                    case "QUIT" -> {
                        say(socket, "221 bye");
                        return;
                    }
                    default -> say(socket, "250 ok");
                }
            }
        } catch (IOException e) {
            // whoever has gone gets no answer
        }
    }

    private static String body(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
