package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Short transactions on an upload, between which its bytes flow. */
@ApplicationScoped
class UploadRows {
    private final Uploads uploads;
    private final Clock clock;

    UploadRows(Uploads uploads, Clock clock) {
        this.uploads = uploads;
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
    public void advance(UUID id, UUID writer, int received, Duration lease) {
        var now = clock.instant();
        uploads.lock(id, now).advance(writer, received, lease, now);
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
