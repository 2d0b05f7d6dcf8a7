package org.luoshi.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Fills a database in the proportions of one prefecture's published volume: 2,400 matters a year (潍坊 2016, WF-10), kept for ten years, then the
 * next prefecture. The first is that of the demo data. Rows go in by COPY with triggers, foreign keys and secondary indexes off, so what
 * triggers would keep (the days on which lamps change) is computed here; a test compares. The same seed and day give the same rows.
 */
public final class WeifangYears {
    public static final int MATTERS_A_YEAR = 2_400;
    private static final int YEARS_KEPT = 10;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID DEMO_JURISDICTION = UUID.fromString("00000000-0000-7000-80a1-000000000001");
    private static final UUID RULE_SET = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final List<String> TABLES = List.of("matter", "task", "milestone", "progress_report");
    /** Thresholds of the rule set that Luoshi comes with. */
    private static final int DUE_SOON_DAYS = 3;

    private static final int BEHIND_POINTS = 10;
    private static final int FAR_BEHIND_POINTS = 30;
    private static final int SUPPORT_AHEAD_DAYS = 3;

    private final LocalPostgres.Access database;
    private final double years;
    private final long seed;
    private final LocalDate today;
    private final PrintStream out;

    public WeifangYears(LocalPostgres.Access database, double years, long seed, LocalDate today, PrintStream out) {
        this.database = database;
        this.years = years;
        this.seed = seed;
        this.today = today;
        this.out = out;
    }

    /** How often each source occurs among 2,400 matters (WF-16). */
    private enum Source {
        CITY_GOVERNMENT_INSTRUCTION(711, "CHIEF_ORDER"),
        EXECUTIVE_MEETING(190, "GOVERNMENT_DECISION"),
        MAYOR_OFFICE_MEETING(121, "GOVERNMENT_DECISION"),
        SPECIAL_MEETING(120, "GOVERNMENT_DECISION"),
        AD_HOC(307, "CHIEF_ORDER"),
        CPPCC_PROPOSAL(289, "GOVERNMENT_DECISION"),
        WORK_REPORT(273, "GOVERNMENT_DECISION"),
        SUPERIOR_SUPERVISION(115, "GOVERNMENT_DECISION"),
        NPC_SUGGESTION(141, "GOVERNMENT_DECISION"),
        CITY_COMMITTEE_INSTRUCTION(101, "CHIEF_ORDER"),
        PROVINCIAL_INSTRUCTION(32, "CHIEF_ORDER");

        static final int ALL =
                List.of(values()).stream().mapToInt(source -> source.share).sum();

        final int share;
        final String legalBasis;

        Source(int share, String legalBasis) {
            this.share = share;
            this.legalBasis = legalBasis;
        }

        boolean isInstruction() {
            return name().endsWith("INSTRUCTION");
        }

        static Source any(SplittableRandom random) {
            var at = random.nextInt(ALL);
            for (var source : values()) {
                at -= source.share;
                if (at < 0) {
                    return source;
                }
            }
            throw new IllegalStateException("shares do not add up");
        }
    }

    private record Unit(UUID id, String shortName, String head, UUID liaison) {}

    private record Prefecture(int number, UUID id, UUID clerk, List<Unit> units) {}

    /** Generates, loads, indexes and analyzes. Returns how many matters there are more than before. */
    public int load() throws IOException {
        var matters = (int) Math.round(years * MATTERS_A_YEAR);
        var workers = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        try (var pool = Executors.newFixedThreadPool(workers);
                var connection = database.superuser()) {
            var days = WorkingDays.read(connection);
            var prefectures = prefectures(connection, (int) Math.ceil(years / YEARS_KEPT));
            var indexes = dropIndexes(connection);
            try {
                var done = new AtomicInteger();
                List<Callable<Integer>> work = new ArrayList<>();
                for (var prefecture : prefectures) {
                    var share = Math.min(YEARS_KEPT, years - prefecture.number() * (double) YEARS_KEPT);
                    work.add(() -> {
                        new Load(prefecture, share, days).run();
                        var now = done.addAndGet((int) Math.round(share * MATTERS_A_YEAR));
                        out.printf("  … %,d / %,d%n", now, matters);
                        return now;
                    });
                }
                await(pool.invokeAll(work));
            } finally {
                out.println("  … 建立索引 / indexing");
                List<Callable<Integer>> work = new ArrayList<>();
                indexes.forEach(index -> work.add(() -> execute("set maintenance_work_mem = '512MB'; " + index)));
                await(pool.invokeAll(work));
            }
            execute("""
                    insert into deadline_watch select id, first_look(issued_on, due_on, status) from task
                    where is_watched(status) on conflict do nothing""");
            out.println("  … 统计信息 / analyzing");
            try (var statement = connection.createStatement()) {
                for (var table : TABLES) {
                    statement.execute("vacuum (analyze) " + table);
                }
                statement.execute("vacuum (analyze) unit");
                statement.execute("vacuum (analyze) officer");
                statement.execute("checkpoint");
            }
        } catch (SQLException e) {
            throw new IOException("the data cannot be loaded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return matters;
    }

    private static void await(List<Future<Integer>> work) throws IOException, InterruptedException {
        for (var future : work) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new IOException("the data cannot be loaded: " + e.getCause(), e);
            }
        }
    }

    private int execute(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return 0;
        }
    }

    /** Takes away all indexes that are no constraint; returns how to make them again. */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select x.indexrelid::regclass::text, pg_get_indexdef(x.indexrelid) from pg_index x
                        where x.indrelid in ('matter'::regclass, 'task'::regclass, 'milestone'::regclass, 'progress_report'::regclass)
                          and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
                        order by pg_relation_size(x.indexrelid) desc""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        try (var statement = connection.createStatement()) {
            for (var name : names) {
                statement.execute("drop index " + name);
            }
        }
        return definitions;
    }

    /** The prefecture of the demo data and as many copies of its offices and people as are needed, which nobody can log in to. */
    private List<Prefecture> prefectures(Connection connection, int wanted) throws SQLException {
        List<Prefecture> prefectures = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            for (var number = 0; number < wanted; number++) {
                var jurisdiction = number == 0
                        ? DEMO_JURISDICTION
                        : UUID.nameUUIDFromBytes(("prefecture " + number).getBytes(StandardCharsets.UTF_8));
                if (number > 0) {
                    copyOffices(statement, number, jurisdiction);
                }
                List<Unit> units = new ArrayList<>();
                try (var rows = statement.executeQuery("""
                        select u.id, u.short_name, h.name, l.id from unit u
                        join lateral (select o.name from officer o where o.unit_id = u.id and 'UNIT_HEAD' = any (o.roles) order by o.id limit 1) h on true
                        join lateral (select o.id from officer o where o.unit_id = u.id and 'LIAISON' = any (o.roles) order by o.id limit 1) l on true
                        where u.jurisdiction_id = '%s' order by u.id""".formatted(jurisdiction))) {
                    while (rows.next()) {
                        units.add(new Unit(
                                rows.getObject(1, UUID.class),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getObject(4, UUID.class)));
                    }
                }
                try (var rows = statement.executeQuery(
                        "select id from officer where jurisdiction_id = '%s' and 'CLERK' = any (roles) order by id limit 1"
                                .formatted(jurisdiction))) {
                    rows.next();
                    prefectures.add(
                            new Prefecture(number, jurisdiction, rows.getObject(1, UUID.class), List.copyOf(units)));
                }
            }
        }
        return prefectures;
    }

    private static void copyOffices(Statement statement, int number, UUID jurisdiction) throws SQLException {
        statement.execute(
                "insert into jurisdiction (id, code, name) values ('%s', '%d', '第%d示范市') on conflict do nothing"
                        .formatted(jurisdiction, 990_000 + number, number));
        statement.execute("""
                insert into unit (id, jurisdiction_id, name, short_name, kind)
                select md5('%1$d unit ' || id)::uuid, '%2$s', name, short_name, kind from unit where jurisdiction_id = '%3$s' on conflict do nothing""".formatted(number, jurisdiction, DEMO_JURISDICTION));
        statement.execute("""
                insert into officer (id, name, title, unit_id, jurisdiction_id, roles)
                select md5('%1$d officer ' || id)::uuid, name, title, md5('%1$d unit ' || unit_id)::uuid, '%2$s', roles
                from officer where jurisdiction_id = '%3$s' on conflict do nothing""".formatted(number, jurisdiction, DEMO_JURISDICTION));
        statement.execute("""
                update unit u set head_id = (select o.id from officer o where o.unit_id = u.id and 'UNIT_HEAD' = any (o.roles) limit 1)
                where u.jurisdiction_id = '%s'""".formatted(jurisdiction));
    }

    /** The rows of one prefecture, on a connection of its own. */
    private final class Load {
        private final Prefecture prefecture;
        private final double share;
        private final WorkingDays days;
        private final SplittableRandom random;
        private final Map<Integer, Integer> lastNumbers = new HashMap<>();

        Load(Prefecture prefecture, double share, WorkingDays days) {
            this.prefecture = prefecture;
            this.share = share;
            this.days = days;
            this.random = new SplittableRandom(seed * 1_000_003 + prefecture.number());
        }

        void run() throws SQLException {
            try (var connection = database.superuser();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // No triggers and no checks of foreign keys: this program keeps what they keep.
                statement.execute("set local session_replication_role = replica");
                readLastNumbers(connection);
                var matters = new CopyRows(
                        connection,
                        "matter",
                        "id, jurisdiction_id, rule_set_id, number, title, source, source_reference, instruction_leader, instruction_text, instructed_on,"
                                + " legal_basis, basis_document, system, urgency, objective, content, place_name, latitude, longitude, listed, step, handling_proposal,"
                                + " result_summary, recommendation, due_on, progress_percent, closed_late, registered_by, registered_at, initiated_at, closed_at, last_activity_at, tags, version,"
                                + " open_due_on, due_soon_on, behind_on, far_behind_on, calm_reason");
                var tasks = new CopyRows(
                        connection,
                        "task",
                        "id, jurisdiction_id, matter_id, unit_id, role, duty, responsible_officer, deadline_class, rule, issued_on, due_on, provisional, status,"
                                + " acknowledged_by, acknowledged_at, progress_percent, completion_result, signed_off_by, completed_by, completed_at, accepted_at, version,"
                                + " open_due_on, due_soon_on, behind_on, far_behind_on, calm_reason");
                var milestones = new CopyRows(connection, "milestone", "id, task_id, title, due_on, planned_percent");
                var reports = new CopyRows(
                        connection,
                        "progress_report",
                        "id, task_id, reported_by, reported_at, percent, measures, progress, effect, matter_id");
                var count = (int) Math.round(share * MATTERS_A_YEAR);
                var span = share * 365.25;
                for (var n = 0; n < count; n++) {
                    var age = (int) (span * (count - 1 - n) / count);
                    matter(n, age, matters, tasks, milestones, reports);
                }
                matters.send();
                tasks.send();
                milestones.send();
                reports.send();
                writeLastNumbers(connection);
                connection.commit();
            }
        }

        /** Nothing happens today: whatever hour it is, it lies behind. */
        private void matter(int n, int age, CopyRows matters, CopyRows tasks, CopyRows milestones, CopyRows reports) {
            var source = Source.any(random);
            var registeredOn = today.minusDays(Math.max(1, age));
            var registeredAt = at(registeredOn, 8 * 60 + random.nextInt(540));
            var id = id(registeredAt);
            var step = step(age);
            var initiated = step.compareTo(Step.INITIATED) >= 0;
            var issued = step.compareTo(Step.METHOD_CONFIRMED) >= 0;
            var closed = step == Step.ARCHIVED;
            var lead = unit();
            var supports = new ArrayList<Unit>();
            var wanted = random.nextInt(100);
            for (var k = wanted < 30 ? 0 : wanted < 65 ? 1 : wanted < 88 ? 2 : 3; k > 0; k--) {
                var unit = unit();
                if (unit != lead && !supports.contains(unit)) {
                    supports.add(unit);
                }
            }
            var issuedOn = min(registeredOn.plusDays(1 + random.nextInt(2)), today.minusDays(1));
            var term = List.of(10, 15, 25, 30, 60).get(random.nextInt(5));
            var late = random.nextInt(100) < 4;
            var dueOn = closed || age > 200
                    ? days.shift(issuedOn, term)
                    : days.shift(today, late ? -1 - random.nextInt(15) : random.nextInt(60));
            var closedOn = closed
                    ? min(
                            dueOn.plusDays(random.nextInt(100) < 7 ? 1 + random.nextInt(20) : -random.nextInt(6)),
                            today.minusDays(1))
                    : null;
            var closedLate = closedOn != null && closedOn.isAfter(dueOn);
            var closedAt = closedOn == null ? null : at(max(closedOn, issuedOn), 17 * 60 + random.nextInt(50));
            var lastActivityAt = closedAt != null
                    ? closedAt
                    : at(today.minusDays(random.nextInt(Math.min(age, 20) + 1)), 0)
                            .minusSeconds(random.nextInt(86_400));
            if (lastActivityAt.isBefore(registeredAt)) {
                lastActivityAt = registeredAt;
            }
            var progress = switch (step) {
                case REGISTERED, PROPOSED, INITIATED -> 0;
                case METHOD_CONFIRMED -> 5 + random.nextInt(90);
                case COMPLETED, FED_BACK, ARCHIVED -> 100;
            };
            var objective = WeifangTexts.objective(random);
            var content = WeifangTexts.content(random);
            var leader = source.isInstruction()
                    ? source == Source.PROVINCIAL_INSTRUCTION ? "省政府领导" : WeifangTexts.one(WeifangTexts.LEADERS, random)
                    : null;
            var lamps = new Lamps();
            if (issued) {
                task(
                        id,
                        lead,
                        "LEAD",
                        content,
                        dueOn,
                        issuedOn,
                        step,
                        progress,
                        lastActivityAt,
                        lamps,
                        tasks,
                        milestones,
                        reports);
                for (var support : supports) {
                    task(
                            id,
                            support,
                            "SUPPORT",
                            WeifangTexts.one(WeifangTexts.DUTIES, random),
                            days.shift(dueOn, -SUPPORT_AHEAD_DAYS),
                            issuedOn,
                            step,
                            progress,
                            lastActivityAt,
                            lamps,
                            tasks,
                            milestones,
                            reports);
                }
            }
            var calm = switch (step) {
                case REGISTERED, PROPOSED, INITIATED -> "NOT_STARTED";
                case METHOD_CONFIRMED -> lamps.calm();
                case COMPLETED, FED_BACK -> "ON_SCHEDULE";
                case ARCHIVED -> closedLate ? "CLOSED_LATE" : "CLOSED";
            };
            var year = registeredOn.getYear();
            matters.add(
                    id,
                    prefecture.id(),
                    RULE_SET,
                    initiated ? "督〔" + year + "〕" + lastNumbers.merge(year, 1, Integer::sum) + "号" : null,
                    WeifangTexts.title(random),
                    source,
                    source.isInstruction() ? null : "督收字第" + (n + 1) + "号",
                    leader,
                    leader == null ? null : "请督查室跟踪督办，" + objective + "。",
                    leader == null ? null : registeredOn.minusDays(1),
                    source.legalBasis,
                    (source.isInstruction() ? "领导批示〔" : "会议纪要〔") + year + "〕" + (1 + n % 500) + "号",
                    source == Source.CITY_COMMITTEE_INSTRUCTION ? "JOINT" : "GOVERNMENT",
                    source == Source.PROVINCIAL_INSTRUCTION || random.nextInt(10) == 0
                            ? "URGENT"
                            : random.nextInt(50) == 0 ? "CRITICAL" : "NORMAL",
                    objective,
                    content,
                    random.nextInt(3) == 0 ? WeifangTexts.place(random) : null,
                    null,
                    null,
                    random.nextInt(70) == 0,
                    step,
                    step == Step.REGISTERED ? null : proposal(lead, supports, dueOn, content),
                    step.compareTo(Step.FED_BACK) >= 0 ? objective + "，已落实到位。" : null,
                    step.compareTo(Step.FED_BACK) >= 0 ? "建议巩固成果，适时“回头看”。" : null,
                    issued ? dueOn : null,
                    progress,
                    closedLate,
                    prefecture.clerk(),
                    registeredAt,
                    initiated ? at(issuedOn, 16 * 60) : null,
                    closedAt,
                    lastActivityAt,
                    tags(),
                    1,
                    lamps.openDueOn,
                    lamps.dueSoonOn,
                    lamps.behindOn,
                    lamps.farBehindOn,
                    calm);
        }

        private void task(
                UUID matter,
                Unit unit,
                String role,
                String duty,
                LocalDate dueOn,
                LocalDate issuedOn,
                Step step,
                int progress,
                Instant lastActivityAt,
                Lamps lamps,
                CopyRows tasks,
                CopyRows milestones,
                CopyRows reports) {
            var id = id(at(issuedOn, 17 * 60));
            var status = switch (step) {
                case REGISTERED, PROPOSED, INITIATED -> throw new IllegalStateException("no task yet");
                case METHOD_CONFIRMED ->
                    role.equals("SUPPORT") && random.nextInt(3) == 0
                            ? "ACCEPTED"
                            : progress < 8
                                    ? "ISSUED"
                                    : progress < 12
                                            ? "ACKNOWLEDGED"
                                            : random.nextInt(12) == 0
                                                    ? "COMPLETION_REPORTED"
                                                    : random.nextInt(60) == 0 ? "SUSPENDED" : "IN_PROGRESS";
                case COMPLETED, FED_BACK -> "ACCEPTED";
                case ARCHIVED -> "CLOSED";
            };
            var done = status.equals("ACCEPTED") || status.equals("CLOSED");
            var reported = done || status.equals("COMPLETION_REPORTED");
            var percent = reported ? 100 : status.equals("ISSUED") || status.equals("ACKNOWLEDGED") ? 0 : progress;
            var lamp = new Lamps();
            if (done) {
                lamp.calmReason = "CLOSED";
            } else if (status.equals("SUSPENDED")) {
                lamp.calmReason = "PAUSED";
            } else {
                lamp.openDueOn = dueOn;
                lamp.dueSoonOn = days.before(dueOn, DUE_SOON_DAYS);
                if (random.nextInt(20) == 0 && dueOn.isAfter(issuedOn)) {
                    milestone(
                            id,
                            "序时进度",
                            issuedOn.plusDays((dueOn.toEpochDay() - issuedOn.toEpochDay()) / 2),
                            50,
                            percent,
                            lamp,
                            milestones);
                    milestone(id, "全部完成", dueOn, 100, percent, lamp, milestones);
                }
            }
            lamps.with(lamp);
            tasks.add(
                    id,
                    prefecture.id(),
                    matter,
                    unit.id(),
                    role,
                    duty,
                    unit.head(),
                    "EXPLICIT_DATE",
                    "JS-15",
                    issuedOn,
                    dueOn,
                    false,
                    status,
                    status.equals("ISSUED") ? null : unit.shortName() + "联络员",
                    status.equals("ISSUED") ? null : at(issuedOn, 17 * 60 + 30),
                    percent,
                    reported ? "任务已完成。" : null,
                    reported ? unit.head() : null,
                    reported ? unit.liaison() : null,
                    reported ? lastActivityAt : null,
                    done ? lastActivityAt : null,
                    1,
                    lamp.openDueOn,
                    lamp.dueSoonOn,
                    lamp.behindOn,
                    lamp.farBehindOn,
                    lamp.calmReason);
            if (percent > 0) {
                // Three reports for a pair of tasks: a lead unit mostly reports twice, a supporting unit once or not at
                // all.
                var count = role.equals("LEAD")
                        ? 1 + random.nextInt(3) + (random.nextInt(8) == 0 ? 3 : 0)
                        : random.nextInt(2);
                for (var k = 0; k < count; k++) {
                    var reportedAt = lastActivityAt.minusSeconds(86_400L * k * 6 + random.nextInt(40_000));
                    var then = Math.max(5, percent - k * 20);
                    reports.add(
                            id(reportedAt),
                            id,
                            unit.liaison(),
                            reportedAt,
                            then,
                            WeifangTexts.one(WeifangTexts.MEASURES, random),
                            "已完成总任务的" + then + "%。",
                            WeifangTexts.one(WeifangTexts.EFFECTS, random),
                            matter);
                }
            }
        }

        private void milestone(
                UUID task, String title, LocalDate dueOn, int planned, int percent, Lamps lamp, CopyRows milestones) {
            milestones.add(id(at(dueOn, 0)), task, title, dueOn, planned);
            if (planned - percent >= BEHIND_POINTS) {
                lamp.behindOn = least(lamp.behindOn, dueOn.plusDays(1));
            }
            if (planned - percent > FAR_BEHIND_POINTS) {
                lamp.farBehindOn = least(lamp.farBehindOn, dueOn.plusDays(1));
            }
        }

        private String proposal(Unit lead, List<Unit> supports, LocalDate dueOn, String duty) {
            var text = new StringBuilder("{\"text\":\"由")
                    .append(lead.shortName())
                    .append("主办，限期办结。\",\"deadlineClass\":\"EXPLICIT_DATE\",\"explicitDueOn\":\"")
                    .append(dueOn)
                    .append("\",\"leadUnitId\":\"")
                    .append(lead.id())
                    .append("\",\"leadDuty\":\"")
                    .append(duty)
                    .append("\",\"responsibleOfficer\":\"")
                    .append(lead.head())
                    .append("\",\"supports\":[");
            for (var i = 0; i < supports.size(); i++) {
                text.append(i == 0 ? "" : ",")
                        .append("{\"unitId\":\"")
                        .append(supports.get(i).id())
                        .append("\",\"duty\":\"配合做好\"}");
            }
            return text.append("]}").toString();
        }

        /** Some units have much more to do than others. */
        private Unit unit() {
            var size = prefecture.units().size();
            return prefecture.units().get(Math.min(random.nextInt(size), random.nextInt(size)));
        }

        private List<String> tags() {
            return random.nextInt(5) == 0 ? List.of(WeifangTexts.one(WeifangTexts.TAGS, random)) : List.of();
        }

        private Step step(int age) {
            var at = random.nextInt(1_000);
            if (age > 200) {
                return at < 2 ? Step.METHOD_CONFIRMED : Step.ARCHIVED;
            }
            if (age > 90) {
                return at < 100 ? Step.METHOD_CONFIRMED : Step.ARCHIVED;
            }
            if (age < 5) {
                return at < 350
                        ? Step.REGISTERED
                        : at < 600 ? Step.PROPOSED : at < 750 ? Step.INITIATED : Step.METHOD_CONFIRMED;
            }
            return at < 860
                    ? Step.METHOD_CONFIRMED
                    : at < 900 ? Step.COMPLETED : at < 940 ? Step.FED_BACK : Step.ARCHIVED;
        }

        /** Version 7: ordered by time, as the real ones are. */
        private UUID id(Instant at) {
            return new UUID(
                    at.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12),
                    random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
        }

        private void readLastNumbers(Connection connection) throws SQLException {
            try (var statement = connection.prepareStatement(
                    "select year, last_number from number_series where jurisdiction_id = ? and series = '督'")) {
                statement.setObject(1, prefecture.id());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        lastNumbers.put(rows.getInt(1), rows.getInt(2));
                    }
                }
            }
        }

        private void writeLastNumbers(Connection connection) throws SQLException {
            try (var statement = connection.prepareStatement("""
                    insert into number_series (jurisdiction_id, series, year, last_number) values (?, '督', ?, ?)
                    on conflict (jurisdiction_id, series, year) do update set last_number = excluded.last_number""")) {
                for (var year : lastNumbers.entrySet()) {
                    statement.setObject(1, prefecture.id());
                    statement.setInt(2, year.getKey());
                    statement.setInt(3, year.getValue());
                    statement.executeUpdate();
                }
            }
        }
    }

    private enum Step {
        REGISTERED,
        PROPOSED,
        INITIATED,
        METHOD_CONFIRMED,
        COMPLETED,
        FED_BACK,
        ARCHIVED
    }

    /** The days on which the light of a task, or of a matter with all its tasks, changes (as the triggers of V11 keep them). */
    private static final class Lamps {
        @Nullable
        LocalDate openDueOn;

        @Nullable
        LocalDate dueSoonOn;

        @Nullable
        LocalDate behindOn;

        @Nullable
        LocalDate farBehindOn;

        String calmReason = "ON_SCHEDULE";
        private boolean onSchedule;
        private boolean paused;

        void with(Lamps task) {
            openDueOn = least(openDueOn, task.openDueOn);
            dueSoonOn = least(dueSoonOn, task.dueSoonOn);
            behindOn = least(behindOn, task.behindOn);
            farBehindOn = least(farBehindOn, task.farBehindOn);
            onSchedule |= task.calmReason.equals("ON_SCHEDULE");
            paused |= task.calmReason.equals("PAUSED");
        }

        String calm() {
            return onSchedule ? "ON_SCHEDULE" : paused ? "PAUSED" : "NOT_STARTED";
        }
    }

    private static @Nullable LocalDate least(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : min(one, other);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.MIDNIGHT).plusMinutes(minute).atZone(ZONE).toInstant();
    }
}
