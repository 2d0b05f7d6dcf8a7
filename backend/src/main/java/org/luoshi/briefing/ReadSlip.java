package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 阅收: a unit opens a slip that was delivered to it. */
@ApplicationScoped
public class ReadSlip {
    private final Slips slips;
    private final SlipDeliveries deliveries;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ReadSlip(Slips slips, SlipDeliveries deliveries, AuditTrail auditTrail, Clock clock) {
        this.slips = slips;
        this.deliveries = deliveries;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The first time is kept. */
    @Transactional
    public Slip read(UUID slipId, Caller caller) {
        var slip = slips.require(slipId);
        var delivery = deliveries
                .findByIdOptional(new SlipDelivery.Key(slipId, caller.unitId()))
                .orElseThrow(() -> new DomainException.NotFound(BriefingError.SLIP_NOT_FOUND, slipId));
        if (delivery.read(caller.officerId(), clock.instant())) {
            auditTrail.write(AuditRecord.ofMatter(
                    "SLIP_READ",
                    "slip",
                    slip.id(),
                    slip.jurisdictionId(),
                    slip.matterId(),
                    Map.of("number", slip.number(), "note", slip.number())));
        }
        return slip;
    }
}
