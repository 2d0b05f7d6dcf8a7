package org.luoshi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.intake.ImportCarried.Carried;
import org.luoshi.intake.ImportCarried.Refused;
import org.luoshi.matter.InitiateMatter;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/**
 * 批次办理: the matters of one import are approved and issued together (JC-08, WF-14), part by part, each part in one transaction. Every
 * matter is decided by its own rules and signed by itself; what may not go on is reported and holds nobody up. Numbers follow the sheet.
 */
@ApplicationScoped
public class CarryImport {
    /** Matters of one part. */
    static final int PART = 50;

    private final ImportMatters imports;
    private final ImportedMatters imported;
    private final Matters matters;
    private final InitiateMatter initiateMatter;

    public CarryImport(
            ImportMatters imports, ImportedMatters imported, Matters matters, InitiateMatter initiateMatter) {
        this.imports = imports;
        this.imported = imported;
        this.matters = matters;
        this.initiateMatter = initiateMatter;
    }

    /**
     * Which part of a batch.
     *
     * @param afterRow the row after which it begins; -1 for the first
     * @param exceptRows rows that are left as they are
     */
    public record Part(UUID importId, int afterRow, Collection<Integer> exceptRows) {
        public Part {
            exceptRows = List.copyOf(exceptRows);
        }
    }

    /** 同意立项 of every proposed matter of the part that is complete (JS-13), in the order of the sheet. */
    @Transactional
    public ImportCarried initiate(Part part, @Nullable String comment, Caller approver) {
        return carry(
                part,
                MatterStep.PROPOSED,
                matter -> initiateMatter.initiationRefusal(matter, approver),
                matter -> initiateMatter.initiate(matter.id(), comment, approver));
    }

    /** 办法确认 of every initiated matter of the part: task notices go out to its units (CT-07, JC-06). */
    @Transactional
    public ImportCarried confirm(Part part, @Nullable String comment, Caller signer) {
        return carry(
                part,
                MatterStep.INITIATED,
                initiateMatter::confirmationRefusal,
                matter -> initiateMatter.confirmMethod(matter.id(), comment, signer));
    }

    /** One step for the matters of the part that stand before it; the caller's transaction. */
    ImportCarried carry(
            Part part, MatterStep step, Function<Matter, Optional<DomainException>> refusal, Consumer<Matter> decide) {
        // Two parts at the same moment would mix their numbers.
        imports.lock(part.importId());
        var except = new HashSet<>(part.exceptRows());
        var found = imported.at(part.importId(), step, part.afterRow(), PART + 1);
        var rows = found.subList(0, Math.min(PART, found.size()));
        List<Carried> carried = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (var row : rows) {
            if (except.contains(row.rowNumber())) {
                continue;
            }
            var matter = matters.lock(row.matterId());
            var reason = refusal.apply(matter);
            if (reason.isPresent()) {
                refused.add(refusedRow(row.rowNumber(), matter, reason.get()));
            } else {
                decide.accept(matter);
                carried.add(new Carried(
                        row.rowNumber(), matter.id(), matter.number().orElse(null)));
            }
        }
        return new ImportCarried(
                carried, refused, found.size() > PART ? rows.getLast().rowNumber() : null);
    }

    private static Refused refusedRow(int rowNumber, Matter matter, DomainException reason) {
        var missing = reason.details().get("missing") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new Refused(rowNumber, matter.id(), matter.title(), reason.code(), missing);
    }
}
