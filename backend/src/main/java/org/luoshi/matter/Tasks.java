package org.luoshi.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** Tasks the caller may see. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    public Task require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException.NotFound(MatterError.TASK_NOT_FOUND, id));
    }

    /** A task that the caller's own unit has to do; another unit's does not exist for him. */
    public Task requireOwn(UUID id, Caller caller) {
        return find("id = ?1 and unitId = ?2", id, caller.unitId())
                .singleResultOptional()
                .orElseThrow(() -> new DomainException.NotFound(MatterError.TASK_NOT_FOUND, id));
    }

    public List<Task> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    public List<Task> ofMatter(UUID matterId) {
        return list("matterId = ?1 order by role, dueOn, id", matterId);
    }

    public List<Task> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1 order by role, dueOn, id", matterIds);
    }

    /** Without those that ended because their unit sent them back. */
    public List<Task> live(UUID matterId) {
        return list("matterId = ?1 and status <> ?2 order by role, dueOn, id", matterId, TaskStatus.TERMINATED);
    }
}
