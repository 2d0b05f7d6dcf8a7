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
import org.luoshi.platform.DomainException;

/** Gives out the files of a photo to those who may see it. Looking at an original leaves a trace. */
@ApplicationScoped
public class ViewFile {
    private final StoredFiles storedFiles;
    private final EvidenceRecords records;
    private final ObjectStore store;
    private final AuditTrail auditTrail;

    ViewFile(StoredFiles storedFiles, EvidenceRecords records, ObjectStore store, AuditTrail auditTrail) {
        this.storedFiles = storedFiles;
        this.records = records;
        this.store = store;
        this.auditTrail = auditTrail;
    }

    @Transactional
    public StoredFile find(UUID evidenceId, Variant variant) {
        return storedFiles
                .findByIdOptional(new StoredFile.Key(evidenceId, variant))
                .orElseThrow(() -> new DomainException.NotFound(EvidenceError.EVIDENCE_NOT_FOUND, evidenceId));
    }

    /** What people call the file, if it is an attachment. */
    @Transactional
    public Optional<String> fileName(UUID evidenceId) {
        return records.findByIdOptional(evidenceId).flatMap(Evidence::fileName);
    }

    /** Writes down that the caller looks at the original. */
    @Transactional
    public void viewOriginal(UUID evidenceId) {
        var evidence = records.findByIdOptional(evidenceId)
                .orElseThrow(() -> new DomainException.NotFound(EvidenceError.EVIDENCE_NOT_FOUND, evidenceId));
        if (evidence.isUnitOnly()) {
            return; // the unit looks at its own paper, which is nobody else's business yet (JS-05)
        }
        var written = AuditRecord.ofMatter(
                        "EVIDENCE_ORIGINAL_VIEWED",
                        "evidence",
                        evidenceId,
                        evidence.jurisdictionId(),
                        evidence.matterId(),
                        Map.of())
                .forOfficeOnly();
        var plan = evidence.planId();
        auditTrail.write(plan == null ? written : written.underPlan(plan));
    }

    public InputStream open(StoredFile file, long offset) throws IOException {
        return store.open(file.storageKey(), offset);
    }
}
