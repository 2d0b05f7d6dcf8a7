package org.luoshi.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.local.DemoData;
import org.luoshi.local.WeifangYears;

/** The world each API test starts in: one city with an office and two bureaus, one far county, all personas, no matter. */
public final class World {
    public static final UUID CITY = id("01", 1);
    public static final UUID FAR_COUNTY = id("01", 2);
    public static final UUID OFFICE = id("02", 1);
    public static final UUID HOUSING = id("02", 2);
    public static final UUID FINANCE = id("02", 3);
    public static final UUID FAR_OFFICE = id("02", 4);

    /** What a test can have written is in these tables and in all that refer to them. */
    private static final String WRITTEN = """
            {command, delegation, designation, annual_plan, over_budget_reason, number_series, dispatch, audit_stream, audit_entry, delivery_attempt, delivery,
             notification, push_subscription, escalation_proposal, upload, stored_file, evidence, rectification, finding, site_visit, group_member,
             inspection_plan, progress_report, task, matter, ledger_view, import_batch, absence, unit_liaison, liaison_point, officer, unit, jurisdiction,
             session_token}""";

    /** An item of this year's approved annual plan that covers every unit and month. */
    public static final UUID ANNUAL_ITEM = id("18", 2);

    private static final String DEADLOCK = "40P01";
    private static final UUID ANNUAL_PLAN = id("18", 1);

    private static @Nullable Connection owner;
    private static @Nullable Connection superuser;
    private static @Nullable String wipe;

    private World() {}

    /** A readable fixed id: kind and number. */
    public static UUID id(String kind, int number) {
        return UUID.fromString("00000000-0000-7000-80%s-%012d".formatted(kind, number));
    }

    /**
     * Leaves an empty, migrated database. Waits for whoever is writing in the background, so that nothing of an earlier test comes after it;
     * of two that wait for each other PostgreSQL sends one away, which may be this one.
     */
    public static synchronized void wipe() {
        for (var attempt = 1; ; attempt++) {
            try (var statement = superuser().createStatement()) {
                statement.execute(wipeStatements());
                return;
            } catch (SQLException e) {
                if (attempt == 5 || !DEADLOCK.equals(e.getSQLState())) {
                    throw new IllegalStateException("the world could not be wiped", e);
                }
            }
        }
    }

    /** Deleting few rows is ten times faster than truncating a hundred tables, once triggers and references are asleep. Ends what an attempt left open. */
    private static String wipeStatements() throws SQLException {
        if (wipe == null) {
            var tables = value("""
                    with recursive written as (
                      select unnest('%s'::text[])::regclass::oid as id
                      union select fk.conrelid from pg_constraint fk join written on fk.confrelid = written.id where fk.contype = 'f')
                    select string_agg(id::regclass::text, ',') from written""".formatted(WRITTEN)).split(",");
            wipe = "rollback; set session_replication_role = replica; begin; lock table " + String.join(",", tables)
                    + " in exclusive mode; "
                    + Stream.of(tables).map("delete from %s; "::formatted).collect(Collectors.joining())
                    + "delete from rule_set where jurisdiction_id is not null; delete from score_rule_set where jurisdiction_id is not null; commit";
        }
        return wipe;
    }

    /** Loads the demo data as {@code ./luoshi start} does. */
    public static void loadDemoData() {
        try {
            DemoData.load(TestDatabase.postgres());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads so many Weifang years as {@code ./luoshi demo-data} does. */
    public static void loadWeifangYears(double years, long seed, LocalDate today) {
        try {
            var out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            new WeifangYears(TestDatabase.postgres().access(), years, seed, today, out).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything and sets the scene again. */
    public static void reset() {
        wipe();
        run("insert into jurisdiction values ('%s', '140500', '晋城市', null), ('%s', '520329', '余庆县', null)"
                .formatted(CITY, FAR_COUNTY));
        run("""
                insert into unit values
                  ('%s', '%s', '市委市政府督查办公室', '督查办', 'SUPERVISION_OFFICE', null),
                  ('%s', '%s', '市住房和城乡建设局', '住建局', 'DEPARTMENT', null),
                  ('%s', '%s', '市财政局', '财政局', 'DEPARTMENT', null),
                  ('%s', '%s', '县政府督查室', '县督查室', 'SUPERVISION_OFFICE', null)""".formatted(OFFICE, CITY, HOUSING, CITY, FINANCE, CITY, FAR_OFFICE, FAR_COUNTY));
        for (var persona : Persona.values()) {
            var jurisdiction = persona.unitId().equals(FAR_OFFICE) ? FAR_COUNTY : CITY;
            var roles = persona.groups().stream()
                    .map(group -> group.toUpperCase(Locale.ROOT).replace('-', '_'))
                    .sorted()
                    .collect(Collectors.joining(","));
            // The roles of a person are those of his last login; these two have not been here yet, so nobody tells them
            // anything.
            if (persona == Persona.OTHER_HEAD || persona == Persona.LIAISON_B) {
                roles = "";
            }
            run("insert into officer values ('%s', '%s', '%s', '%s', '%s', '%s', '{%s}')"
                    .formatted(
                            persona.officerId(),
                            persona.subject(),
                            persona.name(),
                            persona.name(),
                            persona.unitId(),
                            jurisdiction,
                            roles));
        }
        run("update unit set head_id = '%s' where id = '%s'".formatted(Persona.UNIT_HEAD.officerId(), HOUSING));
        run("update unit set head_id = '%s' where id = '%s'".formatted(Persona.OTHER_HEAD.officerId(), FINANCE));
        run("""
                update unit set office_name = '办公室', office_phone = '0356-2026114', deputy_director = '分管副局长'
                where kind <> 'SUPERVISION_OFFICE'""");
        run("insert into unit_liaison values ('%s', '%s', 0), ('%s', '%s', 0)"
                .formatted(HOUSING, Persona.LIAISON.officerId(), FINANCE, Persona.OTHER_LIAISON.officerId()));
        run("""
                insert into annual_plan (id, jurisdiction_id, year, status, prepared_by, prepared_at, approved_by, approved_at, version)
                values ('%s', '%s', extract(year from now() at time zone 'Asia/Shanghai'), 'APPROVED', '%s', now(), '%s', now(), 0)""".formatted(ANNUAL_PLAN, CITY, Persona.CLERK.officerId(), Persona.LEADER.officerId()));
        run("insert into annual_plan_item values ('%s', '%s', 1, '重点项目督查', 'SPECIAL', '{}', 1, 12, '督查办')"
                .formatted(ANNUAL_ITEM, ANNUAL_PLAN));
        for (var persona : new Persona[] {Persona.INSPECTOR, Persona.INSPECTOR2, Persona.GROUP_LEADER}) {
            onRoster(persona, "PROFESSIONAL");
        }
        run("update officer set alternate_officer_id = '%s' where id = '%s'"
                .formatted(Persona.LIAISON_B.officerId(), Persona.LIAISON.officerId()));
    }

    /** On a roster since a month, for eleven more, trained two weeks ago (JC-05); his id there is that of the officer. */
    public static void onRoster(Persona persona, String pool) {
        run("""
                insert into roster_member (id, jurisdiction_id, officer_id, pool, invited_as, employer, document, from_on, to_on, trained_on,
                  registered_by, registered_at, version)
                values ('%s', '%s', '%s', '%s', %s, '督查办', '督聘〔2026〕1号', current_date - 30, current_date + 330, current_date - 14, '%s', now(), 0)""".formatted(
                        persona.officerId(),
                        CITY,
                        persona.officerId(),
                        pool,
                        pool.equals("INVITED") ? "'EXPERT'" : "null",
                        Persona.CLERK.officerId()));
    }

    /** Runs SQL as the owner of the schema, who is above row scope: for setting scenes and looking behind the curtain. */
    public static synchronized void run(String sql) {
        try (var statement = owner().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Holds the locks of a statement in a transaction of its own, until it is closed. */
    public static Connection holding(String sql) throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    /** The single value of a query, as text. */
    public static synchronized String value(String sql) {
        try (var statement = owner().createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The single value of a query that runs as the application does for one person, under row scope. */
    public static String valueAsApp(String subject, String roles, String sql) {
        var postgres = TestDatabase.postgres();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(),
                        postgres.app().username(),
                        postgres.app().password());
                var statement = connection.createStatement()) {
            statement.execute("select enter_caller('%s', '%s')".formatted(subject, roles));
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection superuser() throws SQLException {
        if (superuser == null || superuser.isClosed()) {
            superuser = TestDatabase.postgres().access().superuser();
        }
        return superuser;
    }

    /** One connection for all scenes: opening one costs more than most of them. */
    private static Connection owner() throws SQLException {
        if (owner == null || owner.isClosed()) {
            owner = connect();
        }
        return owner;
    }

    private static Connection connect() throws SQLException {
        var postgres = TestDatabase.postgres();
        return DriverManager.getConnection(
                postgres.jdbcUrl(),
                postgres.owner().username(),
                postgres.owner().password());
    }
}
