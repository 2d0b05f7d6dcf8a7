package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.luoshi.calendar.CalendarImported;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.RuleSetAdopted;
import org.luoshi.ruleset.RuleSetWithdrawn;

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

    void onRuleSetAdopted(@Observes RuleSetAdopted event) {
        var adopted = event.adopted();
        var previous = event.previous();
        auditTrail.write(new AuditRecord(
                "RULE_SET_ADOPTED",
                "ruleSet",
                adopted.id(),
                event.jurisdictionId(),
                null,
                null,
                true,
                null,
                Map.of(
                        "version",
                        previous.version(),
                        "effectiveOn",
                        previous.effectiveOn(),
                        "numbers",
                        RuleNumber.differences(previous.parameters(), adopted.parameters())),
                Map.of(
                        "version",
                        adopted.version(),
                        "effectiveOn",
                        adopted.effectiveOn(),
                        "note",
                        adopted.note(),
                        "numbers",
                        RuleNumber.differences(adopted.parameters(), previous.parameters()))));
    }

    void onRuleSetWithdrawn(@Observes RuleSetWithdrawn event) {
        var ruleSet = event.ruleSet();
        auditTrail.write(new AuditRecord(
                "RULE_SET_WITHDRAWN",
                "ruleSet",
                ruleSet.id(),
                event.jurisdictionId(),
                null,
                null,
                true,
                null,
                Map.of("version", ruleSet.version(), "effectiveOn", ruleSet.effectiveOn()),
                Map.of("note", event.reason())));
    }
}
