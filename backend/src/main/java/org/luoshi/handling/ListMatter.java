package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.matter.Matter;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 挂牌、摘牌: puts a matter under the closest watch, with a cadence of visits, and takes it off (JC-14). */
@ApplicationScoped
public class ListMatter {
    private final Desk desk;
    private final HandlingRecords records;

    ListMatter(Desk desk, HandlingRecords records) {
        this.desk = desk;
        this.records = records;
    }

    /** Also gives a reason and a cadence to a matter that was listed at registration. */
    @Transactional
    public Matter list(UUID matterId, String reason, int visitDays, Caller caller) {
        var matter = desk.lock(matterId);
        if (!records.listings(List.of(matterId)).isEmpty()) {
            throw new DomainException.RuleViolated(HandlingError.ALREADY_LISTED, "matter " + matterId + " is listed");
        }
        matter.list(desk.now());
        var listing = ListedSupervision.of(matterId, reason, visitDays, caller.officerId(), desk.now());
        records.add(listing);
        desk.record(
                "MATTER_LISTED",
                "matter",
                matterId,
                matter,
                Map.of("reason", listing.reason(), "visitDays", visitDays));
        return matter;
    }

    @Transactional
    public Matter delist(UUID matterId, String reason, Caller caller) {
        var matter = desk.lock(matterId);
        if (!matter.isListed()) {
            throw new DomainException.RuleViolated(HandlingError.NOT_LISTED, "matter " + matterId + " is not listed");
        }
        matter.delist(desk.now());
        records.listings(List.of(matterId)).forEach(listing -> listing.delist(reason, caller.officerId(), desk.now()));
        desk.record("MATTER_DELISTED", "matter", matterId, matter, Map.of("reason", reason));
        return matter;
    }
}
