package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 利害关系: declared by the person himself or recorded by the office, lifted by the director (R733-17). */
@ApplicationScoped
public class KeepTies {
    private final Ties ties;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Event<TieDeclared> declared;
    private final Clock clock;

    KeepTies(Ties ties, Organization organization, AuditTrail auditTrail, Event<TieDeclared> declared, Clock clock) {
        this.ties = ties;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.declared = declared;
        this.clock = clock;
    }

    /**
     * 申报. What it ends is told to those concerned alone, never by this answer.
     *
     * @param officerId of somebody else; the caller himself when null
     */
    public Tie declare(@Nullable UUID officerId, Tie.Draft draft, Caller declarer) {
        var now = clock.instant();
        var person = organization
                .officer(declarer.jurisdictionId(), officerId == null ? declarer.officerId() : officerId)
                .id();
        var checked = draft.checked(TimeSource.dateOf(now));
        var unitId = checked.unitId();
        if (unitId != null) {
            organization.unit(declarer.jurisdictionId(), unitId);
        }
        var tie = Tie.declare(person, checked, declarer, now);
        ties.persistAndFlush(tie);
        Map<String, Object> after = new HashMap<>(Map.of("officerId", person, "kind", tie.kind()));
        tie.unitId().ifPresent(unit -> after.put("unitId", unit));
        audit("TIE_DECLARED", tie, after);
        declared.fire(new TieDeclared(
                tie.id(),
                person,
                tie.kind(),
                tie.unitId().orElse(null),
                tie.placeName().orElse(null),
                now));
        return tie;
    }

    /** 解除. */
    public Tie lift(UUID tieId, String reason, Caller director) {
        var tie = ties.lock(tieId);
        if (!tie.jurisdictionId().equals(director.jurisdictionId())) {
            throw new DomainException.NotFound(RosterError.TIE_NOT_FOUND, tieId);
        }
        var said = Texts.body("reason", reason);
        tie.lift(director.officerId(), said, clock.instant());
        audit("TIE_LIFTED", tie, Map.of("officerId", tie.officerId(), "reason", said));
        return tie;
    }

    private void audit(String action, Tie tie, Map<String, ?> after) {
        auditTrail.write(
                new AuditRecord(action, "tie", tie.id(), tie.jurisdictionId(), null, null, true, null, null, after));
    }
}
