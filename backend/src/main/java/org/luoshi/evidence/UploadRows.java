package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Short transactions on an upload, between which its bytes flow. */
@ApplicationScoped
class UploadRows {
    /** Hashing, witness and thumbnail of the largest photo on a slow machine. */
    private static final Duration FINISH_LEASE = Duration.ofSeconds(60);

    private final Uploads uploads;
    private final EvidenceRecords records;
    private final Clock clock;

    UploadRows(Uploads uploads, EvidenceRecords records, Clock clock) {
        this.uploads = uploads;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public Upload find(UUID id) {
        return uploads.require(id, clock.instant());
    }

    @Transactional
    public Upload claim(UUID id, UUID writer, int offset) {
        var now = clock.instant();
        var upload = uploads.lock(id, now);
        upload.claim(writer, offset, now);
        return upload;
    }

    @Transactional
    public void advance(UUID id, UUID writer, int received) {
        var now = clock.instant();
        uploads.lock(id, now).advance(writer, received, Upload.LEASE, now);
    }

    /** Every byte is here and synced. Answers what was announced of them. */
    @Transactional
    public Evidence arrived(UUID id, UUID writer) {
        var now = clock.instant();
        var upload = uploads.lock(id, now);
        upload.advance(writer, upload.length(), FINISH_LEASE, now);
        return records.require(upload.evidenceId());
    }

    @Transactional
    public void restart(UUID id, UUID writer) {
        uploads.lock(id, clock.instant()).restart(writer);
    }

    @Transactional
    public void release(UUID id, UUID writer) {
        uploads.lock(id, clock.instant()).release(writer);
    }
}
