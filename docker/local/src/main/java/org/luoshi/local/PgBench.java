package org.luoshi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator: what the same SQL reaches with no server before it, as the application's role. */
final class PgBench {
    private static final Pattern LATENCY = Pattern.compile("(?m)^\\d+ \\d+ ([\\d.]+) ");

    private final LocalPostgres postgres;

    PgBench(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    BenchFigures run(String sql, int concurrency, int seconds)
            throws IOException, InterruptedException, StackException {
        var work = Files.createTempDirectory("luoshi-bench-");
        try {
            var script = Files.writeString(work.resolve("script.sql"), sql);
            var builder = new ProcessBuilder(
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-h",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(postgres.port()),
                            "-U",
                            postgres.app().username(),
                            "-c",
                            Integer.toString(concurrency),
                            "-j",
                            concurrency == 1 ? "1" : "2",
                            "-T",
                            Integer.toString(seconds),
                            "-l",
                            "--log-prefix=" + work.resolve("log"),
                            "-f",
                            script.toString(),
                            "luoshi")
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("out").toFile());
            builder.environment().put("PGPASSWORD", postgres.app().password());
            var postgresBefore = CpuTime.millisWithChildren(postgres.postmaster());
            Process process;
            try {
                process = builder.start();
            } catch (IOException e) {
                throw new StackException(
                        "没有找到 pgbench（Debian：postgresql-contrib）。",
                        "pgbench was not found; Debian has it in postgresql-contrib.",
                        e);
            }
            if (process.waitFor() != 0) {
                throw new IOException("pgbench fails: " + Files.readString(work.resolve("out")));
            }
            var latencies = new ArrayList<Double>();
            try (var files = Files.list(work)) {
                for (var file : files.filter(
                                name -> name.getFileName().toString().startsWith("log."))
                        .toList()) {
                    LATENCY.matcher(Files.readString(file))
                            .results()
                            .forEach(match -> latencies.add(Double.parseDouble(match.group(1)) / 1000));
                }
            }
            latencies.sort(Double::compare);
            var n = latencies.size();
            if (n == 0) {
                throw new IOException("pgbench did nothing: " + Files.readString(work.resolve("out")));
            }
            return new BenchFigures(
                    (double) n / seconds,
                    latencies.get(n / 2),
                    latencies.get(Math.min(n - 1, n * 99 / 100)),
                    0,
                    (CpuTime.millisWithChildren(postgres.postmaster()) - postgresBefore) / n);
        } finally {
            Folders.delete(work);
        }
    }
}
