package org.luoshi.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.Matter;

/** 单据: a numbered and signed notice (JC-06, CT-07). Nothing of it changes after it was signed; the database checks its hash. */
@Entity
@Immutable
public class Slip {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "task_id")
    private @Nullable UUID taskId;

    @Enumerated(EnumType.STRING)
    private SlipKind kind;

    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String content;

    @Column(name = "content_sha256")
    private String contentSha256;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected Slip() {}

    /** Signs this text. */
    static Slip sign(Matter matter, @Nullable UUID taskId, SlipContent content, String text, UUID signedBy) {
        var slip = new Slip();
        slip.id = UUID.randomUUID();
        slip.jurisdictionId = matter.jurisdictionId();
        slip.matterId = matter.id();
        slip.taskId = taskId;
        slip.kind = content.kind();
        slip.number = content.number();
        slip.issuedOn = content.issuedOn();
        slip.content = text;
        slip.contentSha256 = sha256(text);
        slip.signedBy = signedBy;
        slip.signerName = content.signerName();
        slip.signedAt = content.signedAt();
        return slip;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID matterId() {
        return matterId;
    }

    public Optional<UUID> taskId() {
        return Optional.ofNullable(taskId);
    }

    public SlipKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The text that was signed: the JSON of a {@link SlipContent}. */
    public String content() {
        return content;
    }

    public String contentSha256() {
        return contentSha256;
    }

    public UUID signedBy() {
        return signedBy;
    }

    public String signerName() {
        return signerName;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
