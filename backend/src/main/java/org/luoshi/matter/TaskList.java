package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/** The tasks a person has before him: a unit its own, the office all; the next due first. */
@ApplicationScoped
public class TaskList {
    private static final String WHERE =
            "(cast(?1 as uuid) is null or unitId = ?1) and (?2 = false or acceptedAt is null)";
    private static final String ORDER = " order by dueOn, id";

    private final Tasks tasks;

    public TaskList(Tasks tasks) {
        this.tasks = tasks;
    }

    public List<Task> rows(Caller caller, boolean openOnly, Paging paging) {
        var unit = unitOf(caller);
        var after = paging.after();
        var rows = after == null
                ? tasks.find(WHERE + ORDER, unit, openOnly)
                : tasks.find(
                        WHERE + " and (dueOn > ?3 or dueOn = ?3 and id > ?4)" + ORDER,
                        unit,
                        openOnly,
                        TimeSource.dateOf(after.at()),
                        after.id());
        return rows.page(0, paging.limit()).list();
    }

    public int total(Caller caller, boolean openOnly) {
        return (int) tasks.count(WHERE, unitOf(caller), openOnly);
    }

    public static Paging.Key key(Task task) {
        return new Paging.Key(task.dueOn().atStartOfDay(TimeSource.ZONE).toInstant(), task.id());
    }

    private static @Nullable UUID unitOf(Caller caller) {
        return caller.is(Role.LIAISON, Role.UNIT_HEAD) ? caller.unitId() : null;
    }
}
