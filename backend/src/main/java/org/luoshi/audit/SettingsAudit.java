package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.luoshi.calendar.CalendarImported;

/** Writes down changes of what all matters stand on; those packages come before this one and only say what happened. */
@ApplicationScoped
public class SettingsAudit {
    private final AuditTrail auditTrail;

    public SettingsAudit(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    void onCalendarImported(@Observes CalendarImported event) {
        var id = UUID.nameUUIDFromBytes(("calendar-year:" + event.year()).getBytes(StandardCharsets.UTF_8));
        var after = Map.of("year", event.year(), "notice", event.notice(), "movedTasks", event.movedTasks());
        auditTrail.write(new AuditRecord(
                "CALENDAR_IMPORTED", "calendarYear", id, event.jurisdictionId(), null, null, true, null, null, after));
    }
}
