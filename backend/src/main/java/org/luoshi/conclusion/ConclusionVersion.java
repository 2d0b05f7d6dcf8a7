package org.luoshi.conclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Signature;
import org.luoshi.platform.DomainException;

/** 结论版本: what the conclusion said when it was signed, or says after its review. A signed one never changes. */
@Entity
@Table(name = "conclusion_version")
public class ConclusionVersion {
    @Id
    private UUID id;

    @Column(name = "conclusion_id")
    private UUID conclusionId;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Statement> statements = List.of();

    private @Nullable String judgement;

    private @Nullable String recommendations;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Embedded
    private @Nullable SignedText signed;

    protected ConclusionVersion() {}

    static ConclusionVersion of(UUID conclusionId, int number, ConclusionText text, UUID officer, Instant now) {
        var version = new ConclusionVersion();
        version.id = UUID.randomUUID();
        version.conclusionId = conclusionId;
        version.number = number;
        version.take(text, officer, now);
        return version;
    }

    /** What it says from now on; only while nobody has signed it. */
    void write(ConclusionText text, UUID officer, Instant now) {
        requireUnsigned();
        take(text, officer, now);
    }

    void sign(Signature signature) {
        requireUnsigned();
        signed = SignedText.of(signature);
    }

    private void take(ConclusionText text, UUID officer, Instant now) {
        statements = text.statements();
        judgement = text.judgement();
        recommendations = text.recommendations();
        writtenBy = officer;
        writtenAt = now;
    }

    private void requireUnsigned() {
        if (signed != null) {
            throw new DomainException.RuleViolated(
                    ConclusionError.CONCLUSION_WRONG_STATUS, "version " + id + " is signed");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID conclusionId() {
        return conclusionId;
    }

    /** 1 is what was first signed. */
    public int number() {
        return number;
    }

    public ConclusionText text() {
        return new ConclusionText(statements, judgement, recommendations);
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Signature> signature() {
        return Optional.ofNullable(signed).map(SignedText::signature);
    }
}
