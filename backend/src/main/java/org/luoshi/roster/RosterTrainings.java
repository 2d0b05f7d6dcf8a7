package org.luoshi.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Trainings of members the caller may see. */
@ApplicationScoped
public class RosterTrainings implements PanacheRepositoryBase<RosterTraining, UUID> {
    /** The latest first. */
    public List<RosterTraining> ofMembers(Collection<UUID> memberIds) {
        return list("memberId in ?1 order by heldOn desc, id", memberIds);
    }
}
