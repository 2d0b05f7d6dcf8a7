package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.AttachmentManifest;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.Task;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 六有 (BZ-25): a unit shows what it has; special supervision is not complete before it has all six, unless the gate is switched off. */
@ApplicationScoped
public class ProveSixHaves {
    private final Desk desk;
    private final HandlingRecords records;
    private final TaskAttachments attachments;
    private final boolean isGate;

    ProveSixHaves(
            Desk desk,
            HandlingRecords records,
            TaskAttachments attachments,
            @ConfigProperty(name = "luoshi.handling.six-haves-gate", defaultValue = "true") boolean isGate) {
        this.desk = desk;
        this.records = records;
        this.attachments = attachments;
        this.isGate = isGate;
    }

    private Set<SixHaveItem> needed(Desk.Held held) {
        if (isGate && held.task().isSpecial()) {
            return EnumSet.allOf(SixHaveItem.class);
        }
        return held.matter().registration().source() == MatterSource.PROVINCIAL_INSTRUCTION
                        && held.task().role() == HandlingRole.LEAD
                ? EnumSet.of(SixHaveItem.PLAN)
                : EnumSet.noneOf(SixHaveItem.class);
    }

    @Transactional
    public Task prove(
            UUID taskId,
            SixHaveItem item,
            String proof,
            @Nullable String reference,
            List<AttachmentManifest> files,
            Caller caller) {
        var held = desk.own(taskId, caller);
        held.task().requireWithUnit();
        var have = records.sixHaves(List.of(taskId)).stream()
                .filter(earlier -> earlier.item() == item)
                .findFirst()
                .orElseGet(() -> SixHave.of(taskId, item));
        have.prove(proof, reference, caller.officerId(), desk.now());
        records.add(have);
        attachments.attach(held.task(), have.id(), EvidencePurpose.SIX_HAVE, files);
        var after = new LinkedHashMap<String, Object>();
        after.put("item", item);
        after.put("note", have.proof());
        have.reference().ifPresent(number -> after.put("reference", number));
        desk.record("SIX_HAVE_PROVED", "task", taskId, held, TaskAttachments.audited(after, files));
        return held.task();
    }

    /** Refuses the completion of special supervision while one of the six is missing, of a provincial instruction without its plan (BZ-15). */
    void requireForCompletion(Desk.Held held) {
        var task = held.task();
        var missing = needed(held);
        records.sixHaves(List.of(task.id())).forEach(have -> missing.remove(have.item()));
        if (!missing.isEmpty()) {
            throw new DomainException.RuleViolated(
                    HandlingError.SIX_HAVES_INCOMPLETE,
                    "task " + task.id() + " lacks " + missing,
                    Map.of("missing", missing.stream().map(Enum::name).collect(Collectors.toList())));
        }
    }
}
