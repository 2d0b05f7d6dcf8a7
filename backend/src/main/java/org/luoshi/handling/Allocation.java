package org.luoshi.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Texts;

/** 分派: a part of the unit's task for one of its sections, due before the task. */
@Entity
public class Allocation {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    private String section;

    private String person;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    private String work;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "allocated_by")
    private UUID allocatedBy;

    @Column(name = "allocated_at")
    private Instant allocatedAt;

    @Column(name = "finished_by")
    private @Nullable UUID finishedBy;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private int version;

    protected Allocation() {}

    static Allocation of(UUID taskId, Share share, UUID allocatedBy, Instant now) {
        var allocation = new Allocation();
        allocation.id = UUID.randomUUID();
        allocation.taskId = taskId;
        allocation.section = Texts.line("section", share.section());
        allocation.person = Texts.line("person", share.person());
        allocation.officerId = share.officerId();
        allocation.work = Texts.body("work", share.work());
        allocation.dueOn = share.dueOn();
        allocation.allocatedBy = allocatedBy;
        allocation.allocatedAt = now;
        return allocation;
    }

    /** What goes to whom until when. */
    public record Share(
            String section, String person, @Nullable UUID officerId, String work, LocalDate dueOn) {}

    void finish(UUID by, Instant now) {
        if (finishedAt == null) {
            finishedBy = by;
            finishedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public String section() {
        return section;
    }

    public String person() {
        return person;
    }

    public Optional<UUID> officerId() {
        return Optional.ofNullable(officerId);
    }

    public String work() {
        return work;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public UUID allocatedBy() {
        return allocatedBy;
    }

    public Instant allocatedAt() {
        return allocatedAt;
    }

    public Optional<UUID> finishedBy() {
        return Optional.ofNullable(finishedBy);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
