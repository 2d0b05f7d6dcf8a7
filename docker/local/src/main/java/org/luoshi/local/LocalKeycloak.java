package org.luoshi.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** A real Keycloak from its unpacked distribution, with the realm of {@code docker/keycloak}. */
public final class LocalKeycloak implements AutoCloseable {

    /** Secret of the web client in the local stack, of 32 characters or more as the state cookie needs; a real installation brings its own. */
    public static final String WEB_CLIENT_SECRET = "luoshi-local-demo-secret-0123456789";

    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(5);
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final String BUILT = "luoshi-built";
    private static final String SEEDED_WITH = "seeded-with";

    private final Process process;
    private final String issuer;
    private final Path log;

    private LocalKeycloak(Process process, String issuer, Path log) {
        this.process = process;
        this.issuer = issuer;
        this.log = log;
    }

    /**
     * Starts Keycloak; it serves after {@link #awaitReady()}.
     *
     * @param distribution the unpacked distribution, shared by all stacks of this machine
     * @param home where this stack's users and sessions live; renewed when realm, version or address change
     * @param realm the realm file; its placeholders are filled from the environment
     * @param publicUrl where browsers find Luoshi
     */
    public static LocalKeycloak start(Path distribution, Path home, Path realm, URI publicUrl, int port, Path log)
            throws IOException, InterruptedException {
        build(distribution, log);
        var seed = seed(distribution, realm, publicUrl, port);
        var seededWith = home.resolve(SEEDED_WITH);
        if (!Files.exists(seededWith) || !Files.readString(seededWith).equals(seed)) {
            renew(distribution, home, realm);
            Files.writeString(seededWith, seed);
        }
        var origin = "http://localhost:" + port;
        var builder = command(
                distribution,
                log,
                "-Dkc.home.dir=" + home,
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + origin);
        builder.environment().put("LUOSHI_PUBLIC_URL", publicUrl.toString());
        builder.environment().put("LUOSHI_BACKEND_URL", publicUrl.toString());
        builder.environment().put("LUOSHI_DEMO", "true");
        builder.environment().put("LUOSHI_WEB_CLIENT_SECRET", WEB_CLIENT_SECRET);
        return new LocalKeycloak(builder.start(), origin + "/realms/luoshi", log);
    }

    /** Waits until the realm answers. */
    public void awaitReady() throws IOException, InterruptedException {
        var discovery = URI.create(issuer + "/.well-known/openid-configuration");
        if (!Http.awaitOk(discovery, process, START_PATIENCE)) {
            close();
            throw new StartFailure("Keycloak", log);
        }
    }

    /** Address of the realm, as in the {@code iss} claim. */
    public String issuer() {
        return issuer;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle(), STOP_PATIENCE);
    }

    /** Assembles the distribution once for its database; the lock lets two starts at a time agree on who does it. */
    private static void build(Path distribution, Path log) throws IOException, InterruptedException {
        var built = distribution.resolve(BUILT);
        try (var lock = FileChannel.open(
                        distribution.resolve(BUILT + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (Files.exists(built) && held.isValid()) {
                return;
            }
            var process = command(distribution, log, "build", "--db=dev-file").start();
            if (!process.waitFor(BUILD_PATIENCE) || process.exitValue() != 0) {
                Processes.stop(process.toHandle(), STOP_PATIENCE);
                throw new StartFailure("Keycloak", log);
            }
            Files.createFile(built);
        }
    }

    /** A home of its own: the data are real, the rest points to the distribution. */
    private static void renew(Path distribution, Path home, Path realm) throws IOException {
        Folders.delete(home);
        var realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, realms.resolve(realm.getFileName().toString()));
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            Files.createSymbolicLink(
                    home.resolve(shared), distribution.toAbsolutePath().resolve(shared));
        }
    }

    private static ProcessBuilder command(Path distribution, Path log, String... arguments) {
        var builder = new ProcessBuilder(distribution.resolve("bin/kc.sh").toString());
        builder.command().addAll(List.of(arguments));
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // A short-lived server for one person: the quick compiler and the small collector halve its start.
        environment.put("JAVA_OPTS", "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8");
        return builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
    }

    private static String seed(Path distribution, Path realm, URI publicUrl, int port) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realm));
            digest.update((distribution.getFileName() + " " + publicUrl + " " + port).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
