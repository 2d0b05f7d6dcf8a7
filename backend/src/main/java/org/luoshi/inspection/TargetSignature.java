package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 对方签字: somebody of the inspected unit signs by hand what the group found, on site, during an announced visit. It never changes.
 *
 * <p>The signature is kept as strokes and not as a picture: they stay sharp on paper, are read on light and dark screens, travel with the text in one
 * command, and their hash is that of the words and the strokes together, so that neither can be put under the other later.
 */
@Entity
@Immutable
@Table(name = "target_signature")
public class TargetSignature {
    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "visit_id")
    private UUID visitId;

    @Embedded
    private SignedStatement signed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "finding_ids")
    private List<UUID> findingIds = List.of();

    private String sha256;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected TargetSignature() {}

    static TargetSignature take(TakenSignature taken, UUID planId, UUID takenBy, Instant receivedAt) {
        var signature = new TargetSignature();
        signature.id = taken.signatureId();
        signature.planId = planId;
        signature.visitId = taken.visitId();
        signature.signed = taken.signed();
        signature.findingIds = taken.findingIds();
        signature.sha256 = taken.sha256();
        signature.takenBy = takenBy;
        signature.signedAt = taken.signedAt();
        signature.receivedAt = receivedAt;
        return signature;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID visitId() {
        return visitId;
    }

    public SignedStatement signed() {
        return signed;
    }

    /** What was found, as it stood above the signature. */
    public List<UUID> findingIds() {
        return List.copyOf(findingIds);
    }

    /** Of {@link SignedStatement#text()}. */
    public String sha256() {
        return sha256;
    }

    /** The member of the group before whom it was signed. */
    public UUID takenBy() {
        return takenBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
