package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.luoshi.platform.LuoshiConfig;

/** Object store in a folder: {@code objects/ab/cd…}. A file appears under its key whole and synced, or not at all. */
@ApplicationScoped
class FolderObjectStore implements ObjectStore {
    private static final int KEY_BYTES = 20;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + 2 * KEY_BYTES + "}");

    private final Path root;
    private final SecureRandom random = new SecureRandom();

    FolderObjectStore(LuoshiConfig config) {
        this.root = config.storage().directory().toAbsolutePath().resolve("objects");
    }

    @Override
    public String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key: " + key);
        }
        return folder(key).resolve(key.substring(2));
    }

    private Path folder(String key) {
        return root.resolve(key.substring(0, 2));
    }
}
