package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;
import org.luoshi.platform.Texts;

/** 检查清单模板: kept, changed by a new version, and withdrawn by the office (row 60). */
@ApplicationScoped
public class KeepChecklistTemplates {
    private final ChecklistTemplates templates;
    private final AuditTrail auditTrail;
    private final Clock clock;

    KeepChecklistTemplates(ChecklistTemplates templates, AuditTrail auditTrail, Clock clock) {
        this.templates = templates;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public ChecklistTemplate begin(String name, List<ChecklistItem> items, Caller keeper) {
        var template = ChecklistTemplate.first(
                keeper.jurisdictionId(),
                Texts.line("name", name),
                ChecklistPolicy.checked(items),
                keeper.officerId(),
                clock.instant());
        return kept(template);
    }

    /** The version after the one that the keeper had before his eyes; when another was faster, it is refused. */
    public ChecklistTemplate change(UUID basedOn, String name, List<ChecklistItem> items, Caller keeper) {
        var latest = latest(basedOn, keeper);
        if (!latest.id().equals(basedOn)) {
            throw new DomainException.Conflict(
                    PlatformError.STALE_VERSION,
                    "the latest of template " + basedOn + " is version " + latest.number());
        }
        latest.requireOffered();
        return kept(latest.next(
                Texts.line("name", name), ChecklistPolicy.checked(items), keeper.officerId(), clock.instant()));
    }

    /** 停用, whichever version is named: no new plan takes any. */
    public ChecklistTemplate withdraw(UUID templateId, Caller keeper) {
        var latest = latest(templateId, keeper);
        latest.withdraw(keeper.officerId(), clock.instant());
        audit("CHECKLIST_WITHDRAWN", latest);
        return latest;
    }

    private ChecklistTemplate latest(UUID templateId, Caller keeper) {
        var latest = templates.lockLatest(templateId);
        if (!latest.jurisdictionId().equals(keeper.jurisdictionId())) {
            throw new DomainException.NotFound(InspectionError.CHECKLIST_TEMPLATE_NOT_FOUND, templateId);
        }
        return latest;
    }

    private ChecklistTemplate kept(ChecklistTemplate template) {
        templates.persistAndFlush(template);
        audit("CHECKLIST_KEPT", template);
        return template;
    }

    private void audit(String action, ChecklistTemplate template) {
        auditTrail.write(new AuditRecord(
                action,
                "checklistTemplate",
                template.id(),
                template.jurisdictionId(),
                null,
                null,
                true,
                null,
                null,
                Map.of(
                        "note",
                        template.name(),
                        "number",
                        template.number(),
                        "items",
                        template.items().size())));
    }
}
