package org.luoshi.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The made-up prefecture of {@code docker/demo}, loaded once into an empty, migrated database. Never part of what ships. */
public final class DemoData {

    private DemoData() {}

    /** Loads the data unless there are any. */
    public static void load(LocalPostgres postgres) throws IOException {
        load(postgres.jdbcUrl(), postgres.owner());
    }

    static void load(String jdbcUrl, Credentials owner) throws IOException {
        try (var connection = DriverManager.getConnection(jdbcUrl, owner.username(), owner.password());
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select exists (select from jurisdiction)")) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            statement.execute(sql());
        } catch (SQLException e) {
            throw new IOException("the demo data cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static String sql() throws IOException {
        try (var sql = DemoData.class.getResourceAsStream("demo-data.sql")) {
            if (sql == null) {
                throw new IOException("demo-data.sql is not in the jar");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
