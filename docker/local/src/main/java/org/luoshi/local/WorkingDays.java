package org.luoshi.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendar of the database, read once. */
final class WorkingDays {
    private final Map<LocalDate, Integer> ordinals = new HashMap<>();
    /** First day with each ordinal, as the function {@code working_day_before} finds it. */
    private final Map<Integer, LocalDate> firstWith = new HashMap<>();

    private final List<LocalDate> working = new ArrayList<>();

    static WorkingDays read(Connection connection) throws SQLException {
        var days = new WorkingDays();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select day, ordinal, is_working from working_day_index order by day")) {
            while (rows.next()) {
                var day = rows.getObject(1, LocalDate.class);
                days.ordinals.put(day, rows.getInt(2));
                days.firstWith.putIfAbsent(rows.getInt(2), day);
                if (rows.getBoolean(3)) {
                    days.working.add(day);
                }
            }
        }
        return days;
    }

    /** That many working days before or after; calendar days of the same length where the calendar does not reach. */
    LocalDate shift(LocalDate day, int workingDays) {
        var ordinal = ordinals.get(day);
        var index = ordinal == null ? -1 : ordinal + workingDays - 1;
        return index < 0 || index >= working.size() ? day.plusDays(Math.round(workingDays * 1.4)) : working.get(index);
    }

    /** As {@code working_day_before} of the database; null where the calendar does not reach. */
    @Nullable
    LocalDate before(LocalDate day, int workingDays) {
        var ordinal = ordinals.get(day);
        return ordinal == null ? null : firstWith.get(ordinal - workingDays);
    }
}
