package org.luoshi.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What is asked of the ledger: first page, search, counts, a progress report; each as Luoshi's app asks it, as PostGraphile can be asked for
 * the same rows, and as the SQL behind it.
 */
final class LedgerOperations {
    private static final UUID JURISDICTION = UUID.fromString("00000000-0000-7000-80a1-000000000001");
    private static final String CLERK = "00000000-0000-4000-8000-000000000001";
    /** What the head of a unit writes is released in the same step (JS-05). */
    private static final String UNIT_HEAD = "00000000-0000-4000-8000-000000000009";

    private static final String SEARCH = "拆迁";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final List<UUID> tasks;
    private final SplittableRandom random = new SplittableRandom(1);

    LedgerOperations(Path home, LocalPostgres postgres) throws SQLException {
        this.home = home;
        this.tasks = prepare(postgres);
    }

    /** Functions through which the peer can do what its schema alone cannot; and the tasks that progress is reported on. */
    private static List<UUID> prepare(LocalPostgres postgres) throws SQLException {
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

    /** The four, in the order of the report. */
    List<BenchOperation> all() throws IOException {
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
                new BenchOperation(
                        "first page",
                        () -> page,
                        "clerk",
                        () -> peerPage,
                        clerk + "with found as materialized (select l.* from office_ledger l where true" + order
                                + answer + ";"),
                new BenchOperation(
                        "text search",
                        () -> search,
                        "clerk",
                        () -> peerSearch,
                        clerk
                                + "with found as materialized (select l.* from office_ledger l where l.grams @> search_terms('"
                                + SEARCH + "') and position('" + SEARCH
                                + "' in lower(concat_ws(' ', l.title, l.number, l.place_name, l.objective))) > 0"
                                + order + answer + ";"),
                new BenchOperation(
                        "counts",
                        () -> counts,
                        "clerk",
                        () -> peerCounts,
                        clerk + "select " + light
                                + ", count(*) from office_ledger l group by 1;\nselect l.lead_unit_id, " + light
                                + ", count(*) from office_ledger l group by 1, 2;"),
                new BenchOperation(
                        "progress report",
                        () -> body(
                                report,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "commandId",
                                                UUID.randomUUID(),
                                                "taskId",
                                                anyTask(),
                                                "percent",
                                                percent(),
                                                "measures",
                                                "成立工作专班",
                                                "progress",
                                                "按计划推进",
                                                "effect",
                                                "效果较好"))),
                        "unithead",
                        () -> body(peerReport, Map.of("t", anyTask(), "p", percent())),
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

    private UUID anyTask() {
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
}
