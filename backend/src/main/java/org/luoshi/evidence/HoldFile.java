package org.luoshi.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.DomainException;

/**
 * Checks a file whose last byte has arrived and keeps it for good. Doing it again after a stop at any line ends in the same state: the
 * storage key is fixed from the start, and the part file goes last.
 */
@ApplicationScoped
class HoldFile {
    private static final String JPEG = ImageType.JPEG.mediaType();

    private final EvidenceRecords records;
    private final StoredFiles storedFiles;
    private final Uploads uploads;
    private final UploadRows uploadRows;
    private final IncomingFiles incoming;
    private final ObjectStore store;
    private final AuditTrail auditTrail;
    private final Clock clock;

    HoldFile(
            EvidenceRecords records,
            StoredFiles storedFiles,
            Uploads uploads,
            UploadRows uploadRows,
            IncomingFiles incoming,
            ObjectStore store,
            AuditTrail auditTrail,
            Clock clock) {
        this.records = records;
        this.storedFiles = storedFiles;
        this.uploads = uploads;
        this.uploadRows = uploadRows;
        this.incoming = incoming;
        this.store = store;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A file derived from the one that arrived. */
    private record Thumbnail(String key, int size, String sha256) {}

    /** @param known its SHA-256, if all of it was hashed as it came */
    void hold(Upload upload, UUID writer, Evidence evidence, Optional<String> known) throws IOException {
        var part = incoming.part(upload.id());
        var sha256 = known.isPresent() ? known.get() : Sha256.of(part);
        if (!sha256.equals(evidence.expectedSha256(upload.variant()))) {
            throw startAgain(upload, writer, EvidenceError.EVIDENCE_HASH_MISMATCH);
        }
        FileContent content;
        try {
            content = contentOf(evidence, part);
        } catch (RefusedContent refused) {
            throw startAgain(upload, writer, refused.error());
        }
        var image = content.image().orElse(null);
        var testimony = upload.variant() == Variant.ORIGINAL && image != null && !evidence.isCopy()
                ? SecondWitness.read(part, image)
                : SecondWitness.Testimony.NONE;
        var thumbnail = image != null && givesThumbnail(evidence, upload.variant())
                ? thumbnail(upload, part, image, testimony.orientation())
                : null;
        store.keep(upload.storageKey(), part);
        QuarkusTransaction.requiringNew().run(() -> {
            var now = clock.instant();
            var held = records.requireLocked(upload.evidenceId());
            var files = files(held);
            keep(files, held, upload.variant(), upload.storageKey(), upload.length(), sha256, content.mediaType());
            if (thumbnail != null) {
                keep(files, held, Variant.THUMBNAIL, thumbnail.key(), thumbnail.size(), thumbnail.sha256(), JPEG);
            }
            if (upload.variant() == Variant.ORIGINAL && image != null && held.isPhoto()) {
                held.witness(testimony.witness());
            }
            // What waits inside the unit for its head (JS-05) is told when it is released.
            if (held.holdIfComplete(files, now) && !held.isUnitOnly()) {
                storedFiles
                        .flush(); // the evidence chain before the audit trail, as everywhere: two chains, one order of
                // locks
                auditTrail.write(HeldEvidence.audit(held));
            }
            uploads.lock(upload.id(), now).complete(writer, now);
        });
        incoming.forget(upload.id());
    }

    private Set<Variant> files(Evidence evidence) {
        return storedFiles.ofEvidence(List.of(evidence.id())).stream()
                .map(StoredFile::variant)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Variant.class)));
    }

    private void keep(
            Set<Variant> files, Evidence evidence, Variant variant, String key, int size, String sha256, String type) {
        if (files.add(variant)) {
            var id = new StoredFile.Key(evidence.id(), variant);
            storedFiles.persist(new StoredFile(id, key, size, sha256, type, clock.instant()));
        }
    }

    private DomainException startAgain(Upload upload, UUID writer, EvidenceError error) throws IOException {
        uploadRows.restart(upload.id(), writer);
        incoming.forget(upload.id());
        return new DomainException.RuleViolated(error, "evidence " + upload.evidenceId() + " " + upload.variant());
    }

    /** What the bytes are: of a kind that is taken there, and for papers and videos of the kind that was announced. */
    private static FileContent contentOf(Evidence evidence, Path file) throws IOException, RefusedContent {
        if (evidence.isCopy()) {
            return FileContent.copy(file);
        }
        if (evidence.isAttachment()) {
            return asAnnounced(evidence, FileContent.attachment(file), EvidenceError.ATTACHMENT_TYPE_REFUSED);
        }
        return FileContent.isPaperOrVideo(evidence.mediaType())
                ? asAnnounced(evidence, FileContent.paperOrVideo(file), EvidenceError.EVIDENCE_TYPE_REFUSED)
                : FileContent.photo(file);
    }

    private static FileContent asAnnounced(Evidence evidence, FileContent content, EvidenceError otherwise)
            throws RefusedContent {
        if (!content.mediaType().equals(evidence.mediaType())) {
            throw new RefusedContent(otherwise);
        }
        return content;
    }

    /** From the original; from the stamped copy, which is a JPEG, where the original is of a kind that cannot be decoded here. */
    private static boolean givesThumbnail(Evidence evidence, Variant variant) {
        var isDecodable = ImageType.ofMediaType(evidence.mediaType())
                .map(type -> type == ImageType.JPEG || type == ImageType.PNG)
                .orElse(false);
        return isDecodable == (variant == Variant.ORIGINAL);
    }

    private @Nullable Thumbnail thumbnail(Upload upload, Path part, ImageType type, int orientation)
            throws IOException {
        var file = incoming.thumbnail(upload.id());
        if (!Thumbnails.write(part, type, orientation, file)) {
            return null;
        }
        var key = ObjectKeys.random();
        store.keep(key, file);
        return new Thumbnail(key, (int) Files.size(file), Sha256.of(file));
    }
}
