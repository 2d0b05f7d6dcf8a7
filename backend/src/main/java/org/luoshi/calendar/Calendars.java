package org.luoshi.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.SignalReceived;

/** Keeps the calendar of the database at hand; a change made by any replica is heard at once, and seen within a minute in any case. */
@ApplicationScoped
public class Calendars {
    /** Signal topic: the calendar of a year, its value, is another now. */
    static final String CHANGED = "calendar-changed";

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    private record Loaded(WorkingCalendar calendar, Instant at) {}

    public Calendars(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public WorkingCalendar current() {
        var known = loaded;
        var now = clock.instant();
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Loaded(load(), now);
            loaded = known;
        }
        return known.calendar();
    }

    /** The calendar as this transaction sees it. */
    WorkingCalendar stored() {
        return load();
    }

    void onSignal(@Observes SignalReceived signal) {
        if (signal.topic().equals(CHANGED)) {
            loaded = null;
        }
    }

    private WorkingCalendar load() {
        try (var connection = dataSource.getConnection()) {
            return new WorkingCalendar(years(connection), exceptions(connection), statutory(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("calendar cannot be read", e);
        }
    }

    private static Set<Integer> years(Connection connection) throws SQLException {
        Set<Integer> years = new HashSet<>();
        try (var statement = connection.prepareStatement("select year from calendar_year");
                var row = statement.executeQuery()) {
            while (row.next()) {
                years.add(row.getInt(1));
            }
        }
        return years;
    }

    private static Map<LocalDate, WorkingCalendar.Exception> exceptions(Connection connection) throws SQLException {
        Map<LocalDate, WorkingCalendar.Exception> days = new HashMap<>();
        try (var statement = connection.prepareStatement("select day, kind, name from calendar_day");
                var row = statement.executeQuery()) {
            while (row.next()) {
                var isWorking = row.getString(2).equals("MAKE_UP_WORKDAY");
                days.put(row.getObject(1, LocalDate.class), new WorkingCalendar.Exception(isWorking, row.getString(3)));
            }
        }
        return days;
    }

    private static Map<LocalDate, String> statutory(Connection connection) throws SQLException {
        Map<LocalDate, String> days = new HashMap<>();
        try (var statement = connection.prepareStatement("select day, name from statutory_holiday");
                var row = statement.executeQuery()) {
            while (row.next()) {
                days.put(row.getObject(1, LocalDate.class), row.getString(2));
            }
        }
        return days;
    }
}
