package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

/** Gives out the files of a photo to those who may see it. Looking at what others may not see leaves a trace. */
@ApplicationScoped
public class ViewFile {
    private final StoredFiles storedFiles;
    private final EvidenceRecords records;
    private final ObjectStore store;
    private final AuditTrail auditTrail;
    private final CurrentCaller currentCaller;

    ViewFile(
            StoredFiles storedFiles,
            EvidenceRecords records,
            ObjectStore store,
            AuditTrail auditTrail,
            CurrentCaller currentCaller) {
        this.storedFiles = storedFiles;
        this.records = records;
        this.store = store;
        this.auditTrail = auditTrail;
        this.currentCaller = currentCaller;
    }

    /** The file; of a photo that the caller may not see as it is, its redacted copy. A withdrawn one is for the auditor alone (row 70). */
    @Transactional
    public StoredFile find(UUID evidenceId, Variant variant) {
        var evidence = records.findByIdOptional(evidenceId).orElseThrow(() -> notFound(evidenceId));
        if (evidence.isWithdrawn() && !currentCaller.get().is(Role.AUDITOR)) {
            throw new DomainException.RuleViolated(
                    EvidenceError.EVIDENCE_WITHDRAWN, "evidence " + evidenceId + " is withdrawn");
        }
        return storedFiles
                .findByIdOptional(new StoredFile.Key(evidenceId, variant))
                .or(() -> redactedCopy(evidence, variant))
                .orElseThrow(() -> notFound(evidenceId));
    }

    private Optional<StoredFile> redactedCopy(Evidence evidence, Variant variant) {
        if (!evidence.isRedacted() || evidence.isCopy()) {
            return Optional.empty();
        }
        var shown = variant == Variant.THUMBNAIL ? Variant.THUMBNAIL : Variant.ORIGINAL;
        return RedactedCopies.shown(records.copiesOf(evidence.id()))
                .flatMap(copy -> storedFiles.findByIdOptional(new StoredFile.Key(copy.id(), shown)));
    }

    /** What people call the file, if it is an attachment. */
    @Transactional
    public Optional<String> fileName(UUID evidenceId) {
        return records.findByIdOptional(evidenceId).flatMap(Evidence::fileName);
    }

    /**
     * Writes down that the caller looks at an original, or at any file of a photo as it is while others are shown its redacted copy or its
     * tombstone (R733-24).
     */
    @Transactional
    public void noteView(StoredFile file) {
        var evidence = records.findByIdOptional(file.evidenceId()).orElseThrow(() -> notFound(file.evidenceId()));
        var isGuarded = evidence.isRedacted() || evidence.isWithdrawn();
        if (evidence.isUnitOnly() || !(isGuarded || isOriginal(evidence, file))) {
            return; // a unit looks at its own paper, which is nobody else's business yet (JS-05)
        }
        var written = AuditRecord.ofMatter(
                        "EVIDENCE_ORIGINAL_VIEWED",
                        "evidence",
                        evidence.id(),
                        evidence.jurisdictionId(),
                        evidence.matterId(),
                        isGuarded
                                ? Map.of(
                                        "variant", file.variant(),
                                        "redacted", evidence.isRedacted(),
                                        "withdrawn", evidence.isWithdrawn())
                                : Map.of())
                .forOfficeOnly();
        var plan = evidence.planId();
        auditTrail.write(plan == null ? written : written.underPlan(plan));
    }

    private static boolean isOriginal(Evidence evidence, StoredFile file) {
        return file.variant() == Variant.ORIGINAL && !evidence.isCopy();
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(EvidenceError.EVIDENCE_NOT_FOUND, id);
    }

    public InputStream open(StoredFile file, long offset) throws IOException {
        return store.open(file.storageKey(), offset);
    }
}
