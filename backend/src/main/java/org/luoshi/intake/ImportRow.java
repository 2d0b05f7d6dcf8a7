package org.luoshi.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of an import as it was staged; written in bulk by {@link ImportRows}. */
@Entity
@Immutable
@Table(name = "import_row")
public class ImportRow {
    /** Batch and number of the row in its file. */
    @Embeddable
    public record Key(
            @Column(name = "batch_id") UUID batchId,
            @Column(name = "row_number") int rowNumber) implements Serializable {}

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private RowTexts texts;

    private String title;

    @Enumerated(EnumType.STRING)
    private ImportRowState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ImportRemark> problems;

    private boolean assignable;

    private String fingerprint;

    @Column(name = "similar_id")
    private @Nullable UUID similarId;

    @Column(name = "matter_id")
    private @Nullable UUID matterId;

    protected ImportRow() {}

    public int rowNumber() {
        return key.rowNumber();
    }

    public RowTexts texts() {
        return texts;
    }

    public String title() {
        return title;
    }

    public ImportRowState state() {
        return state;
    }

    public List<ImportRemark> remarks() {
        return List.copyOf(problems);
    }

    /** It names lead unit, duty and date, so that it comes in with its handling proposal. */
    public boolean isAssignable() {
        return assignable;
    }

    String fingerprint() {
        return fingerprint;
    }

    public Optional<UUID> similarId() {
        return Optional.ofNullable(similarId);
    }

    public Optional<UUID> matterId() {
        return Optional.ofNullable(matterId);
    }
}
