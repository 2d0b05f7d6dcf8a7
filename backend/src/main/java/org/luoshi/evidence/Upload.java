package org.luoshi.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/**
 * One file on its way here. {@link #received()} counts only bytes that are synced to disk, so a server killed at any moment goes on at a
 * true offset. One writer at a time holds it, for as long as it shows signs of life.
 */
@Entity
public class Upload {
    /** How long a writer that shows no sign of life keeps the others out. */
    static final Duration LEASE = Duration.ofSeconds(10);
    /** An upload is forgotten this long after it was created. */
    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(name = "evidence_id")
    private UUID evidenceId;

    @Enumerated(EnumType.STRING)
    private Variant variant;

    @Column(name = "officer_id")
    private UUID officerId;

    private int length;

    private int received;

    @Column(name = "storage_key")
    private String storageKey;

    private @Nullable UUID writer;

    @Column(name = "writer_until")
    private @Nullable Instant writerUntil;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Upload() {}

    static Upload begin(
            UUID id, UUID evidenceId, Variant variant, UUID officerId, int length, String storageKey, Instant now) {
        var upload = new Upload();
        upload.id = id;
        upload.evidenceId = evidenceId;
        upload.variant = variant;
        upload.officerId = officerId;
        upload.length = length;
        upload.storageKey = storageKey;
        upload.createdAt = now;
        upload.expiresAt = now.plus(LIFETIME);
        return upload;
    }

    /** Lets this writer add bytes from this offset; refused at another offset and while another writer lives. A complete one takes none. */
    void claim(UUID newWriter, int offset, Instant now) {
        if (isHeld(now) && !newWriter.equals(writer)) {
            throw locked();
        }
        if (offset != received) {
            throw new DomainException.Conflict(
                    EvidenceError.UPLOAD_OFFSET_DIFFERS, "upload " + id + " is at " + received + ", not " + offset);
        }
        if (isComplete()) {
            return;
        }
        writer = newWriter;
        writerUntil = now.plus(LEASE);
    }

    /** Notes synced bytes, and that the writer lives; refused when it has lost its claim. */
    void advance(UUID sameWriter, int newReceived, Duration lease, Instant now) {
        requireWriter(sameWriter);
        if (newReceived > length) {
            throw new DomainException.RuleViolated(
                    EvidenceError.UPLOAD_LENGTH_DIFFERS,
                    "upload " + id + " is longer than " + length,
                    Map.of("length", length));
        }
        received = newReceived;
        writerUntil = now.plus(lease);
    }

    /** Lets the next writer in. */
    void release(UUID sameWriter) {
        if (sameWriter.equals(writer)) {
            writer = null;
            writerUntil = null;
        }
    }

    /** The bytes were not those of the manifest: all of them must come again. */
    void restart(UUID sameWriter) {
        requireWriter(sameWriter);
        received = 0;
        release(sameWriter);
    }

    /** Every byte is in the store and belongs to its photo. */
    void complete(UUID sameWriter, Instant now) {
        requireWriter(sameWriter);
        received = length;
        completedAt = now;
        release(sameWriter);
    }

    /** The photo's file is in the store already; nothing needs to be sent. */
    void completeWithoutBytes(Instant now) {
        received = length;
        completedAt = now;
    }

    private void requireWriter(UUID sameWriter) {
        if (!sameWriter.equals(writer)) {
            throw new DomainException.Conflict(EvidenceError.UPLOAD_LOCKED, "upload " + id + " has another writer");
        }
    }

    /** Somebody writes to it, or did a moment ago and was not heard of since. */
    boolean isHeld(Instant now) {
        return writer != null && writerUntil != null && now.isBefore(writerUntil);
    }

    DomainException locked() {
        return new DomainException.Conflict(EvidenceError.UPLOAD_LOCKED, "upload " + id + " is being written");
    }

    /** All bytes are here, but they are not yet checked and kept: the server was stopped in between. */
    boolean isToBeFinished() {
        return received == length && completedAt == null;
    }

    boolean isComplete() {
        return completedAt != null;
    }

    public UUID id() {
        return id;
    }

    UUID evidenceId() {
        return evidenceId;
    }

    Variant variant() {
        return variant;
    }

    public int length() {
        return length;
    }

    public int received() {
        return received;
    }

    String storageKey() {
        return storageKey;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
