package org.luoshi.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement with named parameters for plain JDBC, as JPA writes them; a collection stands for as many values as it holds. */
public record NamedSql(String sql, Map<String, Object> parameters) {
    /** The first column of the only row, as the bytes that the database sent: UTF-8. */
    public Optional<byte[]> value(Connection connection) throws SQLException {
        List<Object> values = new ArrayList<>();
        var positional = positional(values);
        try (var statement = connection.prepareStatement(positional)) {
            for (var i = 0; i < values.size(); i++) {
                bind(connection, statement, i + 1, values.get(i));
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The statement with question marks, and the values that they stand for. A plain walk: the statement may be long and asked often. */
    String positional(List<Object> values) {
        var positional = new StringBuilder(sql.length());
        var done = 0;
        for (var colon = sql.indexOf(':'); colon >= 0; colon = sql.indexOf(':', colon + 1)) {
            var end = endOfName(colon + 1);
            if (end > colon + 1) {
                positional.append(sql, done, colon).append(placeholders(sql.substring(colon + 1, end), values));
                done = end;
            } else if (sql.startsWith("::", colon)) {
                colon++;
            }
        }
        return positional.append(sql, done, sql.length()).toString();
    }

    private int endOfName(int start) {
        var end = start;
        while (end < sql.length() && isNamePart(sql.charAt(end), end > start)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean digitsToo) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || digitsToo && c >= '0' && c <= '9';
    }

    private String placeholders(String name, List<Object> values) {
        var value = parameters.get(name);
        if (value instanceof Collection<?> several) {
            values.addAll(several);
            return String.join(", ", Collections.nCopies(several.size(), "?"));
        }
        if (value == null) {
            throw new IllegalArgumentException("no value for " + name);
        }
        values.add(value);
        return "?";
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
