package org.luoshi.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.platform.Texts;

/** 倒排工期: by the end of this day the plan wants that many percent. */
@Entity
public class Milestone {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    private String title;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "planned_percent")
    private int plannedPercent;

    protected Milestone() {}

    static Milestone of(UUID taskId, MilestonePlan.Step step) {
        var milestone = new Milestone();
        milestone.id = UUID.randomUUID();
        milestone.taskId = taskId;
        milestone.title = Texts.line("milestones.title", step.title());
        milestone.dueOn = step.dueOn();
        milestone.plannedPercent = step.plannedPercent();
        return milestone;
    }

    MilestonePlan.Step step() {
        return new MilestonePlan.Step(title, dueOn, plannedPercent);
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public String title() {
        return title;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public int plannedPercent() {
        return plannedPercent;
    }
}
