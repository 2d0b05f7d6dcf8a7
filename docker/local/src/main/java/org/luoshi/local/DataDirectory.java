package org.luoshi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that holds all a local stack keeps: database, identity provider, photos, logs, state. */
record DataDirectory(Path root) {

    /** Marks the folder as ours, so that --reset never deletes anything else. */
    private static final String MARKER = ".luoshi-data";

    private static final long NEEDED_BYTES = 1L << 30;

    Path postgres() {
        return root.resolve("postgres");
    }

    Path keycloak() {
        return root.resolve("keycloak");
    }

    Path files() {
        return root.resolve("files");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Optional<StackState> state() throws IOException {
        return StackState.read(root);
    }

    void write(StackState state) throws IOException {
        state.write(root);
    }

    void forgetState() throws IOException {
        StackState.delete(root);
    }

    /** Makes the folder usable, empty if asked; refuses a folder that is not ours or a disk that is full. */
    void prepare(boolean reset) throws StackException, IOException {
        if (isForeign()) {
            throw new StackException(
                    "数据目录 " + root + " 里有别的文件，请换一个 --data",
                    "The data directory " + root + " holds other files. Choose another --data.");
        }
        if (reset) {
            Folders.delete(root);
        }
        try {
            Files.createDirectories(logs());
            Files.createDirectories(files());
            if (!Files.exists(root.resolve(MARKER))) {
                Files.createFile(root.resolve(MARKER));
            }
        } catch (IOException e) {
            throw new StackException(
                    "数据目录 " + root + " 不可写：" + e.getMessage(),
                    "Cannot write to the data directory " + root + ": " + e,
                    e);
        }
        var usable = Files.getFileStore(root).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new StackException(
                    "磁盘空间不足：" + root + " 只剩 " + (usable >> 20) + " MB，至少需要 1 GB",
                    "The disk is full: " + (usable >> 20) + " MB left at " + root + ", at least 1 GB is needed.");
        }
    }

    /** The port of the identity provider: kept, since its address is part of every session; the wish at first, or any. */
    int keycloakPort(int wish) throws IOException {
        var file = root.resolve("keycloak.port");
        if (Files.exists(file)) {
            try {
                var kept = Integer.parseInt(Files.readString(file).strip());
                if (Ports.isFree(kept)) {
                    return kept;
                }
            } catch (NumberFormatException e) {
                // cut off by a crash: chosen anew
            }
        }
        var port = wish < 65536 && Ports.isFree(wish) ? wish : Ports.anyFree();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private boolean isForeign() throws IOException {
        if (!Files.exists(root) || Files.exists(root.resolve(MARKER))) {
            return false;
        }
        try (var content = Files.list(root)) {
            return content.findAny().isPresent();
        }
    }
}
