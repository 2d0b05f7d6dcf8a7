package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Informants the caller may know. */
@ApplicationScoped
public class Informants implements PanacheRepositoryBase<Informant, UUID> {
    /** Those of these records that have one. */
    public Set<UUID> recordsWithOne(Collection<UUID> recordIds) {
        return find("select recordId from Informant where recordId in ?1", recordIds).project(UUID.class).stream()
                .collect(Collectors.toSet());
    }
}
