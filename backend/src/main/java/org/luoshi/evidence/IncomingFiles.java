package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.luoshi.platform.LuoshiConfig;

/** The folder of uploads under way; replicas share it. */
@ApplicationScoped
class IncomingFiles {
    private final Path root;

    IncomingFiles(LuoshiConfig config) {
        this.root = config.storage().directory().toAbsolutePath().resolve("incoming");
    }

    PartFile openPart(UUID uploadId, int offset) throws IOException {
        return PartFile.openAt(root, uploadId + ".part", offset);
    }

    Path part(UUID uploadId) {
        return root.resolve(uploadId + ".part");
    }

    Path thumbnail(UUID uploadId) {
        return root.resolve(uploadId + ".jpg");
    }

    void forget(UUID uploadId) throws IOException {
        Files.deleteIfExists(part(uploadId));
        Files.deleteIfExists(thumbnail(uploadId));
    }
}
