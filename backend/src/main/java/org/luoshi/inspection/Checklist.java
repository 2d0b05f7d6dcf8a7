package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 检查清单 of a plan: its own copy of the version that it took; what the office changes later does not reach it (row 60). */
@Entity
public class Checklist {
    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "template_id")
    private UUID templateId;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ChecklistItem> items = List.of();

    protected Checklist() {}

    Checklist(UUID planId, ChecklistTemplate template) {
        this.planId = planId;
        take(template);
    }

    /** Another version, as long as the plan is not approved. */
    final void take(ChecklistTemplate template) {
        templateId = template.id();
        name = template.name();
        items = template.items();
    }

    Optional<ChecklistItem> item(UUID itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public UUID planId() {
        return planId;
    }

    public UUID templateId() {
        return templateId;
    }

    public String name() {
        return name;
    }

    public List<ChecklistItem> items() {
        return List.copyOf(items);
    }
}
