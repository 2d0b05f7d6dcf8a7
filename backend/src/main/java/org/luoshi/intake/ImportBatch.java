package org.luoshi.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 导入批次: rows of one workbook or document, kept and checked until the selected ones become matters, all at once or none. */
@Entity
@Table(name = "import_batch")
public class ImportBatch {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    private String title;

    @Column(name = "file_sha256")
    private @Nullable String fileSha256;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportDefaults defaults;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "matter_count")
    private int matterCount;

    private @Nullable String reason;

    @Version
    private int version;

    protected ImportBatch() {}

    static ImportBatch open(
            UUID id,
            UUID jurisdictionId,
            ImportKind kind,
            String title,
            @Nullable String fileSha256,
            ImportDefaults defaults,
            UUID openedBy,
            Instant now) {
        var batch = new ImportBatch();
        batch.id = id;
        batch.jurisdictionId = jurisdictionId;
        batch.kind = kind;
        batch.title = title;
        batch.fileSha256 = fileSha256;
        batch.defaults = defaults;
        batch.status = ImportStatus.OPEN;
        batch.openedBy = openedBy;
        batch.openedAt = now;
        return batch;
    }

    /** OPEN → COMMITTED. */
    void commit(int matters, @Nullable String why, Instant now) {
        close(ImportStatus.COMMITTED, now);
        matterCount = matters;
        reason = why;
    }

    /** OPEN → DISCARDED. */
    void discard(Instant now) {
        close(ImportStatus.DISCARDED, now);
    }

    private void close(ImportStatus to, Instant now) {
        requireOpen();
        status = to;
        closedAt = now;
    }

    void requireOpen() {
        if (status != ImportStatus.OPEN) {
            throw new DomainException.RuleViolated(IntakeError.IMPORT_CLOSED, "import " + id + " is " + status);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public ImportKind kind() {
        return kind;
    }

    /** Name of the file or title of the document. */
    public String title() {
        return title;
    }

    public Optional<String> fileSha256() {
        return Optional.ofNullable(fileSha256);
    }

    public ImportDefaults defaults() {
        return defaults;
    }

    public ImportStatus status() {
        return status;
    }

    public UUID openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public int matterCount() {
        return matterCount;
    }
}
