package org.luoshi.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.TimeSource;

/** 双随机 in its three steps (JS-08, ADR 16). A sealed draw leaves its traces where its opener and the auditor alone read. */
@ApplicationScoped
public class ConductDraw {
    private final RandomDraws draws;
    private final DrawCandidates candidates;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ConductDraw(RandomDraws draws, DrawCandidates candidates, AuditTrail auditTrail, Clock clock) {
        this.draws = draws;
        this.candidates = candidates;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** 承诺. */
    public RandomDraw open(DrawOrder order, boolean sealed, Caller opener) {
        var now = clock.instant();
        var draw = RandomDraw.open(order.checked(TimeSource.dateOf(now)), sealed, opener, now);
        draws.persistAndFlush(draw);
        audit("DRAW_OPENED", draw, Map.of("note", draw.commitment()));
        return draw;
    }

    /**
     * 冻结名单.
     *
     * @param targetIds of these targets alone; of all when empty
     */
    public RandomDraw freeze(UUID drawId, Collection<UUID> targetIds, Caller opener) {
        var draw = draws.lock(drawId);
        var roster = candidates.roster(draw.jurisdictionId(), draw.order(), Set.copyOf(targetIds));
        draw.freeze(roster, opener.officerId(), clock.instant());
        audit("DRAW_FROZEN", draw, Map.of("note", roster.sha256()));
        return draw;
    }

    /** 抽取. */
    public RandomDraw draw(UUID drawId, String publicValue, String witness, Caller opener) {
        var draw = draws.lock(drawId);
        var result = draw.draw(publicValue, witness, opener.officerId(), clock.instant());
        audit(
                "DRAW_DRAWN",
                draw,
                Map.of("note", publicValue, "targets", result.targets(), "inspectors", result.inspectors()));
        return draw;
    }

    private void audit(String action, RandomDraw draw, Map<String, ?> after) {
        auditTrail.write(new AuditRecord(
                action, "randomDraw", draw.id(), draw.jurisdictionId(), null, null, true, null, null, after));
    }
}
