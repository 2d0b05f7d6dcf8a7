package org.luoshi.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Screens the caller may see. */
@ApplicationScoped
public class LobbyDisplays implements PanacheRepositoryBase<LobbyDisplay, UUID> {
    private static final int MOST = 100;

    /** Open ones first, then the newest. */
    public List<LobbyDisplay> newest() {
        return find("order by case when closedAt is null then 0 else 1 end, openedAt desc, id")
                .page(0, MOST)
                .list();
    }

    LobbyDisplay lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(IndicatorError.LOBBY_DISPLAY_NOT_FOUND, id));
    }
}
