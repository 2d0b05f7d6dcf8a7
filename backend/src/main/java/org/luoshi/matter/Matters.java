package org.luoshi.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.luoshi.platform.DomainException;

/** Matters the caller may see. */
@ApplicationScoped
public class Matters implements PanacheRepositoryBase<Matter, UUID> {

    public Matter require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException.NotFound(MatterError.MATTER_NOT_FOUND, id));
    }

    /** The matter, locked until the transaction ends: commands on one matter and its tasks happen one after the other. */
    public Matter lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(MatterError.MATTER_NOT_FOUND, id));
    }

    /**
     * The matter of a task, locked before the task is read, so that whoever comes second sees what the first one left. None for a task
     * that the caller may not see.
     */
    public Optional<Matter> lockOfTask(UUID taskId) {
        return find("id = (select t.matterId from Task t where t.id = ?1)", taskId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** The matters of these tasks, locked; those that somebody else holds are left out, so that this waits for nobody. */
    public List<Matter> lockFreeOfTasks(Collection<UUID> taskIds) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Matter where id in (select t.matterId from Task t where t.id in :tasks)", Matter.class)
                .setParameter("tasks", taskIds)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    public List<Matter> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
