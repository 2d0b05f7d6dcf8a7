package org.luoshi.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code ./luoshi bench ledger}: what the office asks all day, through Luoshi with login and row scope on, beside the same SQL by pgbench and
 * PostGraphile on the same database, in turns. PostGraphile has an easier life: no login, no row scope, raw dates instead of lamps, and its
 * progress report writes neither audit entry nor command.
 */
final class LedgerBench {
    private static final UUID JURISDICTION = UUID.fromString("00000000-0000-7000-80a1-000000000001");
    private static final String CLERK = "00000000-0000-4000-8000-000000000001";
    /** What the head of a unit writes is released in the same step (JS-05). */
    private static final String UNIT_HEAD = "00000000-0000-4000-8000-000000000009";

    private static final String SEARCH = "拆迁";
    private static final List<Integer> CONCURRENCIES = List.of(1, 32);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How long and how often. */
    record Plan(double weifangYears, int rounds, int seconds, int warmUpSeconds, boolean json) {}

    /** One measurement of one target. */
    record Figures(double perSecond, double p50, double p99, double cpuServer, double cpuPostgres) {}

    private record Operation(
            String name, Supplier<String> luoshi, String user, Supplier<String> postGraphile, String pgbench) {}

    private final Path home;
    private final Path logs;
    private final Plan plan;
    private final LocalPostgres postgres;
    private final LocalBackend backend;
    private final int port;
    private final String issuer;
    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(1);

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
        this.backend = backend;
        this.port = port;
        this.issuer = issuer;
        this.out = out;
    }

    void run(Path cache) throws IOException, InterruptedException, SQLException, StackException {
        var tasks = prepare();
        var operations = operations(tasks);
        Map<String, List<Figures>> measured = new LinkedHashMap<>();
        try (var peer = PostGraphile.start(cache, postgres, logs.resolve("postgraphile.log"))) {
            check(operations, peer);
            warmUp(operations, peer);
            for (var round = 1; round <= plan.rounds(); round++) {
                for (var operation : operations) {
                    for (var concurrency : CONCURRENCIES) {
                        progress("  … %d/%d %s c=%d%n", round, plan.rounds(), operation.name(), concurrency);
                        add(
                                measured,
                                operation,
                                concurrency,
                                "pgbench",
                                pgbench(operation, concurrency, plan.seconds()));
                        add(measured, operation, concurrency, "luoshi", luoshi(operation, concurrency, plan.seconds()));
                        add(
                                measured,
                                operation,
                                concurrency,
                                "postgraphile",
                                postGraphile(operation, peer, concurrency, plan.seconds()));
                    }
                }
            }
        }
        report(operations, measured);
    }

    private void progress(String format, Object... values) {
        (plan.json() ? System.err : out).printf(format, values);
    }

    private static void add(
            Map<String, List<Figures>> measured, Operation operation, int concurrency, String target, Figures figures) {
        measured.computeIfAbsent(key(operation, concurrency, target), none -> new ArrayList<>())
                .add(figures);
    }

    private static String key(Operation operation, int concurrency, String target) {
        return operation.name() + "|" + concurrency + "|" + target;
    }

    /** Functions through which the peer can do what its schema alone cannot; and the tasks that progress is reported on. */
    private List<UUID> prepare() throws SQLException {
        List<UUID> tasks = new ArrayList<>();
        try (var connection = postgres.access().superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    set role luoshi_owner;
                    create or replace function bench_search(words text, jurisdiction uuid) returns setof matter language sql stable as $$
                      select * from matter m where m.jurisdiction_id = jurisdiction and m.grams @> search_terms(words)
                        and position(words in lower(concat_ws(' ', m.title, m.number, m.place_name, m.objective))) > 0
                      order by m.last_activity_at desc, m.id desc $$;
                    create or replace function bench_counts(jurisdiction uuid, today date)
                      returns table (unit_name text, light text, matters bigint) language sql stable as $$
                      select u.short_name::text, lamp_light(today, m.yellow_on, m.red_on, m.calm_reason), count(*) from matter m join unit u on u.id = m.lead_unit_id
                      where m.jurisdiction_id = jurisdiction group by 1, 2 $$;
                    create or replace function bench_report(task uuid, report_percent int) returns progress_report language sql volatile as $$
                      update matter m set last_activity_at = now(), version = version + 1 where m.id = (select t.matter_id from task t where t.id = task);
                      update task t set progress_percent = report_percent, status = 'IN_PROGRESS', version = version + 1 where t.id = task;
                      insert into progress_report select gen_random_uuid(), task, '00000000-0000-7000-80a3-000000000009', now(), report_percent, '成立工作专班', '按计划推进', '效果较好' returning * $$;
                    create table if not exists bench_task (n int primary key, id uuid);
                    truncate bench_task;
                    insert into bench_task select row_number() over (order by t.id), t.id from task t join officer o on o.unit_id = t.unit_id
                      where o.subject = '%s' and t.status in ('ACKNOWLEDGED', 'IN_PROGRESS');
                    reset role;
                    grant select on bench_task to luoshi_app;
                    analyze bench_task""".formatted(UNIT_HEAD));
            try (var rows = statement.executeQuery("select id from bench_task order by n")) {
                while (rows.next()) {
                    tasks.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return tasks;
    }

    private List<Operation> operations(List<UUID> tasks) throws IOException {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var ledger = Files.readString(home.resolve("pwa/src/features/matter/ledger.office.graphql"));
        var peerFields = """
                { nodes { rowId number title source urgency listed step dueOn closedLate progressPercent lastActivityAt tags redOn yellowOn calmReason openDueOn
                  tasksByMatterId(condition: {role: "LEAD"}, first: 1) { nodes { unitByUnitId { rowId name shortName }
                    progressReportsByTaskId(first: 3, orderBy: REPORTED_AT_DESC) { nodes { rowId reportedAt percent progress } } } } } pageInfo { hasNextPage endCursor } }""";
        var page = body(ledger, Map.of("first", 50));
        var search = body(ledger, Map.of("first", 50, "filter", Map.of("search", SEARCH)));
        var counts = body(
                "query Counts { matterCounts { all red yellow green grey } matterCountsByUnit { unit { shortName } counts { all red yellow green grey } } }",
                Map.of());
        var report =
                "mutation Report($input: ReportProgressInput!) { reportProgress(input: $input) { id progressPercent status } }";
        var peerPage = body(
                "query ($j: UUID!) { allMatters(first: 50, condition: {jurisdictionId: $j}, orderBy: [LAST_ACTIVITY_AT_DESC, PRIMARY_KEY_DESC]) "
                        + peerFields + " }",
                Map.of("j", JURISDICTION));
        var peerSearch = body(
                "query ($j: UUID!, $w: String!) { benchSearch(words: $w, jurisdiction: $j, first: 50) " + peerFields
                        + " }",
                Map.of("j", JURISDICTION, "w", SEARCH));
        var peerCounts = body(
                "query ($j: UUID!, $d: Date!) { benchCounts(jurisdiction: $j, today: $d) { nodes { unitName light matters } } }",
                Map.of("j", JURISDICTION, "d", today.toString()));
        var peerReport =
                "mutation ($t: UUID!, $p: Int!) { benchReport(input: {task: $t, reportPercent: $p}) { result { rowId percent } } }";
        var enter = "select * from enter_caller('%s', '%s');%n";
        var clerk = enter.formatted(CLERK, "CLERK");
        var answer = Files.readString(home.resolve("backend/src/main/resources/org/luoshi/matter/ledger-page.sql"))
                .replaceAll("(?m)^--.*\\n", "")
                .replace(":now", "date '" + today + "'")
                .replace(":pageSize", "50");
        var order = " order by l.last_activity_at desc, l.id desc limit 51)\n";
        var light = "lamp_light(date '" + today + "', l.yellow_on, l.red_on, l.calm_reason)";
        return List.of(
                new Operation(
                        "first page",
                        () -> page,
                        "clerk",
                        () -> peerPage,
                        clerk + "with found as materialized (select l.* from office_ledger l where true" + order
                                + answer + ";"),
                new Operation(
                        "text search",
                        () -> search,
                        "clerk",
                        () -> peerSearch,
                        clerk
                                + "with found as materialized (select l.* from office_ledger l where l.grams @> search_terms('"
                                + SEARCH + "') and position('" + SEARCH
                                + "' in lower(concat_ws(' ', l.title, l.number, l.place_name, l.objective))) > 0"
                                + order + answer + ";"),
                new Operation(
                        "counts",
                        () -> counts,
                        "clerk",
                        () -> peerCounts,
                        clerk + "select " + light
                                + ", count(*) from office_ledger l group by 1;\nselect l.lead_unit_id, " + light
                                + ", count(*) from office_ledger l group by 1, 2;"),
                new Operation(
                        "progress report",
                        () -> body(
                                report,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "commandId",
                                                UUID.randomUUID(),
                                                "taskId",
                                                any(tasks),
                                                "percent",
                                                percent(),
                                                "measures",
                                                "成立工作专班",
                                                "progress",
                                                "按计划推进",
                                                "effect",
                                                "效果较好"))),
                        "unithead",
                        () -> body(peerReport, Map.of("t", any(tasks), "p", percent())),
                        "\\set n random(1, " + tasks.size() + ")\n\\set p random(5, 95)\nbegin;\n"
                                + enter.formatted(UNIT_HEAD, "UNIT_HEAD")
                                + """
                        select id as task from bench_task where n = :n \\gset
                        insert into command values (gen_random_uuid(), '00000000-0000-7000-80a3-000000000009', 'ReportProgressInput', 'bench', '{}', now());
                        select t.matter_id as matter from task t join matter m on m.id = t.matter_id where t.id = :'task' for update of m \\gset
                        update task set progress_percent = :p, status = 'IN_PROGRESS', version = version + 1 where id = :'task';
                        insert into progress_report values (gen_random_uuid(), :'task', '00000000-0000-7000-80a3-000000000009', now(), :p, '成立工作专班', '按计划推进', '效果较好');
                        update matter set last_activity_at = now(), version = version + 1,
                          progress_percent = (select avg(progress_percent)::int from task where matter_id = :'matter') where id = :'matter';
                        insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, action, record_type, record_id, matter_id, office_only, after, previous_hash, hash)
                        values (gen_random_uuid(), :'matter', 0, now(), now(), '00000000-0000-7000-80a3-000000000009', 'PROGRESS_REPORTED', 'task', :'task', :'matter', false, '{}', '', '');
                        commit;
                        """.replaceAll(":'(\\w+)'", "cast(:$1 as uuid)")
                                        .replace(" \\gset", " \\gset")));
    }

    private UUID any(List<UUID> tasks) {
        synchronized (random) {
            return tasks.get(random.nextInt(tasks.size()));
        }
    }

    private int percent() {
        synchronized (random) {
            return 5 + random.nextInt(90);
        }
    }

    private static String body(String query, Map<String, ?> variables) {
        try {
            return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every target must answer every operation before anything is measured. */
    private void check(List<Operation> operations, PostGraphile peer)
            throws IOException, InterruptedException, StackException {
        for (var operation : operations) {
            var theirs = peer.ask(operation.postGraphile().get());
            if (!theirs.startsWith("{\"data\":{") || theirs.contains("\"errors\"")) {
                throw new IOException("PostGraphile does not answer " + operation.name() + ": " + theirs);
            }
            luoshi(operation, 1, 1);
            pgbench(operation, 1, 1);
        }
    }

    private void warmUp(List<Operation> operations, PostGraphile peer) throws IOException, InterruptedException {
        progress("  … 预热 / warming up%n");
        var share = Math.max(1, plan.warmUpSeconds() / operations.size());
        for (var operation : operations) {
            luoshi(operation, 8, share);
            postGraphile(operation, peer, 8, share);
        }
    }

    private Figures luoshi(Operation operation, int concurrency, int seconds) throws IOException, InterruptedException {
        var token = Http.accessToken(issuer, operation.user(), DemoAccounts.PASSWORD);
        var client = new LoadClient(port, "/graphql", "Bearer " + token);
        return measured(backend.process(), () -> client.run(concurrency, seconds, operation.luoshi()));
    }

    private Figures postGraphile(Operation operation, PostGraphile peer, int concurrency, int seconds)
            throws IOException, InterruptedException {
        var client = new LoadClient(peer.port(), "/graphql", "");
        return measured(peer.process(), () -> client.run(concurrency, seconds, operation.postGraphile()));
    }

    @FunctionalInterface
    private interface Load {
        LoadClient.Measured run() throws IOException, InterruptedException;
    }

    private Figures measured(Process server, Load load) throws IOException, InterruptedException {
        var serverBefore = CpuTime.millis(server.toHandle());
        var postgresBefore = CpuTime.millisWithChildren(postgres.postmaster());
        var result = load.run();
        return new Figures(
                result.perSecond(),
                result.p50Millis(),
                result.p99Millis(),
                (CpuTime.millis(server.toHandle()) - serverBefore) / result.requests(),
                (CpuTime.millisWithChildren(postgres.postmaster()) - postgresBefore) / result.requests());
    }

    private static final Pattern LATENCY = Pattern.compile("(?m)^\\d+ \\d+ ([\\d.]+) ");

    private Figures pgbench(Operation operation, int concurrency, int seconds)
            throws IOException, InterruptedException, StackException {
        var work = Files.createTempDirectory("luoshi-bench-");
        try {
            var script = Files.writeString(work.resolve("script.sql"), operation.pgbench());
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
            return new Figures(
                    (double) n / seconds,
                    latencies.get(n / 2),
                    latencies.get(Math.min(n - 1, n * 99 / 100)),
                    0,
                    (CpuTime.millisWithChildren(postgres.postmaster()) - postgresBefore) / n);
        } finally {
            Folders.delete(work);
        }
    }

    private static Figures median(List<Figures> rounds) {
        var sorted = rounds.stream()
                .sorted(java.util.Comparator.comparingDouble(Figures::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private void report(List<Operation> operations, Map<String, List<Figures>> measured) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var operation : operations) {
            for (var concurrency : CONCURRENCIES) {
                var sql = median(measured.getOrDefault(key(operation, concurrency, "pgbench"), List.of()));
                var ours = median(measured.getOrDefault(key(operation, concurrency, "luoshi"), List.of()));
                var peer = median(measured.getOrDefault(key(operation, concurrency, "postgraphile"), List.of()));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("operation", operation.name());
                row.put("concurrency", concurrency);
                row.put("pgbench", sql);
                row.put("luoshi", ours);
                row.put("postgraphile", peer);
                row.put("ratioToPgbench", ours.perSecond() / sql.perSecond());
                row.put("ratioToPostGraphile", ours.perSecond() / peer.perSecond());
                row.put("p99ToPgbench", ours.p99() / sql.p99());
                row.put("p99ToPostGraphile", ours.p99() / peer.p99());
                rows.add(row);
            }
        }
        if (plan.json()) {
            out.println(JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Map.of(
                            "weifangYears",
                            plan.weifangYears(),
                            "rounds",
                            plan.rounds(),
                            "secondsEach",
                            plan.seconds(),
                            "rows",
                            rows)));
            return;
        }
        out.printf(
                "%n%-16s %3s  %-13s %9s %9s %9s %11s %11s %9s %9s%n",
                "operation", "c", "target", "req/s", "p50 ms", "p99 ms", "CPU server", "CPU PG", "req/s ×", "p99 ×");
        for (var operation : operations) {
            for (var concurrency : CONCURRENCIES) {
                var sql = median(measured.getOrDefault(key(operation, concurrency, "pgbench"), List.of()));
                for (var target : List.of("pgbench", "postgraphile", "luoshi")) {
                    var figures = median(measured.getOrDefault(key(operation, concurrency, target), List.of()));
                    out.printf(
                            "%-16s %3d  %-13s %9.0f %9.2f %9.2f %11.2f %11.2f %9.2f %9.2f%n",
                            target.equals("pgbench") ? operation.name() : "",
                            concurrency,
                            target,
                            figures.perSecond(),
                            figures.p50(),
                            figures.p99(),
                            figures.cpuServer(),
                            figures.cpuPostgres(),
                            figures.perSecond() / sql.perSecond(),
                            figures.p99() / sql.p99());
                }
            }
        }
        out.println(
                "× 是与同一轮 pgbench 之比；CPU 是每个请求的毫秒数；取各轮的中位数。 / × is the ratio to pgbench of the same run; CPU in ms per request; medians of the rounds.");
    }
}
