package org.luoshi.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of an upload so far. */
final class PartFile implements Closeable {
    private final FileChannel channel;

    private PartFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens it to go on at this offset. Bytes behind it were never acknowledged (the server was killed) and are cut off. */
    static PartFile openAt(Path folder, String name, int offset) throws IOException {
        var file = folder.resolve(name);
        Folders.create(folder);
        var isNew = !Files.exists(file);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.size() < offset) {
                throw new IOException(name + " has " + channel.size() + " bytes, not " + offset);
            }
            channel.truncate(offset);
            channel.position(offset);
            if (isNew) {
                Folders.sync(folder);
            }
            return new PartFile(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    void write(byte[] bytes, int length) throws IOException {
        var buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    void sync() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
