package org.luoshi.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.Signals;

/** The stored calendar: one notice a year, and the working-day index that the database keeps of it. */
@ApplicationScoped
public class CalendarYears {
    private final EntityManager entityManager;
    private final Signals signals;

    public CalendarYears(EntityManager entityManager, Signals signals) {
        this.entityManager = entityManager;
        this.signals = signals;
    }

    /** Oldest first. */
    public List<CalendarYear> known() {
        List<?> rows = entityManager.createNativeQuery("""
                        select y.year, y.notice, o.name, y.imported_at
                        from calendar_year y left join officer o on o.id = y.imported_by order by y.year""", Object[].class).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CalendarYear((Integer) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /** Replaces what was known of the year; every replica hears of it when the transaction commits. */
    void replace(HolidayNotice notice, UUID officerId, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into calendar_year (year, notice, imported_by, imported_at) values (:year, :notice, :officer, :now)
                        on conflict (year) do update
                        set notice = excluded.notice, imported_by = excluded.imported_by, imported_at = excluded.imported_at""")
                .setParameter("year", notice.year())
                .setParameter("notice", notice.title())
                .setParameter("officer", officerId)
                .setParameter("now", now)
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from calendar_day where year = :year")
                .setParameter("year", notice.year())
                .executeUpdate();
        notice.days()
                .forEach((day, exception) -> entityManager
                        .createNativeQuery("""
                        insert into calendar_day (day, year, kind, name) values (:day, :year, :kind, :name)
                        on conflict (day) do update set year = excluded.year, kind = excluded.kind, name = excluded.name""")
                        .setParameter("day", day)
                        .setParameter("year", notice.year())
                        .setParameter("kind", exception.isWorking() ? "MAKE_UP_WORKDAY" : "OFF")
                        .setParameter("name", exception.name())
                        .executeUpdate());
        entityManager
                .createNativeQuery("select 1 from rebuild_working_day_index()", Integer.class)
                .getSingleResult();
        signals.send(Calendars.CHANGED, String.valueOf(notice.year()));
    }

    /** One import at a time, until the transaction ends. */
    void lock() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(7330019)", Integer.class)
                .getSingleResult();
    }
}
