package org.luoshi.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL 18 of our own on a free port, set up as every installation is: database and both roles, no tables. */
public final class LocalPostgres implements AutoCloseable {

    private static final String DATABASE = "luoshi";
    private static final String SUPERUSER = "postgres";
    static final Credentials OWNER = new Credentials("luoshi_owner", "luoshi-owner");
    private static final Credentials APP = new Credentials("luoshi_app", "luoshi-app");

    /** Written when a data directory is complete. A directory without it holds nothing worth keeping. */
    private static final String COMPLETE = "luoshi-complete";

    private static final Duration ORPHAN_STOP = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final Path directory;
    private final boolean kept;

    private LocalPostgres(EmbeddedPostgres server, Path directory, boolean kept) {
        this.server = server;
        this.directory = directory;
        this.kept = kept;
    }

    /** A server that is fast, forgets, and is deleted on {@link #close()} or when the JVM ends. */
    public static LocalPostgres throwaway() {
        try {
            var directory = Files.createTempDirectory("luoshi-postgres-");
            var postgres = start(directory, directory.resolve("postgres.log"), false, Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A durable server whose data stay in {@code directory}. The caller closes it. */
    public static LocalPostgres kept(Path directory, Path log) throws IOException {
        return start(directory, log, true, Map.of());
    }

    /** The same with more memory and without waiting for the disk: measurements ask what the processor can do. */
    static LocalPostgres measured(Path directory, Path log) throws IOException {
        return start(
                directory,
                log,
                true,
                Map.of(
                        "shared_buffers",
                        "2GB",
                        "effective_cache_size",
                        "6GB",
                        "max_wal_size",
                        "8GB",
                        "synchronous_commit",
                        "off",
                        "max_connections",
                        "200",
                        "jit",
                        "off"));
    }

    private static LocalPostgres start(Path directory, Path log, boolean durable, Map<String, String> settings)
            throws IOException {
        stopOrphan(directory);
        var data = directory.resolve("data");
        var complete = directory.resolve(COMPLETE);
        if (!Files.exists(complete)) {
            Folders.delete(data);
        }
        Files.createDirectories(data);
        Files.createDirectories(log.toAbsolutePath().getParent());
        var output = Redirect.appendTo(log.toFile());
        var onOff = durable ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setPort(Ports.anyFree())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Not the library's folder below /tmp, which another user of the machine could prepare.
                .setOverrideWorkingDirectory(
                        Files.createDirectories(cache().resolve("postgres")).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                // The library switches durability off for tests; it passes -F, which these settings override.
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(output)
                .setErrorRedirector(output);
        settings.forEach(builder::setServerConfig);
        var server = builder.start();
        var postgres = new LocalPostgres(server, directory, durable);
        try {
            if (!Files.exists(complete)) {
                postgres.bootstrap();
                Files.createFile(complete);
            }
        } catch (SQLException | IOException e) {
            postgres.close();
            throw new IOException("PostgreSQL started but could not be set up, see " + log, e);
        }
        return postgres;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The way in for tools. */
    public Access access() {
        return new Access(server.getPort());
    }

    /** A server that is running, in this process or another. */
    public record Access(int port) {

        /** The server that runs on this directory, if there is one. */
        static Optional<Access> running(Path directory) throws IOException {
            var data = directory.resolve("data");
            if (orphan(data).isEmpty()) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Access(Integer.parseInt(lines.get(3).strip())));
        }

        public String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
        }

        /** A connection that may do everything, for loading and measuring. */
        public Connection superuser() throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", SUPERUSER);
            return DriverManager.getConnection(jdbcUrl(), properties);
        }
    }

    /** The role that owns the schema and migrates it. */
    public Credentials owner() {
        return OWNER;
    }

    /** The role that serves requests, subject to row-level security. */
    public Credentials app() {
        return APP;
    }

    public int port() {
        return server.getPort();
    }

    /** The server's first process, parent of all others. */
    ProcessHandle postmaster() {
        try {
            return orphan(directory.resolve("data")).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            if (!kept) {
                Folders.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path cache() {
        var cache = System.getProperty("luoshi.cache", "");
        return cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache", "luoshi") : Path.of(cache);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private void bootstrap() throws SQLException, IOException {
        try (var connection = superuser()) {
            for (var statement : bootstrapStatements()) {
                run(connection, statement);
            }
            for (var role : new Credentials[] {OWNER, APP}) {
                run(connection, "ALTER ROLE " + role.username() + " PASSWORD '" + role.password() + "'");
            }
        }
    }

    private Connection superuser() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        return DriverManager.getConnection(jdbcUrl(SUPERUSER), properties);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String[] bootstrapStatements() throws IOException {
        try (InputStream sql = LocalPostgres.class.getResourceAsStream("bootstrap.sql")) {
            if (sql == null) {
                throw new IOException("bootstrap.sql is not in the jar");
            }
            var text = new String(sql.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toArray(String[]::new);
        }
    }

    /** Ends the server that an earlier launcher left behind when it was killed. */
    static void stopOrphan(Path directory) throws IOException {
        var orphan = orphan(directory.resolve("data"));
        if (orphan.isEmpty()) {
            return;
        }
        // SIGINT is a fast shutdown; SIGTERM would wait for clients that may never leave.
        Processes.signal(orphan.get(), "INT");
        if (!Processes.awaitEnd(orphan.get(), ORPHAN_STOP)) {
            throw new IOException(
                    "an earlier PostgreSQL (process " + orphan.get().pid() + ") does not stop");
        }
    }

    private static Optional<ProcessHandle> orphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        }
    }
}
