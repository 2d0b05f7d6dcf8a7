package org.luoshi.device;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Devices, as far as the caller may see them: his own, or as ADMIN those of his jurisdiction. */
@ApplicationScoped
public class Devices implements PanacheRepositoryBase<Device, UUID> {
    private static final int MOST = 50;

    /** Of one officer, the last seen first; at most 50. Where he logged out himself there is nothing left to show. */
    public List<Device> of(UUID officerId) {
        return find(
                        "officerId = ?1 and (clearedAt is null or signedOutAt is not null) order by lastSeenAt desc, id",
                        officerId)
                .page(Page.ofSize(MOST))
                .list();
    }

    Optional<Device> byKey(String keyHash) {
        return find("keyHash", keyHash).firstResultOptional();
    }

    /** Those that are not signed out yet; all of them, so that none is forgotten. */
    List<Device> signedIn(UUID officerId) {
        return list("officerId = ?1 and signedOutAt is null and clearedAt is null", officerId);
    }
}
