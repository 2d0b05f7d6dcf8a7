package org.luoshi.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Bytes that the server holds, with the hash it computed itself. */
@Entity
@Immutable
@Table(name = "stored_file")
public class StoredFile {
    @EmbeddedId
    private Key key;

    @Column(name = "storage_key")
    private String storageKey;

    private int size;

    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "held_at")
    private Instant heldAt;

    protected StoredFile() {}

    StoredFile(Key key, String storageKey, int size, String sha256, String mediaType, Instant heldAt) {
        this.key = key;
        this.storageKey = storageKey;
        this.size = size;
        this.sha256 = sha256;
        this.mediaType = mediaType;
        this.heldAt = heldAt;
    }

    /** Which file of which photo. */
    @Embeddable
    public record Key(
            @Column(name = "evidence_id") UUID evidenceId,
            @Enumerated(EnumType.STRING) Variant variant) {}

    public UUID evidenceId() {
        return key.evidenceId();
    }

    public Variant variant() {
        return key.variant();
    }

    public String storageKey() {
        return storageKey;
    }

    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public String mediaType() {
        return mediaType;
    }
}
