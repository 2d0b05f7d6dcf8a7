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
 * Takes bytes of an upload from the wire to the disk, a buffer at a time. Now and then, and at the end however it comes, they are synced and
 * only then counted; so what the server acknowledges it has, whatever kills it.
 */
@ApplicationScoped
public class ReceiveBytes {
    private static final int BUFFER_BYTES = 64 * 1024;
    /** A server that is killed makes a phone send again what came since: at most so much, or a second of a fast line. */
    private static final int CHECKPOINT_BYTES = 512 * 1024;

    private static final long CHECKPOINT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long SIGN_OF_LIFE_NANOS = Upload.LEASE.dividedBy(3).toNanos();

    /** So long a question waits for a writer whose connection was cut: it still has to put down what it got. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final CreateUpload createUpload;
    private final UploadRows rows;
    private final IncomingFiles incoming;
    private final HoldFile holdFile;
    private final Clock clock;

    ReceiveBytes(CreateUpload createUpload, UploadRows rows, IncomingFiles incoming, HoldFile holdFile, Clock clock) {
        this.createUpload = createUpload;
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
        finish(upload);
        return rows.find(id);
    }

    private void finish(Upload upload) {
        var writer = UUID.randomUUID();
        if (rows.claim(upload.id(), writer, upload.received()).isComplete()) {
            return;
        }
        try {
            holdFile.hold(upload, writer, rows.arrived(upload.id(), writer), Optional.empty());
        } catch (IOException e) {
            throw unavailable(upload, e);
        }
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
     * Opens an upload and takes the bytes along that came with the creation. One that has begun already only says how far it is.
     *
     * @param sha256 announced checksum of these bytes; when it differs they are thrown away
     */
    public Begun begin(UUID evidenceId, Variant variant, long length, InputStream bytes, Optional<byte[]> sha256) {
        var writer = UUID.randomUUID();
        var upload = createUpload.create(evidenceId, variant, length, writer);
        return new Begun(
                upload,
                upload.received() == 0
                        ? take(upload, writer, bytes, sha256)
                        : stand(upload.id()).received());
    }

    /** Opens an upload without any bytes. */
    public Begun begin(UUID evidenceId, Variant variant, long length) {
        var upload = createUpload.create(evidenceId, variant, length);
        return new Begun(upload, stand(upload.id()).received());
    }

    /** An upload and how far it is. */
    public record Begun(Upload upload, int received) {}

    /**
     * Appends bytes.
     *
     * @param sha256 announced checksum of these bytes; when it differs they are thrown away
     * @return the new offset
     */
    public int append(UUID id, int offset, InputStream bytes, Optional<byte[]> sha256) {
        var writer = UUID.randomUUID();
        var upload = rows.claim(id, writer, offset);
        return upload.isComplete() ? upload.received() : take(upload, writer, bytes, sha256);
    }

    private int take(Upload upload, UUID writer, InputStream bytes, Optional<byte[]> sha256) {
        var isKept = false;
        try {
            var arrival = receive(upload, writer, bytes, sha256);
            if (arrival.received() == upload.length()) {
                holdFile.hold(upload, writer, rows.arrived(upload.id(), writer), arrival.sha256OfAll());
                isKept = true;
            }
            return arrival.received();
        } catch (IOException e) {
            throw unavailable(upload, e);
        } finally {
            if (!isKept) {
                rows.release(upload.id(), writer);
            }
        }
    }

    /** What one request brought: where the upload is now, and the hash of the whole file if all of it came at once. */
    private record Arrival(int received, Optional<String> sha256OfAll) {}

    private Arrival receive(Upload upload, UUID writer, InputStream bytes, Optional<byte[]> announced)
            throws IOException {
        try (var part = incoming.openPart(upload.id(), upload.received())) {
            var progress = new Progress(upload, writer, part);
            var isWhole = false;
            try {
                isWhole = progress.copy(bytes);
            } finally {
                progress.end();
            }
            // Of a request cut in the middle every byte is kept: the hash of the whole decides at the end.
            if (!isWhole) {
                return new Arrival(progress.received, Optional.empty());
            }
            var sha256 = progress.digest.digest();
            if (announced.isPresent() && !MessageDigest.isEqual(announced.get(), sha256)) {
                progress.takeBack();
                throw new DomainException.Invalid(
                        EvidenceError.UPLOAD_CHECKSUM_DIFFERS,
                        "upload " + upload.id() + " at " + upload.received(),
                        Map.of());
            }
            return new Arrival(
                    progress.received, upload.received() == 0 ? Optional.of(Sha256.hex(sha256)) : Optional.empty());
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
            if (silence() > SIGN_OF_LIFE_NANOS) {
                checkpoint();
            }
            part.write(buffer, length);
            digest.update(buffer, 0, length);
            received += length;
            if (received - counted >= CHECKPOINT_BYTES && silence() > CHECKPOINT_NANOS) {
                checkpoint();
            }
        }

        private long silence() {
            return System.nanoTime() - lastSignOfLife;
        }

        private void checkpoint() throws IOException {
            part.sync();
            rows.advance(upload.id(), writer, received);
            counted = received;
            lastSignOfLife = System.nanoTime();
        }

        /** The last bytes of a file are counted as it is checked. */
        void end() throws IOException {
            if (received < upload.length()) {
                checkpoint();
            } else {
                part.sync();
            }
        }

        void takeBack() {
            if (counted > upload.received()) {
                rows.advance(upload.id(), writer, upload.received());
            }
        }
    }
}
