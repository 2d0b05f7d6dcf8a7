package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** A plan takes a checklist along when it is submitted, as a copy of its own, or none (row 60). */
@ApplicationScoped
class TakeChecklist {
    private final ChecklistTemplates templates;
    private final Checklists checklists;

    TakeChecklist(ChecklistTemplates templates, Checklists checklists) {
        this.templates = templates;
        this.checklists = checklists;
    }

    void take(InspectionPlan plan, @Nullable UUID templateId) {
        if (templateId == null) {
            checklists.forget(plan.id());
            return;
        }
        var template = templates.require(templateId);
        if (!template.jurisdictionId().equals(plan.jurisdictionId())) {
            throw new DomainException.NotFound(InspectionError.CHECKLIST_TEMPLATE_NOT_FOUND, templateId);
        }
        if (!templates.isOffered(templateId) && !hasIt(plan, templateId)) {
            throw new DomainException.RuleViolated(
                    InspectionError.CHECKLIST_NOT_OFFERED, "template " + templateId + " is not offered");
        }
        checklists.take(plan.id(), template);
    }

    /** A returned plan may keep what it took before. */
    private boolean hasIt(InspectionPlan plan, UUID templateId) {
        return checklists
                .findByIdOptional(plan.id())
                .map(known -> known.templateId().equals(templateId))
                .orElse(false);
    }
}
