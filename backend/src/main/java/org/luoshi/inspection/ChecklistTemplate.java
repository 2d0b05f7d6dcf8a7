package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 检查清单模板: a version of a checklist that the office keeps for its plans. A version never changes; a changed one is the next (row 60). */
@Entity
@DynamicUpdate
@Table(name = "checklist_template")
public class ChecklistTemplate {
    @Id
    private UUID id;

    @Column(name = "series_id")
    private UUID seriesId;

    private int number;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ChecklistItem> items = List.of();

    @Column(name = "kept_by")
    private UUID keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected ChecklistTemplate() {}

    /** The first version of a new template. */
    static ChecklistTemplate first(
            UUID jurisdictionId, String name, List<ChecklistItem> items, UUID officer, Instant now) {
        return version(UUID.randomUUID(), 1, jurisdictionId, name, items, officer, now);
    }

    /** The version after this one; this one stays as it is. */
    ChecklistTemplate next(String newName, List<ChecklistItem> newItems, UUID officer, Instant now) {
        return version(seriesId, number + 1, jurisdictionId, newName, newItems, officer, now);
    }

    private static ChecklistTemplate version(
            UUID seriesId,
            int number,
            UUID jurisdictionId,
            String name,
            List<ChecklistItem> items,
            UUID officer,
            Instant now) {
        var template = new ChecklistTemplate();
        template.id = UUID.randomUUID();
        template.seriesId = seriesId;
        template.number = number;
        template.jurisdictionId = jurisdictionId;
        template.name = name;
        template.items = items;
        template.keptBy = officer;
        template.keptAt = now;
        return template;
    }

    /** 停用: no new plan takes it; plans that have it keep it. */
    void withdraw(UUID officer, Instant now) {
        requireOffered();
        withdrawnBy = officer;
        withdrawnAt = now;
    }

    void requireOffered() {
        if (withdrawnAt != null) {
            throw new DomainException.RuleViolated(
                    InspectionError.CHECKLIST_NOT_OFFERED, "template " + id + " is offered no more");
        }
    }

    public UUID id() {
        return id;
    }

    /** What all versions of one template have in common. */
    public UUID seriesId() {
        return seriesId;
    }

    public int number() {
        return number;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public String name() {
        return name;
    }

    public List<ChecklistItem> items() {
        return List.copyOf(items);
    }

    public UUID keptBy() {
        return keptBy;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
