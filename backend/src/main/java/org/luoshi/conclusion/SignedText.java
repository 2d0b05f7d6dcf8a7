package org.luoshi.conclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.luoshi.audit.Signature;

/** 签署 as it is kept with the paper; the audit entry has it too, under the hash chain. */
@Embeddable
public class SignedText {
    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_text")
    private String text;

    @Column(name = "signed_sha256")
    private String sha256;

    protected SignedText() {}

    static SignedText of(Signature signature) {
        var signed = new SignedText();
        signed.signedBy = signature.signerId();
        signed.signerName = signature.signerName();
        signed.signedAt = signature.signedAt();
        signed.text = signature.text();
        signed.sha256 = signature.sha256();
        return signed;
    }

    public Signature signature() {
        return new Signature(signedBy, signerName, signedAt, text, sha256);
    }
}
