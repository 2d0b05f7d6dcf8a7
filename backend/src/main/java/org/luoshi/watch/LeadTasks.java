package org.luoshi.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskStatus;
import org.luoshi.matter.Tasks;

/** The task of the lead unit, which answers for the project. */
@ApplicationScoped
public class LeadTasks {
    private final Tasks tasks;

    LeadTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** By matter, as far as the caller may see them. */
    public Map<UUID, Task> of(Collection<UUID> matterIds) {
        return tasks.ofMatters(matterIds).stream()
                .filter(task -> task.role() == HandlingRole.LEAD
                        && task.status() != TaskStatus.TERMINATED
                        && !task.isPromised())
                .collect(Collectors.toMap(Task::matterId, Function.identity(), (first, second) -> first));
    }
}
