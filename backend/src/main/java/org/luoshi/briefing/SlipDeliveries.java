package org.luoshi.briefing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Deliveries the caller may see: a unit sees its own alone. */
@ApplicationScoped
public class SlipDeliveries implements PanacheRepositoryBase<SlipDelivery, SlipDelivery.Key> {

    public List<SlipDelivery> ofSlips(Collection<UUID> slipIds) {
        return list("key.slipId in ?1 order by deliveredAt, key.unitId", slipIds);
    }
}
