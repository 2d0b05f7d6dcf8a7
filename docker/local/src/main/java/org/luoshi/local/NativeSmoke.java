package org.luoshi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tries the native executable against a real PostgreSQL and Keycloak: start, login by token, a query, a mutation, an upload, a push
 * message. Then it starts the jar on the same data and prints start time and memory of both.
 */
public final class NativeSmoke {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PUSH_PATIENCE = Duration.ofSeconds(90);
    private static final int STARTS = 5;

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalKeycloak keycloak;
    private final int port;

    private NativeSmoke(Path folder, LocalPostgres postgres, LocalKeycloak keycloak, int port) {
        this.folder = folder;
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.port = port;
    }

    /** Arguments: the executable; how often to try it out, each time on an empty database (1). */
    public static void main(String[] arguments) throws Exception {
        var executable = Path.of(arguments[0]).toAbsolutePath();
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        var home = Path.of(System.getProperty("luoshi.home")).toAbsolutePath();
        var folder = Files.createTempDirectory("luoshi-smoke-");
        var port = Ports.anyFree();
        var realm = home.resolve("docker/keycloak/luoshi-realm.json");
        var distribution = Path.of(System.getProperty("luoshi.keycloak"));
        var address = URI.create("http://localhost:" + port);
        try (var postgres = LocalPostgres.throwaway();
                var keycloak = LocalKeycloak.start(
                        distribution, folder.resolve("keycloak"), realm, address, Ports.anyFree(), log(folder))) {
            keycloak.awaitReady();
            var smoke = new NativeSmoke(folder, postgres, keycloak, port);
            var executableCommand = List.of(executable.toString(), "-Xmx512m");
            var jarCommand = LocalBackend.jar(home.resolve("backend/target/quarkus-app/quarkus-run.jar"));
            smoke.tryOut(executableCommand);
            for (var time = 2; time <= times; time++) {
                OUT.printf("─ %d/%d%n", time, times);
                try (var fresh = LocalPostgres.throwaway()) {
                    new NativeSmoke(folder, fresh, keycloak, port).tryOut(executableCommand);
                }
            }
            var inNative = smoke.measure(executableCommand);
            var onJvm = smoke.measure(jarCommand);
            OUT.printf("                     native        JVM%n");
            OUT.printf(
                    "start to ready    %6d ms   %6d ms   (median of %d)%n",
                    inNative.startMillis(), onJvm.startMillis(), STARTS);
            OUT.printf("memory, idle      %6d MB   %6d MB%n", inNative.idleMegabytes(), onJvm.idleMegabytes());
            OUT.printf(
                    "memory, queried   %6d MB   %6d MB   (after 500 queries)%n",
                    inNative.queriedMegabytes(), onJvm.queriedMegabytes());
        } catch (Exception e) {
            var lines = Files.readAllLines(log(folder));
            lines.subList(Math.max(0, lines.size() - 60), lines.size()).forEach(OUT::println);
            throw e;
        }
        Folders.delete(folder);
        OUT.println("✓ 原生程序可用 / the native executable works");
    }

    /** The user's path through everything that native images tend to break. */
    private void tryOut(List<String> command) throws Exception {
        var delivered = new CompletableFuture<Integer>();
        var pushService = pushService(delivered);
        try (var backend = start(command)) {
            backend.awaitReady();
            DemoData.load(postgres);
            OUT.println("✓ starts, migrates, loads the demo data");
            var director = session("director");
            var leader = session("groupleader");
            var clerk = session("clerk");

            var me = leader.data("{ me { officer { id unitId } jurisdiction { name } roles } }")
                    .get("me");
            check(me.get("roles").toString().contains("GROUP_LEADER"), "roles from the token: " + me);
            check(
                    !threads(backend.process()).contains("MasterPoller"),
                    "it works on virtual threads, whose reads may never be woken");
            OUT.println(
                    "✓ login by token, query: " + me.at("/jurisdiction/name").asText());

            var matterId = UUID.randomUUID().toString();
            clerk.data(
                    "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { id step } }",
                    Map.ofEntries(
                            Map.entry("commandId", UUID.randomUUID()),
                            Map.entry("matterId", matterId),
                            Map.entry("title", "冒烟测试"),
                            Map.entry("source", "AD_HOC"),
                            Map.entry("legalBasis", "GOVERNMENT_DECISION"),
                            Map.entry("basisDocument", "—"),
                            Map.entry("system", "GOVERNMENT"),
                            Map.entry("urgency", "NORMAL"),
                            Map.entry("objective", "—"),
                            Map.entry("content", "—"),
                            Map.entry("listed", false),
                            Map.entry("classified", false)));
            OUT.println("✓ mutation");

            director.data(
                    "mutation($input: RegisterPushSubscriptionInput!) { registerPushSubscription(input: $input) }",
                    Map.of(
                            "commandId",
                            UUID.randomUUID(),
                            "endpoint",
                            "http://127.0.0.1:" + pushService.getAddress().getPort() + "/push",
                            // A receiver's public key and secret, from RFC 8291, section 5.
                            "p256dh",
                            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                            "auth",
                            "BTBZMqHH6r4Tts7J_aSIgg"));
            var findingPhoto =
                    inspect(leader, session("chief"), me.at("/officer/id").asText());
            OUT.println("✓ inspection planned, approved, finding recorded");
            upload(session("groupleader"), findingPhoto);
            OUT.println("✓ upload resumed, hashed, read back; thumbnail scaled");
            check(delivered.get(PUSH_PATIENCE.toSeconds(), TimeUnit.SECONDS) > 0, "an empty push");
            OUT.println("✓ push encrypted and delivered");
        } finally {
            pushService.stop(0);
        }
    }

    private SmokePhoto inspect(Session leader, Session chief, String leaderId) throws Exception {
        var matter = leader.data("{ matters(filter: {openOnly: true}, first: 50) { items { id leadUnit { id } } } }")
                .at("/matters/items");
        for (var candidate : matter) {
            if (candidate.at("/leadUnit/id").isTextual()) {
                return inspect(
                        leader,
                        chief,
                        leaderId,
                        candidate.get("id").asText(),
                        candidate.at("/leadUnit/id").asText());
            }
        }
        throw new IOException("no open matter with a lead unit in the demo data");
    }

    private SmokePhoto inspect(Session leader, Session chief, String leaderId, String matterId, String unitId)
            throws Exception {
        var today = LocalDate.now(ZONE).toString();
        var planId = UUID.randomUUID().toString();
        leader.data(
                "mutation($input: PlanInspectionInput!) { planInspection(input: $input) { id } }",
                Map.ofEntries(
                        Map.entry("commandId", UUID.randomUUID()),
                        Map.entry("planId", planId),
                        Map.entry("matterId", matterId),
                        Map.entry("kind", "SPECIAL"),
                        Map.entry("mode", "UNANNOUNCED"),
                        Map.entry("methods", List.of("CHECK")),
                        Map.entry("content", "冒烟测试"),
                        Map.entry("scope", "冒烟测试"),
                        Map.entry("targetUnitId", unitId),
                        Map.entry("place", Map.of("name", "市医院")),
                        Map.entry("startsOn", today),
                        Map.entry("endsOn", today),
                        Map.entry("groupLeaderId", leaderId),
                        Map.entry("memberIds", List.of(leaderId)),
                        Map.entry("offPlanReason", "冒烟测试")));
        chief.data(
                "mutation($input: ApprovePlanInput!) { approveInspectionPlan(input: $input) { status } }",
                Map.of("commandId", UUID.randomUUID(), "planId", planId, "overBudgetReason", "冒烟测试"));
        var visitId = UUID.randomUUID().toString();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        leader.data(
                "mutation($input: CheckInInput!) { checkIn(input: $input) { id } }",
                Map.of(
                        "commandId",
                        UUID.randomUUID(),
                        "visitId",
                        visitId,
                        "planId",
                        planId,
                        "checkedInAt",
                        now,
                        "outsideReason",
                        "冒烟测试"));
        var photo = new SmokePhoto();
        leader.data(
                "mutation($input: RecordFindingInput!) { recordFinding(input: $input) { id receipt { expected held } } }",
                Map.ofEntries(
                        Map.entry("commandId", UUID.randomUUID()),
                        Map.entry("findingId", UUID.randomUUID()),
                        Map.entry("planId", planId),
                        Map.entry("visitId", visitId),
                        Map.entry("kind", "PROBLEM"),
                        Map.entry("category", "PROGRESS_LAG"),
                        Map.entry("severity", "MINOR"),
                        Map.entry("text", "冒烟测试"),
                        Map.entry("noPositionReason", "冒烟测试"),
                        Map.entry("responsibleUnitId", unitId),
                        Map.entry("recordedAt", now),
                        Map.entry("sentAt", now),
                        Map.entry(
                                "photos",
                                List.of(Map.of(
                                        "id",
                                        photo.id(),
                                        "sha256",
                                        photo.sha256(),
                                        "size",
                                        photo.bytes().length,
                                        "mediaType",
                                        "image/jpeg",
                                        "capturedAt",
                                        now,
                                        "captureSource",
                                        "IN_APP_CAMERA",
                                        "stampedSha256",
                                        photo.sha256(),
                                        "stampedSize",
                                        photo.bytes().length)))));
        return photo;
    }

    /** The original in two pieces by tus, the way a phone resumes. */
    private static void upload(Session session, SmokePhoto photo) throws Exception {
        for (var variant : List.of("original", "stamped")) {
            var location = session.createUpload(photo.id(), variant, photo.bytes().length);
            var half = photo.bytes().length / 2;
            session.patch(location, 0, Arrays.copyOfRange(photo.bytes(), 0, half));
            session.patch(location, half, Arrays.copyOfRange(photo.bytes(), half, photo.bytes().length));
        }
        var held = session.get("/files/evidence/" + photo.id() + "/original");
        check(Arrays.equals(held, photo.bytes()), "the original read back is not the one sent");
        check(session.get("/files/evidence/" + photo.id() + "/thumbnail").length > 0, "no thumbnail");
    }

    private record Figures(long startMillis, long idleMegabytes, long queriedMegabytes) {}

    private Figures measure(List<String> command) throws Exception {
        var starts = new long[STARTS];
        var idle = 0L;
        var queried = 0L;
        for (var i = 0; i < STARTS; i++) {
            var begin = System.nanoTime();
            try (var backend = start(command)) {
                backend.awaitReady();
                starts[i] = (System.nanoTime() - begin) / 1_000_000;
                if (i == STARTS - 1) {
                    idle = megabytes(backend.process());
                    var clerk = session("clerk");
                    for (var n = 0; n < 500; n++) {
                        clerk.data("{ matters(first: 50) { items { id number title lamp { light } } } }");
                    }
                    queried = megabytes(backend.process());
                }
            }
        }
        Arrays.sort(starts);
        return new Figures(starts[STARTS / 2], idle, queried);
    }

    private LocalBackend start(List<String> command) throws IOException {
        return LocalBackend.start(command, postgres, keycloak.issuer(), folder.resolve("files"), port, log(folder));
    }

    private Session session(String user) throws IOException, InterruptedException {
        return new Session(
                "http://127.0.0.1:" + port, Http.accessToken(keycloak.issuer(), user, DemoAccounts.PASSWORD));
    }

    /** Takes one encrypted message and says how long it was. */
    private static HttpServer pushService(CompletableFuture<Integer> delivered) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var encrypted = "aes128gcm".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
            delivered.complete(encrypted ? body.length : 0);
        });
        server.start();
        return server;
    }

    /** Names of its threads, as far as they can be seen from outside. */
    private static Set<String> threads(Process process) throws IOException {
        var names = new HashSet<String>();
        try (var tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (var task : tasks.toList()) {
                names.add(Files.readString(task.resolve("comm")).strip());
            }
        }
        return names;
    }

    /** Resident memory of the process. */
    private static long megabytes(Process process) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        throw new IOException("process " + process.pid() + " is gone");
    }

    private static Path log(Path folder) {
        return folder.resolve("smoke.log");
    }

    static void check(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the answer's data or fails with its errors. */
    static JsonNode dataOf(JsonNode answer) throws IOException {
        check(!answer.has("errors"), answer.path("errors").toString());
        return answer.get("data");
    }
}
