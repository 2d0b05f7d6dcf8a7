package org.luoshi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Object store in a folder: {@code objects/ab/cd…}. A file appears under its key whole and synced, or not at all. */
class FolderObjectStore implements ObjectStore {
    private final Path root;

    FolderObjectStore(Path root) {
        this.root = root;
    }

    @Override
    public void keep(String key, Path file) throws IOException {
        var target = path(key);
        if (Files.exists(target)) {
            return;
        }
        var folder = folder(key);
        Folders.create(folder);
        var copy = Files.createTempFile(folder, "keep", ".tmp");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
        Folders.sync(folder);
    }

    @Override
    public InputStream open(String key, long offset) throws IOException {
        var channel = FileChannel.open(path(key), StandardOpenOption.READ);
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    private Path path(String key) {
        ObjectKeys.require(key);
        return folder(key).resolve(key.substring(2));
    }

    private Path folder(String key) {
        return root.resolve(key.substring(0, 2));
    }
}
