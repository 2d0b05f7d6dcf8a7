package org.luoshi.matter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Signature;
import org.luoshi.evidence.AttachmentMark;
import org.luoshi.platform.Caller;

/**
 * The words under which somebody puts his name, line by line: the same record, signer and time always give the same text, so that
 * anyone can compute its SHA-256 again.
 */
public final class SignedWords {
    private final StringBuilder text;

    /** Begins as the office's paper does: what it is, and of which matter. */
    public SignedWords(String title, Matter matter) {
        text = new StringBuilder(title).append('\n');
        line("事项", matter.id().toString());
        line("编号", matter.number().orElse("未编号"));
        line("标题", matter.registration().title());
    }

    /** One more line. */
    public SignedWords line(String label, String value) {
        text.append(label)
                .append("：")
                .append(value.replaceAll("\\s*\\R\\s*", " "))
                .append('\n');
        return this;
    }

    /** The same, when there is anything to say. */
    public SignedWords optional(String label, @Nullable String value) {
        return value == null ? this : line(label, value);
    }

    /** The formal document and the files that came with it, by their hashes (BZ-13). */
    SignedWords papers(@Nullable FormalDocument document, List<AttachmentMark> files) {
        if (document != null) {
            line("正式文件", document.number() + " " + document.issuedOn());
        }
        files.forEach(file -> line("附件", file.fileName() + " " + file.sha256()));
        return this;
    }

    /** The text so far, with name and time under it. */
    public Signature by(Caller signer, Instant at) {
        line("签署人", signer.name() + " " + signer.officerId());
        line("签署时间", at.toString());
        return Signature.of(text.toString(), signer, at);
    }
}
