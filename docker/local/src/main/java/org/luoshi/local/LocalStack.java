package org.luoshi.local;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.luoshi.local.StackState.Member;

/** What {@code ./luoshi start}, {@code stop} and {@code token} run: PostgreSQL, Keycloak and the packaged backend as one. */
public final class LocalStack {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration DETACH_PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Options options;
    private final Path home;
    private final DataDirectory data;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private LocalStack(Options options, Path home) {
        this.options = options;
        this.home = home;
        this.data = new DataDirectory(options.data());
    }

    /** Exit status 0: done; 1: a problem that was explained. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            var home = Path.of(System.getProperty("luoshi.home", "")).toAbsolutePath();
            var options = Options.parse(arguments, home);
            var stack = new LocalStack(options, home);
            switch (options.command()) {
                case CHECK -> stack.check();
                case START -> {
                    if (options.detach()) {
                        stack.startDetached(arguments);
                    } else {
                        stack.startAndWait();
                    }
                }
                case STOP -> stack.stop();
                case TOKEN -> stack.token();
                case DEMO_DATA -> stack.demoData();
                case BENCH -> stack.benchLedger();
            }
            return 0;
        } catch (StackException e) {
            ERR.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            ERR.println("✗ 出错了：" + e.getMessage() + System.lineSeparator() + "  Failed: " + e);
            return 1;
        }
    }

    /** Refuses what cannot work, and clears what an earlier run left. */
    private void check() throws StackException, IOException {
        var state = data.state();
        if (state.flatMap(earlier -> earlier.launcher().alive()).isPresent()) {
            var address = state.get().address();
            throw new StackException(
                    "已在运行：" + address + "（停止：./luoshi stop）",
                    "Already running at " + address + ". Stop it with ./luoshi stop.");
        }
        if (state.isPresent()) {
            var orphans = state.get().children().stream()
                    .flatMap(child -> child.alive().stream())
                    .toList();
            OUT.println("上次运行没有正常结束，正在清理… / An earlier run did not end properly, clearing up …");
            orphans.forEach(orphan -> Processes.stop(orphan, STOP_PATIENCE));
            LocalPostgres.stopOrphan(data.postgres());
            data.forgetState();
        }
        if (!Ports.isFree(options.port())) {
            throw new StackException(
                    "端口 " + options.port() + " 已被占用，请换一个：./luoshi start --port " + (options.port() + 10),
                    "Port " + options.port() + " is taken. Choose another: ./luoshi start --port "
                            + (options.port() + 10));
        }
        data.prepare(options.reset());
    }

    private void startAndWait() throws StackException, IOException, InterruptedException {
        check();
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        var publicUrl = URI.create("http://localhost:" + options.port());
        var keycloakPort = data.keycloakPort(options.port() + 1);
        var logs = data.logs();
        var state = new StackState(Member.of(ProcessHandle.current()), List.of(), publicUrl.toString(), "", false);
        data.write(state);

        OUT.println("启动 Keycloak 和 PostgreSQL… / Starting Keycloak and PostgreSQL …");
        var distribution = Path.of(System.getProperty("luoshi.keycloak"));
        var realm = home.resolve("docker/keycloak/luoshi-realm.json");
        try {
            var keycloak = LocalKeycloak.start(
                    distribution, data.keycloak(), realm, publicUrl, keycloakPort, logs.resolve("keycloak.log"));
            running.push(keycloak);
            state = new StackState(state.launcher(), List.of(), state.address(), keycloak.issuer(), false)
                    .with(keycloak.process().toHandle());
            data.write(state);
            var postgres = LocalPostgres.kept(data.postgres(), logs.resolve("postgres.log"));
            // Keycloak was started first but PostgreSQL must be stopped last.
            running.addLast(postgres);
            keycloak.awaitReady();

            OUT.println("启动落实… / Starting Luoshi …");
            var backend = LocalBackend.start(
                    LocalBackend.jar(home.resolve("backend/target/quarkus-app/quarkus-run.jar")),
                    postgres,
                    keycloak.issuer(),
                    data.files(),
                    options.port(),
                    logs.resolve("backend.log"));
            running.push(backend);
            state = state.with(backend.process().toHandle());
            data.write(state);
            backend.awaitReady();
            DemoData.load(postgres);
            data.write(state.withReady());
            OUT.print(panel(publicUrl));
            awaitEnd(keycloak, backend);
        } catch (StartFailure e) {
            if (!stopping.get()) {
                throw explained(e);
            }
        }
    }

    private static StackException explained(StartFailure failure) throws IOException {
        var tail = failure.tail();
        if (tail.contains("Migration checksum mismatch")) {
            return new StackException(
                    "数据来自另一个开发版本。清空数据重新开始：./luoshi start --reset",
                    "The data come from another development version. Start anew: ./luoshi start --reset",
                    failure);
        }
        return new StackException(
                "启动失败，日志：" + failure.log(),
                failure.getMessage() + ". The end of " + failure.log() + ":" + System.lineSeparator() + tail,
                failure);
    }

    /** Returns when the user stops the stack; fails when a part of it dies. */
    private void awaitEnd(LocalKeycloak keycloak, LocalBackend backend) throws IOException, InterruptedException {
        try {
            CompletableFuture.anyOf(
                            keycloak.process().onExit(), backend.process().onExit())
                    .get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        // Ctrl-C reaches the children too; they may be gone a moment before our own shutdown begins.
        Thread.sleep(Duration.ofSeconds(1));
        if (!stopping.get()) {
            var dead = keycloak.process().isAlive() ? "backend" : "keycloak";
            throw new IOException(
                    dead + " ended unexpectedly, see " + data.logs().resolve(dead + ".log"));
        }
    }

    private void shutDown() {
        stopping.set(true);
        OUT.println();
        OUT.println("正在停止… / Stopping …");
        for (var part : running) {
            try {
                part.close();
            } catch (Exception e) {
                ERR.println(e);
            }
        }
        // What was just being started when the stop came.
        ProcessHandle.current().descendants().toList().forEach(child -> Processes.stop(child, STOP_PATIENCE));
        try {
            LocalPostgres.stopOrphan(data.postgres());
            data.forgetState();
        } catch (IOException e) {
            ERR.println(e);
        }
        OUT.println("已停止。 / Stopped.");
    }

    /** Runs the same start in a session of its own and returns when it is ready. */
    private void startDetached(List<String> arguments) throws StackException, IOException, InterruptedException {
        check();
        var log = data.logs().resolve("launcher.log");
        var command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (var property : List.of("luoshi.home", "luoshi.cache", "luoshi.keycloak")) {
            command.add("-D" + property + "=" + System.getProperty(property, ""));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LocalStack.class.getName()));
        // The reset has been done by the check above.
        arguments.stream()
                .filter(argument -> !argument.equals("--detach") && !argument.equals("--reset"))
                .forEach(command::add);
        OUT.println("在后台启动… / Starting in the background …");
        var launcher = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var end = System.nanoTime() + DETACH_PATIENCE.toNanos();
        while (launcher.isAlive() && System.nanoTime() < end) {
            var state = data.state();
            if (state.isPresent() && state.get().ready()) {
                OUT.print(panel(URI.create(state.get().address())));
                return;
            }
            Thread.sleep(PAUSE);
        }
        Processes.stop(launcher.toHandle(), STOP_PATIENCE);
        throw new StackException(
                "后台启动失败，日志：" + log,
                "Could not start in the background:" + System.lineSeparator() + Files.readString(log));
    }

    private void stop() throws StackException, IOException {
        var state = data.state();
        if (state.isEmpty()) {
            OUT.println("没有在运行。 / Nothing is running.");
            return;
        }
        var launcher = state.get().launcher().alive();
        if (launcher.isPresent()) {
            launcher.get().destroy();
            if (!Processes.awaitEnd(launcher.get(), STOP_PATIENCE)) {
                launcher.get().destroyForcibly();
            }
        }
        // The launcher stops its children; these are what it could not stop, or what outlived it.
        state.get().children().stream()
                .flatMap(child -> child.alive().stream())
                .forEach(child -> Processes.stop(child, STOP_PATIENCE));
        LocalPostgres.stopOrphan(data.postgres());
        data.forgetState();
        OUT.println("已停止。 / Stopped.");
    }

    private void token() throws StackException, IOException, InterruptedException {
        var state = data.state().filter(StackState::ready);
        if (state.isEmpty()) {
            throw new StackException("没有在运行，请先 ./luoshi start", "Nothing is running here. Run ./luoshi start first.");
        }
        OUT.println(Http.accessToken(state.get().issuer(), options.user(), DemoAccounts.PASSWORD));
    }

    /** Fills the database of a running stack, or of one that is not running, which is migrated first. */
    private void demoData() throws StackException, IOException, InterruptedException {
        var running = LocalPostgres.Access.running(data.postgres());
        if (running.isPresent()) {
            fill(running.get());
            return;
        }
        data.prepare(options.reset());
        try (var postgres = LocalPostgres.kept(data.postgres(), data.logs().resolve("postgres.log"))) {
            OUT.println("建表… / Migrating …");
            LocalBackend.migrate(home, postgres, data.files(), data.logs().resolve("backend.log"));
            DemoData.load(postgres);
            fill(postgres.access());
        } catch (StartFailure e) {
            throw explained(e);
        }
    }

    /** Fills a database of its own once, starts everything on it and measures. */
    private void benchLedger() throws StackException, IOException, InterruptedException {
        check();
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        var filled = data.root().resolve("weifang-years");
        var wanted = options.weifangYears() + " " + options.seed();
        var logs = data.logs();
        try {
            if (!Files.exists(filled) || !Files.readString(filled).equals(wanted)) {
                Folders.delete(data.postgres());
                demoData();
                Files.writeString(filled, wanted);
            }
            var publicUrl = URI.create("http://localhost:" + options.port());
            var keycloak = LocalKeycloak.start(
                    Path.of(System.getProperty("luoshi.keycloak")),
                    data.keycloak(),
                    home.resolve("docker/keycloak/luoshi-realm.json"),
                    publicUrl,
                    data.keycloakPort(options.port() + 1),
                    logs.resolve("keycloak.log"));
            running.push(keycloak);
            var postgres = LocalPostgres.measured(data.postgres(), logs.resolve("postgres.log"));
            running.addLast(postgres);
            keycloak.awaitReady();
            var backend = LocalBackend.start(
                    LocalBackend.jar(home.resolve("backend/target/quarkus-app/quarkus-run.jar")),
                    postgres,
                    keycloak.issuer(),
                    data.files(),
                    options.port(),
                    logs.resolve("backend.log"));
            running.push(backend);
            backend.awaitReady();
            var plan = new LedgerBench.Plan(
                    options.weifangYears(), options.rounds(), options.seconds(), options.warmUp(), options.json());
            new LedgerBench(home, logs, plan, postgres, backend, options.port(), keycloak.issuer(), OUT)
                    .run(Path.of(System.getProperty("luoshi.cache")));
        } catch (StartFailure e) {
            throw explained(e);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void fill(LocalPostgres.Access database) throws IOException {
        OUT.printf("生成 %s 个潍坊年的数据… / Generating %1$s Weifang years …%n", options.weifangYears());
        var begin = System.nanoTime();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var matters = new WeifangYears(database, options.weifangYears(), options.seed(), today, OUT).load();
        OUT.printf(
                "✓ %,d 件事项，%d 秒 / %1$,d matters in %2$d seconds%n",
                matters, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private String panel(URI address) {
        var text = new StringBuilder();
        text.append(System.lineSeparator());
        text.append("══════════════════════════════════════════════════════════════════\n");
        text.append("  落实 · 政府督查平台    已就绪 / Luoshi is ready\n\n");
        text.append("  打开 / Open        ").append(address).append("\n");
        text.append("  密码 / Password    ").append(DemoAccounts.PASSWORD).append("（所有演示账号 / all demo accounts）\n\n");
        for (var account : DemoAccounts.ALL) {
            text.append(String.format("    %-12s %s / %s%n", account.username(), account.chinese(), account.english()));
        }
        text.append("\n  停止 / Stop        ")
                .append(options.detach() ? "./luoshi stop" : "Ctrl-C, ./luoshi stop")
                .append("\n");
        text.append("  数据 / Data        ").append(data.root()).append("\n");
        text.append("══════════════════════════════════════════════════════════════════\n");
        return text.toString();
    }
}
