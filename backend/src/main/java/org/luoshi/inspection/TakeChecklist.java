package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.burden.InspectionKind;
import org.luoshi.finding.Findings;
import org.luoshi.platform.DomainException;

/**
 * A plan takes a checklist along when it is submitted, as a copy of its own, or none (row 60). A 回头看 asks of every problem of the matter that was put
 * right whether it still is.
 */
@ApplicationScoped
class TakeChecklist {
    private final ChecklistTemplates templates;
    private final Checklists checklists;
    private final Findings findings;

    TakeChecklist(ChecklistTemplates templates, Checklists checklists, Findings findings) {
        this.templates = templates;
        this.checklists = checklists;
        this.findings = findings;
    }

    void take(InspectionPlan plan, @Nullable UUID templateId) {
        var template = templateId == null ? null : offered(plan, templateId);
        var followUp = followUp(plan);
        if (template == null && followUp.isEmpty()) {
            checklists.forget(plan.id());
        } else {
            checklists.take(plan.id(), template, followUp);
        }
    }

    private List<ChecklistItem> followUp(InspectionPlan plan) {
        return plan.assignment().kind() == InspectionKind.FOLLOW_UP
                ? FollowUpItems.of(findings.ofMatters(List.of(plan.matterId())))
                : List.of();
    }

    private ChecklistTemplate offered(InspectionPlan plan, UUID templateId) {
        var template = templates.require(templateId);
        if (!template.jurisdictionId().equals(plan.jurisdictionId())) {
            throw new DomainException.NotFound(InspectionError.CHECKLIST_TEMPLATE_NOT_FOUND, templateId);
        }
        if (!templates.isOffered(templateId) && !hasIt(plan, templateId)) {
            throw new DomainException.RuleViolated(
                    InspectionError.CHECKLIST_NOT_OFFERED, "template " + templateId + " is not offered");
        }
        return template;
    }

    /** A returned plan may keep what it took before. */
    private boolean hasIt(InspectionPlan plan, UUID templateId) {
        return checklists
                .findByIdOptional(plan.id())
                .flatMap(Checklist::templateId)
                .map(templateId::equals)
                .orElse(false);
    }
}
