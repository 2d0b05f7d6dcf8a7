package org.luoshi.consequence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Talks the caller may see. */
@ApplicationScoped
public class AdmonitoryTalks implements PanacheRepositoryBase<AdmonitoryTalk, UUID> {

    public Optional<AdmonitoryTalk> ofEscalation(UUID escalationId) {
        return find("escalationId", escalationId).firstResultOptional();
    }
}
