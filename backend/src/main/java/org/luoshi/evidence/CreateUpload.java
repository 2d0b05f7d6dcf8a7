package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

/** Opens the way for one file of an expected photo; the same file again is the same upload. */
@ApplicationScoped
class CreateUpload {
    /** Most uploads that one officer may have begun and not finished. */
    static final int MAX_UNFINISHED = 400;

    private final Uploads uploads;
    private final EvidenceRecords records;
    private final StoredFiles storedFiles;
    private final IncomingFiles incoming;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    CreateUpload(
            Uploads uploads,
            EvidenceRecords records,
            StoredFiles storedFiles,
            IncomingFiles incoming,
            CurrentCaller currentCaller,
            Clock clock) {
        this.uploads = uploads;
        this.records = records;
        this.storedFiles = storedFiles;
        this.incoming = incoming;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    public Upload create(UUID evidenceId, Variant variant, long length) {
        return open(evidenceId, variant, length);
    }

    /** The same, and this writer holds it at once if nothing has come yet. */
    @Transactional
    public Upload create(UUID evidenceId, Variant variant, long length, UUID writer) {
        var upload = open(evidenceId, variant, length);
        if (upload.received() == 0) {
            upload.claim(writer, 0, clock.instant());
        }
        return upload;
    }

    private Upload open(UUID evidenceId, Variant variant, long length) {
        var me = currentCaller.get().officerId();
        // Locked, so that two requests at once make one upload.
        var evidence = records.findByIdOptional(evidenceId, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.capturedBy().equals(me))
                .filter(found -> found.expectedFiles().contains(variant))
                .orElseThrow(() -> new DomainException.NotFound(EvidenceError.EVIDENCE_NOT_FOUND, evidenceId));
        var expected = evidence.expectedSize(variant);
        if (length != expected) {
            throw new DomainException.Invalid(
                    EvidenceError.UPLOAD_LENGTH_DIFFERS,
                    "evidence " + evidenceId + " has " + expected + " bytes, not " + length,
                    Map.of("length", expected));
        }
        var now = clock.instant();
        var known = uploads.lockOf(evidenceId, variant);
        if (known.isPresent() && now.isBefore(known.get().expiresAt())) {
            return known.get();
        }
        known.ifPresent(expired -> {
            forgetBytes(expired);
            uploads.delete(expired);
            uploads.flush();
        });
        if (uploads.unfinishedOf(me) >= MAX_UNFINISHED) {
            throw new DomainException.Conflict(
                    EvidenceError.UPLOAD_QUOTA_EXCEEDED, "officer " + me + " has too many unfinished uploads");
        }
        var upload = Upload.begin(UUID.randomUUID(), evidenceId, variant, me, expected, ObjectKeys.random(), now);
        if (storedFiles.findById(new StoredFile.Key(evidenceId, variant)) != null) {
            upload.completeWithoutBytes(now);
        }
        uploads.persist(upload);
        return upload;
    }

    private void forgetBytes(Upload expired) {
        try {
            incoming.forget(expired.id());
        } catch (IOException e) {
            throw new DomainException.Conflict(EvidenceError.STORAGE_UNAVAILABLE, "upload " + expired.id());
        }
    }
}
