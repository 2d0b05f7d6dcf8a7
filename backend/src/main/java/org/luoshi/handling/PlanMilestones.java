package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.matter.Task;
import org.luoshi.platform.Caller;

/** 倒排工期 (JS-06): the unit plans and revises its steps before the deadline; the lamp compares progress with them. */
@ApplicationScoped
public class PlanMilestones {
    private final Desk desk;
    private final HandlingRecords records;
    private final EntityManager entityManager;

    PlanMilestones(Desk desk, HandlingRecords records, EntityManager entityManager) {
        this.desk = desk;
        this.records = records;
        this.entityManager = entityManager;
    }

    @Transactional
    public Task plan(UUID taskId, MilestonePlan plan, Caller caller) {
        var held = desk.own(taskId, caller);
        var task = held.task();
        task.requireWithUnit();
        var earlier = records.milestones(List.of(taskId));
        plan.check(planOf(earlier), task.issuedOn(), task.dueOn(), desk.today());
        earlier.forEach(entityManager::remove);
        entityManager.flush(); // a day is planned once
        plan.steps().forEach(step -> records.add(Milestone.of(taskId, step)));
        desk.record("MILESTONES_PLANNED", "task", taskId, held, Map.of("milestones", plan.steps()));
        return task;
    }

    public static MilestonePlan planOf(List<Milestone> milestones) {
        return new MilestonePlan(milestones.stream().map(Milestone::step).toList());
    }
}
