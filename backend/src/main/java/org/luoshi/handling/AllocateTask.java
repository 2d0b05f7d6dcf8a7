package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.luoshi.matter.Task;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 分派 inside the unit: parts of the task for sections and people, due before the task itself. */
@ApplicationScoped
public class AllocateTask {
    private final Desk desk;
    private final HandlingRecords records;
    private final Organization organization;

    AllocateTask(Desk desk, HandlingRecords records, Organization organization) {
        this.desk = desk;
        this.records = records;
        this.organization = organization;
    }

    @Transactional
    public Task allocate(UUID taskId, Allocation.Share share, Caller caller) {
        var held = desk.own(taskId, caller);
        held.task().requireWithUnit();
        if (!share.dueOn().isBefore(held.task().dueOn())) {
            throw new DomainException.RuleViolated(
                    HandlingError.ALLOCATION_TOO_LATE,
                    share.dueOn() + " is not before the task's " + held.task().dueOn());
        }
        if (share.dueOn().isBefore(desk.today())) {
            throw DomainException.Invalid.field("dueOn", "in the past");
        }
        var officerId = share.officerId();
        if (officerId != null
                && !organization
                        .officer(caller.jurisdictionId(), officerId)
                        .unitId()
                        .equals(caller.unitId())) {
            throw DomainException.Invalid.field("officerId", "not an officer of the unit");
        }
        var allocation = Allocation.of(taskId, share, caller.officerId(), desk.now());
        records.add(allocation);
        desk.record(
                "TASK_ALLOCATED",
                "task",
                taskId,
                held,
                Map.of("allocationId", allocation.id())); // the rest is the unit's own business
        return held.task();
    }

    @Transactional
    public Task finish(UUID allocationId, Caller caller) {
        var allocation = records.require(Allocation.class, allocationId, HandlingError.ALLOCATION_NOT_FOUND);
        var held = desk.own(allocation.taskId(), caller);
        allocation.finish(caller.officerId(), desk.now());
        desk.record("ALLOCATION_FINISHED", "task", held.task().id(), held, Map.of("allocationId", allocationId));
        return held.task();
    }
}
