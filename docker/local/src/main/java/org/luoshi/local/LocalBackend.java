package org.luoshi.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged backend as a child process: the jar or the native executable, with the settings of the local stack. */
public final class LocalBackend implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final int port;
    private final Path log;

    private LocalBackend(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** How the packaged jar is run. */
    public static List<String> jar(Path jar) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx512m", "-jar", jar.toString());
    }

    /** Starts the backend; it serves after {@link #awaitReady()}. */
    public static LocalBackend start(
            List<String> command, LocalPostgres postgres, String issuer, Path storage, int port, Path log)
            throws IOException {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(environment(postgres.jdbcUrl(), postgres.app(), postgres.owner(), issuer, storage, port));
        return new LocalBackend(builder.start(), port, log);
    }

    /** Starts the backend without its identity provider and stops it when the schema is there. */
    static void migrate(Path home, LocalPostgres postgres, Path storage, Path log)
            throws IOException, InterruptedException {
        var port = Ports.anyFree();
        var builder = new ProcessBuilder(jar(home.resolve("backend/target/quarkus-app/quarkus-run.jar")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.putAll(
                environment(postgres.jdbcUrl(), postgres.app(), postgres.owner(), "http://127.0.0.1:9", storage, port));
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        environment.put("QUARKUS_OIDC_API_TENANT_ENABLED", "false");
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        try (var backend = new LocalBackend(builder.start(), port, log)) {
            backend.awaitReady();
        }
    }

    /** The settings of a backend, by the names that every deployment uses. */
    static Map<String, String> environment(
            String jdbcUrl, Credentials app, Credentials owner, String issuer, Path storage, int port) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", app.username()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", app.password()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", owner.username()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", owner.password()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_SECRET", LocalKeycloak.WEB_CLIENT_SECRET),
                Map.entry("QUARKUS_OIDC_API_AUTH_SERVER_URL", issuer),
                // The local stack speaks plain HTTP, where some browsers drop a Secure cookie.
                Map.entry("QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE", "false"),
                Map.entry("LUOSHI_STORAGE_DIRECTORY", storage.toString()),
                Map.entry("LUOSHI_DEMO_DATA", "true"));
    }

    /** Waits until the readiness probe answers. */
    public void awaitReady() throws IOException, InterruptedException {
        var ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        if (!Http.awaitOk(ready, process, START_PATIENCE)) {
            close();
            throw new StartFailure("Luoshi", log);
        }
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle(), STOP_PATIENCE);
    }
}
