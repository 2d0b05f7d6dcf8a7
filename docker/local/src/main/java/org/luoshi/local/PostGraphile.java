package org.luoshi.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** PostGraphile 5 on the same database, for comparison; fetched into the user's cache, never part of the project. */
final class PostGraphile implements AutoCloseable {
    private static final String VERSION = "5.1.5";
    private static final String NODE_VERSION = "22.23.3";
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private PostGraphile(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static PostGraphile start(Path cache, LocalPostgres postgres, Path log) throws IOException, InterruptedException {
        var home = fetch(cache.resolve("postgraphile-" + VERSION), log);
        var port = Ports.anyFree();
        Files.writeString(home.resolve("server.mjs"), """
                import { createServer } from 'node:http'
                import { grafserv } from 'grafserv/node'
                import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
                import { makePgService } from 'postgraphile/adaptors/pg'
                import { postgraphile } from 'postgraphile'
                const preset = {
                  extends: [PostGraphileAmberPreset],
                  disablePlugins: ['PgIndexBehaviorsPlugin'],
                  pgServices: [makePgService({ connectionString: process.env.DATABASE, schemas: ['public'], poolConfig: { max: 24 } })],
                  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
                  grafast: { explain: false },
                }
                const server = createServer()
                await postgraphile(preset).createServ(grafserv).addTo(server)
                server.listen(Number(process.env.PORT), '127.0.0.1')
                """);
        var builder = new ProcessBuilder(
                        home.resolve("node_modules/node/bin/node").toString(), "server.mjs")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("NODE_ENV", "production");
        builder.environment().put("GRAPHILE_ENV", "production");
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment()
                .put(
                        "DATABASE",
                        "postgres://%s:%s@127.0.0.1:%d/luoshi"
                                .formatted(
                                        postgres.owner().username(),
                                        postgres.owner().password(),
                                        postgres.port()));
        var server = new PostGraphile(builder.start(), port);
        server.awaitReady(log);
        return server;
    }

    private static Path fetch(Path home, Path log) throws IOException, InterruptedException {
        if (!Files.exists(home.resolve("fetched"))) {
            Files.createDirectories(home);
            Files.writeString(home.resolve("package.json"), """
                    {"private": true, "type": "module", "dependencies": {"postgraphile": "%s", "grafserv": "^1.0.0", "node": "%s"}}
                    """.formatted(VERSION, NODE_VERSION));
            var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            if (npm.waitFor() != 0) {
                throw new IOException("PostGraphile cannot be fetched, see " + log);
            }
            Files.createFile(home.resolve("fetched"));
        }
        return home;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        var end = System.nanoTime() + START_PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (ask("{\"query\":\"{ __typename }\"}").contains("Query")) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        close();
        throw new IOException("PostGraphile does not start, see " + log);
    }

    String ask(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return Http.send(request).body();
    }

    int port() {
        return port;
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle(), Duration.ofSeconds(10));
    }
}
