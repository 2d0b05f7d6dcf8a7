package org.luoshi.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Progress reports the caller may see, newest first. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    public List<ProgressReport> ofTasks(Collection<UUID> taskIds) {
        return list("taskId in ?1 order by reportedAt desc, id", taskIds);
    }
}
