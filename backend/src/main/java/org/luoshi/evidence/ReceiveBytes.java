package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/**
 * Takes bytes of an upload from the wire to the disk, a buffer at a time. Every half a megabyte, and at the end however it comes, they are
 * synced and only then counted; so what the server acknowledges it has, whatever kills it.
 */
@ApplicationScoped
public class ReceiveBytes {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int CHECKPOINT_BYTES = 512 * 1024;
    private static final long SIGN_OF_LIFE_NANOS = Upload.LEASE.dividedBy(3).toNanos();
    /** Hashing, witness and thumbnail of the largest photo on a slow machine. */
    private static final Duration FINISH_LEASE = Duration.ofSeconds(60);

    /** So long a question waits for a writer whose connection was cut: it still has to put down what it got. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final UploadRows rows;
    private final IncomingFiles incoming;
    private final HoldFile holdFile;
    private final Clock clock;

    ReceiveBytes(UploadRows rows, IncomingFiles incoming, HoldFile holdFile, Clock clock) {
        this.rows = rows;
        this.incoming = incoming;
        this.holdFile = holdFile;
        this.clock = clock;
    }

    /**
     * The upload as it stands, once nobody writes to it: who asks has lost his connection, and would send again what is about to be counted.
     * One whose last byte arrived just before the server was stopped is finished now.
     */
    public Upload stand(UUID id) {
        var upload = awaitQuiet(id);
        if (!upload.isToBeFinished()) {
            return upload;
        }
        var writer = UUID.randomUUID();
        finish(rows.claim(id, writer, upload.received()), writer);
        return rows.find(id);
    }

    private Upload awaitQuiet(UUID id) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var upload = rows.find(id);
        while (upload.isHeld(clock.instant())) {
            if (System.nanoTime() > end || !rest()) {
                throw upload.locked();
            }
            upload = rows.find(id);
        }
        return upload;
    }

    private static boolean rest() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Appends bytes.
     *
     * @param sha256 announced checksum of these bytes; when it differs they are thrown away
     * @return the new offset
     */
    public int append(UUID id, int offset, InputStream bytes, Optional<byte[]> sha256) {
        var writer = UUID.randomUUID();
        var upload = rows.claim(id, writer, offset);
        try {
            if (upload.isComplete()) {
                return upload.received();
            }
            var received = receive(upload, writer, bytes, sha256);
            if (received == upload.length()) {
                finish(upload, writer);
            }
            return received;
        } catch (IOException e) {
            throw unavailable(upload, e);
        } finally {
            rows.release(id, writer);
        }
    }

    private int receive(Upload upload, UUID writer, InputStream bytes, Optional<byte[]> sha256) throws IOException {
        try (var part = incoming.openPart(upload.id(), upload.received())) {
            var progress = new Progress(upload, writer, part);
            var isWhole = false;
            try {
                isWhole = progress.copy(bytes);
            } finally {
                progress.checkpoint();
            }
            // Of a request cut in the middle every byte is kept: the hash of the whole decides at the end.
            if (isWhole && sha256.isPresent() && !MessageDigest.isEqual(sha256.get(), progress.digest.digest())) {
                progress.takeBack();
                throw new DomainException.Invalid(
                        EvidenceError.UPLOAD_CHECKSUM_DIFFERS,
                        "upload " + upload.id() + " at " + upload.received(),
                        Map.of());
            }
            return progress.received;
        }
    }

    private void finish(Upload upload, UUID writer) {
        rows.advance(upload.id(), writer, upload.length(), FINISH_LEASE);
        try {
            holdFile.hold(upload, writer);
        } catch (IOException e) {
            throw unavailable(upload, e);
        }
    }

    private static DomainException unavailable(Upload upload, IOException cause) {
        return new DomainException.Conflict(
                EvidenceError.STORAGE_UNAVAILABLE, "upload " + upload.id() + ": " + cause.getMessage());
    }

    /** How far one request has come. */
    private final class Progress {
        private final Upload upload;
        private final UUID writer;
        private final PartFile part;
        private final MessageDigest digest = Sha256.digest();
        private int received;
        private int counted;
        private long lastSignOfLife = System.nanoTime();

        Progress(Upload upload, UUID writer, PartFile part) {
            this.upload = upload;
            this.writer = writer;
            this.part = part;
            this.received = upload.received();
            this.counted = received;
        }

        /** True when the request came to its end, false when the connection was cut. */
        boolean copy(InputStream bytes) throws IOException {
            var buffer = new byte[BUFFER_BYTES];
            while (true) {
                int read;
                try {
                    read = bytes.read(buffer);
                } catch (IOException e) {
                    return false;
                }
                if (read < 0) {
                    return true;
                }
                add(buffer, read);
            }
        }

        private void add(byte[] buffer, int length) throws IOException {
            if (length > upload.length() - received) {
                throw new DomainException.Invalid(
                        EvidenceError.UPLOAD_LENGTH_DIFFERS,
                        "more than " + upload.length() + " bytes for upload " + upload.id(),
                        Map.of("length", upload.length()));
            }
            // After a long silence somebody else may have the file: ask before writing, not after.
            if (System.nanoTime() - lastSignOfLife > SIGN_OF_LIFE_NANOS) {
                checkpoint();
            }
            part.write(buffer, length);
            digest.update(buffer, 0, length);
            received += length;
            if (received - counted >= CHECKPOINT_BYTES) {
                checkpoint();
            }
        }

        void checkpoint() throws IOException {
            part.sync();
            rows.advance(upload.id(), writer, received, Upload.LEASE);
            counted = received;
            lastSignOfLife = System.nanoTime();
        }

        void takeBack() {
            rows.advance(upload.id(), writer, upload.received(), Upload.LEASE);
        }
    }
}
