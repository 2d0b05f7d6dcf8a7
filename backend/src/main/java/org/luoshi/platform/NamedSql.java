package org.luoshi.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A statement with named parameters for plain JDBC, as JPA writes them; a collection stands for as many values as it holds. */
public record NamedSql(String sql, Map<String, Object> parameters) {
    private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z][A-Za-z0-9]*)");

    /** The first column of the only row. */
    public Optional<String> value(Connection connection) throws SQLException {
        List<Object> values = new ArrayList<>();
        var positional = NAME.matcher(sql).replaceAll(name -> {
            var value = parameters.get(name.group(1));
            if (value instanceof Collection<?> several) {
                values.addAll(several);
                return String.join(", ", java.util.Collections.nCopies(several.size(), "?"));
            }
            if (value == null) {
                throw new IllegalArgumentException("no value for " + name.group(1));
            }
            values.add(value);
            return "?";
        });
        try (var statement = connection.prepareStatement(positional)) {
            for (var i = 0; i < values.size(); i++) {
                bind(connection, statement, i + 1, values.get(i));
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(at, value);
        }
    }
}
