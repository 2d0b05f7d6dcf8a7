package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 检查清单 of a plan: its own copy of the version that it took; what the office changes later does not reach it (row 60). */
@Entity
public class Checklist {
    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "template_id")
    private @Nullable UUID templateId;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ChecklistItem> items = List.of();

    protected Checklist() {}

    Checklist(UUID planId, @Nullable ChecklistTemplate template, List<ChecklistItem> followUp) {
        this.planId = planId;
        take(template, followUp);
    }

    /**
     * Another version, as long as the plan is not approved.
     *
     * @param followUp what a 回头看 asks first, whether the plan has a template or not
     */
    final void take(@Nullable ChecklistTemplate template, List<ChecklistItem> followUp) {
        templateId = template == null ? null : template.id();
        name = template == null ? FollowUpItems.NAME : template.name();
        items = Stream.concat(followUp.stream(), template == null ? Stream.empty() : template.items().stream())
                .toList();
    }

    Optional<ChecklistItem> item(UUID itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public UUID planId() {
        return planId;
    }

    /** None when it asks about earlier findings alone. */
    public Optional<UUID> templateId() {
        return Optional.ofNullable(templateId);
    }

    public String name() {
        return name;
    }

    public List<ChecklistItem> items() {
        return List.copyOf(items);
    }
}
