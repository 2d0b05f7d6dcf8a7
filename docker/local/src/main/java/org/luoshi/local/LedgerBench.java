package org.luoshi.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code ./luoshi bench ledger}: what the office asks all day, through Luoshi with login and row scope on, beside the same SQL by pgbench and
 * PostGraphile on the same database, in turns. PostGraphile has an easier life: no login, no row scope, raw dates instead of lamps, and its
 * progress report writes neither audit entry nor command.
 */
final class LedgerBench {
    private static final List<Integer> CONCURRENCIES = List.of(1, 32);

    /** How long and how often. */
    record Plan(double weifangYears, int rounds, int seconds, int warmUpSeconds, boolean json) {}

    private final Path home;
    private final Path logs;
    private final Plan plan;
    private final LocalPostgres postgres;
    private final PgBench pgbench;
    private final LocalBackend backend;
    private final int port;
    private final String issuer;
    private final PrintStream out;

    LedgerBench(
            Path home,
            Path logs,
            Plan plan,
            LocalPostgres postgres,
            LocalBackend backend,
            int port,
            String issuer,
            PrintStream out) {
        this.home = home;
        this.logs = logs;
        this.plan = plan;
        this.postgres = postgres;
        this.pgbench = new PgBench(postgres);
        this.backend = backend;
        this.port = port;
        this.issuer = issuer;
        this.out = out;
    }

    void run(Path cache) throws IOException, InterruptedException, SQLException, StackException {
        var operations = new LedgerOperations(home, postgres).all();
        var report = new BenchReport();
        try (var peer = PostGraphile.start(cache, postgres, logs.resolve("postgraphile.log"))) {
            check(operations, peer);
            // One operation after the other: the last one, the progress report, writes, and what the others read must
            // not depend on it.
            for (var operation : operations) {
                warmUp(operation, peer, Math.max(1, plan.warmUpSeconds() / operations.size()));
                for (var round = 1; round <= plan.rounds(); round++) {
                    for (var concurrency : CONCURRENCIES) {
                        progress("  … %s %d/%d c=%d%n", operation.name(), round, plan.rounds(), concurrency);
                        measure(operation, concurrency, peer, report);
                    }
                }
            }
        }
        if (plan.json()) {
            out.println(report.json(plan));
        } else {
            report.print(out);
        }
    }

    /** The three targets one after the other. */
    private void measure(BenchOperation operation, int concurrency, PostGraphile peer, BenchReport report)
            throws IOException, InterruptedException, StackException {
        var seconds = plan.seconds();
        report.add(operation.name(), concurrency, "pgbench", pgbench.run(operation.pgbench(), concurrency, seconds));
        report.add(operation.name(), concurrency, "luoshi", luoshi(operation, concurrency, seconds));
        report.add(operation.name(), concurrency, "postgraphile", postGraphile(operation, peer, concurrency, seconds));
    }

    private void progress(String format, Object... values) {
        (plan.json() ? System.err : out).printf(format, values);
    }

    /** Every target must answer every operation before anything is measured. */
    private void check(List<BenchOperation> operations, PostGraphile peer)
            throws IOException, InterruptedException, StackException {
        for (var operation : operations) {
            var theirs = peer.ask(operation.postGraphile().get());
            if (!theirs.startsWith("{\"data\":{") || theirs.contains("\"errors\"")) {
                throw new IOException("PostGraphile does not answer " + operation.name() + ": " + theirs);
            }
            luoshi(operation, 1, 1);
            pgbench.run(operation.pgbench(), 1, 1);
        }
    }

    private void warmUp(BenchOperation operation, PostGraphile peer, int seconds)
            throws IOException, InterruptedException {
        progress("  … 预热 / warming up %s%n", operation.name());
        luoshi(operation, 8, seconds);
        postGraphile(operation, peer, 8, seconds);
    }

    private BenchFigures luoshi(BenchOperation operation, int concurrency, int seconds)
            throws IOException, InterruptedException {
        var token = Http.accessToken(issuer, operation.user(), DemoAccounts.PASSWORD);
        var client = new LoadClient(port, "/graphql", "Bearer " + token);
        return measured(backend.process(), () -> client.run(concurrency, seconds, operation.luoshi()));
    }

    private BenchFigures postGraphile(BenchOperation operation, PostGraphile peer, int concurrency, int seconds)
            throws IOException, InterruptedException {
        var client = new LoadClient(peer.port(), "/graphql", "");
        return measured(peer.process(), () -> client.run(concurrency, seconds, operation.postGraphile()));
    }

    @FunctionalInterface
    private interface Load {
        LoadClient.Measured run() throws IOException, InterruptedException;
    }

    private BenchFigures measured(Process server, Load load) throws IOException, InterruptedException {
        var serverBefore = CpuTime.millis(server.toHandle());
        var postgresBefore = CpuTime.millisWithChildren(postgres.postmaster());
        var result = load.run();
        return new BenchFigures(
                result.perSecond(),
                result.p50Millis(),
                result.p99Millis(),
                (CpuTime.millis(server.toHandle()) - serverBefore) / result.requests(),
                (CpuTime.millisWithChildren(postgres.postmaster()) - postgresBefore) / result.requests());
    }
}
