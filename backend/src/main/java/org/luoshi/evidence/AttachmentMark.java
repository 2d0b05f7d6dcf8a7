package org.luoshi.evidence;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An attachment by name and hash. */
@RegisterForReflection
public record AttachmentMark(String fileName, String sha256) {

    public static AttachmentMark of(AttachmentManifest file) {
        return new AttachmentMark(file.fileName(), file.sha256());
    }
}
