package org.luoshi.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
        var environment = builder.environment();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", postgres.app().username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.app().password());
        environment.put("QUARKUS_FLYWAY_USERNAME", postgres.owner().username());
        environment.put("QUARKUS_FLYWAY_PASSWORD", postgres.owner().password());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", LocalKeycloak.WEB_CLIENT_SECRET);
        environment.put("QUARKUS_OIDC_API_AUTH_SERVER_URL", issuer);
        // The local stack speaks plain HTTP, where a browser would drop a Secure cookie.
        environment.put("QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE", "false");
        environment.put("LUOSHI_STORAGE_DIRECTORY", storage.toString());
        environment.put("LUOSHI_DEMO_DATA", "true");
        return new LocalBackend(builder.start(), port, log);
    }

    /** Waits until the readiness probe answers. */
    public void awaitReady() throws IOException, InterruptedException {
        var ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        if (!Http.awaitOk(ready, process, START_PATIENCE)) {
            close();
            throw new IOException("the backend did not start, see " + log);
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
