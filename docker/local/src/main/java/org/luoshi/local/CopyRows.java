package org.luoshi.local;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table, sent by COPY in large pieces. */
final class CopyRows {
    private static final int PIECE = 1 << 18;

    private final Connection connection;
    private final String command;
    private final StringBuilder rows = new StringBuilder(PIECE + (1 << 14));

    CopyRows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.command = "copy " + table + " (" + columns + ") from stdin";
    }

    /** One row; null is null, lists become arrays, everything else is written as it prints. */
    void add(@Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            switch (values[i]) {
                case null -> rows.append("\\N");
                case List<?> list -> array(list);
                case String text -> escape(text);
                case Object other -> rows.append(other);
            }
        }
        rows.append('\n');
    }

    private void array(List<?> list) {
        rows.append('{');
        for (var i = 0; i < list.size(); i++) {
            rows.append(i == 0 ? "\"" : ",\"");
            escape(String.valueOf(list.get(i)));
            rows.append('"');
        }
        rows.append('}');
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    /** Sends all rows; one table at a time on a connection. */
    void send() throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        for (var start = 0; start < rows.length(); start += PIECE) {
            var bytes = rows.substring(start, Math.min(start + PIECE, rows.length()))
                    .getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
        rows.setLength(0);
    }
}
