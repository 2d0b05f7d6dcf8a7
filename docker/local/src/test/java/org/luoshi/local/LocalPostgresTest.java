package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("api")
class LocalPostgresTest {

    @Test
    void findsTrigramsInChineseText() throws SQLException {
        try (var postgres = LocalPostgres.throwaway()) {
            query(postgres, postgres.owner(), "CREATE EXTENSION pg_trgm");

            assertEquals("0.4", query(postgres, postgres.owner(), "SELECT similarity('市医院易址扩建', '市医院扩建')::text"));
        }
    }

    @Test
    void servesTheApplicationWithoutTheRightToPassRowSecurity() throws SQLException {
        try (var postgres = LocalPostgres.throwaway()) {
            assertEquals(
                    "f",
                    query(
                            postgres,
                            postgres.app(),
                            "SELECT rolbypassrls::text::char FROM pg_roles WHERE rolname = current_user"));
            assertThrows(SQLException.class, () -> query(postgres, postgres.app(), "CREATE TABLE not_allowed ()"));
        }
    }

    @Test
    void keepsDataDurablyAcrossStarts(@TempDir Path directory) throws Exception {
        var log = directory.resolve("postgres.log");
        try (var postgres = LocalPostgres.kept(directory.resolve("pg"), log)) {
            query(postgres, postgres.owner(), "CREATE TABLE kept AS SELECT '督查' AS word");
            assertEquals(
                    "on on",
                    query(
                            postgres,
                            postgres.owner(),
                            "SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')"));
        }
        try (var postgres = LocalPostgres.kept(directory.resolve("pg"), log)) {
            assertEquals("督查", query(postgres, postgres.owner(), "SELECT word FROM kept"));
        }
    }

    @Test
    void replacesADataDirectoryThatWasNeverFinished(@TempDir Path directory) throws Exception {
        var data = Files.createDirectories(directory.resolve("pg/data"));
        Files.writeString(data.resolve("postgresql.conf"), "");

        try (var postgres = LocalPostgres.kept(directory.resolve("pg"), directory.resolve("postgres.log"))) {
            assertEquals("luoshi", query(postgres, postgres.app(), "SELECT current_database()"));
        }
    }

    @Test
    void leavesNothingBehindWhenThrownAway() throws SQLException {
        var postgres = LocalPostgres.throwaway();
        var data = Path.of(query(postgres, new Credentials("postgres", ""), "SHOW data_directory"));

        postgres.close();

        assertFalse(Files.exists(data));
    }

    private static String query(LocalPostgres postgres, Credentials role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), role.username(), role.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
