package org.luoshi.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * 佐证材料: one photo of a finding, or one attachment of what a unit reports; first only what must arrive (the manifest), then also what
 * the server found in it.
 */
@Entity
public class Evidence {
    @Id
    private UUID id;

    @Column(name = "finding_id")
    private @Nullable UUID findingId;

    @Column(name = "task_id")
    private @Nullable UUID taskId;

    @Column(name = "record_id")
    private @Nullable UUID recordId;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "unit_only")
    private boolean unitOnly;

    @Column(name = "rectification_id")
    private @Nullable UUID rectificationId;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "plan_id")
    private @Nullable UUID planId;

    @Enumerated(EnumType.STRING)
    private EvidencePurpose purpose;

    @Enumerated(EnumType.STRING)
    private EvidenceState state;

    @Column(name = "capture_source")
    @Enumerated(EnumType.STRING)
    private CaptureSource captureSource;

    @Column(name = "media_type")
    private String mediaType;

    private int size;

    private String sha256;

    @Column(name = "stamped_size")
    private int stampedSize;

    @Column(name = "stamped_sha256")
    private String stampedSha256;

    @Column(name = "captured_by")
    private UUID capturedBy;

    @Column(name = "captured_at")
    private Instant capturedAt;

    @Embedded
    private @Nullable Position position;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Embedded
    private @Nullable ExifWitness exif;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] mismatches;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "parent_sha256")
    private @Nullable String parentSha256;

    @Column(name = "copy_kind")
    @Enumerated(EnumType.STRING)
    private @Nullable CopyKind copyKind;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<CopyShape> recipe;

    private boolean redacted;

    @Column(name = "paired_with")
    private @Nullable UUID pairedWith;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    protected Evidence() {}

    /** Expects a photo whose manifest came with a command of this officer. */
    static Evidence expected(PhotoManifest photo, EvidenceOwner owner, UUID capturedBy, boolean isClockSkewed) {
        var evidence = new Evidence();
        evidence.id = photo.id();
        evidence.findingId = owner.findingId();
        evidence.rectificationId = owner.rectificationId();
        evidence.jurisdictionId = owner.jurisdictionId();
        evidence.matterId = owner.matterId();
        evidence.planId = owner.planId();
        evidence.purpose = owner.purpose();
        evidence.state = EvidenceState.EXPECTED;
        evidence.captureSource = photo.captureSource();
        evidence.mediaType = photo.mediaType();
        evidence.size = photo.size();
        evidence.sha256 = photo.sha256();
        evidence.stampedSize = photo.stampedSize();
        evidence.stampedSha256 = photo.stampedSha256();
        evidence.capturedBy = capturedBy;
        evidence.capturedAt = photo.capturedAt();
        evidence.position = photo.position();
        evidence.pairedWith = photo.pairedWith();
        evidence.mismatches = isClockSkewed ? new String[] {EvidenceMismatch.DEVICE_CLOCK_SKEW.name()} : new String[0];
        return evidence;
    }

    /** Expects an attachment whose manifest came with a command of this officer. */
    static Evidence attached(AttachmentManifest file, AttachmentOwner owner, UUID attachedBy, Instant now) {
        var evidence = new Evidence();
        evidence.id = file.id();
        evidence.taskId = owner.taskId();
        evidence.recordId = owner.recordId();
        evidence.fileName = file.fileName();
        evidence.unitOnly = owner.isUnitOnly();
        evidence.jurisdictionId = owner.jurisdictionId();
        evidence.matterId = owner.matterId();
        evidence.purpose = owner.purpose();
        evidence.state = EvidenceState.EXPECTED;
        evidence.captureSource = CaptureSource.FILE;
        evidence.mediaType = file.mediaType();
        evidence.size = file.size();
        evidence.sha256 = file.sha256();
        evidence.stampedSha256 = "";
        evidence.capturedBy = attachedBy;
        evidence.capturedAt = now;
        evidence.mismatches = new String[0];
        return evidence;
    }

    /** Expects a copy of a photo, made by this officer: it belongs where the photo belongs. */
    static Evidence copy(CopyManifest copy, Evidence parent, UUID madeBy) {
        var evidence = new Evidence();
        evidence.id = copy.id();
        evidence.findingId = parent.findingId;
        evidence.rectificationId = parent.rectificationId;
        evidence.jurisdictionId = parent.jurisdictionId;
        evidence.matterId = parent.matterId;
        evidence.planId = parent.planId;
        evidence.purpose = parent.purpose;
        evidence.state = EvidenceState.EXPECTED;
        evidence.captureSource = parent.captureSource;
        evidence.mediaType = ImageType.JPEG.mediaType();
        evidence.size = copy.size();
        evidence.sha256 = copy.sha256();
        evidence.stampedSha256 = "";
        evidence.capturedBy = madeBy;
        evidence.capturedAt = copy.madeAt();
        evidence.mismatches = new String[0];
        evidence.parentId = parent.id;
        evidence.parentSha256 = copy.parentSha256();
        evidence.copyKind = copy.kind();
        evidence.recipe = copy.shapes();
        evidence.redacted = copy.kind() == CopyKind.MARKED && parent.redacted;
        return evidence;
    }

    /** From here on few see it as it is. */
    void redact() {
        redacted = true;
    }

    /** A marked copy shows what the redacted one hides. */
    void redactIfMarked() {
        redacted = redacted || copyKind == CopyKind.MARKED;
    }

    /** 撤回: the bytes stay, nobody but the auditor reads them. */
    void withdraw(Withdrawal tombstone) {
        withdrawal = tombstone;
    }

    /** Leaves the unit with its report; true when the audit trail has to say now that it is held. */
    boolean release() {
        var wasUnitOnly = unitOnly;
        unitOnly = false;
        return wasUnitOnly && state == EvidenceState.HELD;
    }

    /** Takes down what the original says about itself, and where that differs from what the phone said. */
    void witness(ExifWitness found) {
        var all = EnumSet.noneOf(EvidenceMismatch.class);
        all.addAll(mismatches());
        all.addAll(WitnessPolicy.compare(found, captureSource, capturedAt, position));
        exif = found;
        mismatches = all.stream().map(EvidenceMismatch::name).toArray(String[]::new);
    }

    /** Becomes held when every file of the manifest is; true when that is now. */
    boolean holdIfComplete(Collection<Variant> heldFiles, Instant now) {
        if (state == EvidenceState.HELD || !heldFiles.containsAll(expectedFiles())) {
            return false;
        }
        state = EvidenceState.HELD;
        receivedAt = now;
        return true;
    }

    /** The files that the phone will send. */
    Set<Variant> expectedFiles() {
        return stampedSize == 0 ? Set.of(Variant.ORIGINAL) : Set.of(Variant.ORIGINAL, Variant.STAMPED);
    }

    int expectedSize(Variant variant) {
        return variant == Variant.STAMPED ? stampedSize : size;
    }

    String expectedSha256(Variant variant) {
        return variant == Variant.STAMPED ? stampedSha256 : sha256;
    }

    /** The same photo of the same owner, sent again. */
    boolean isSameAs(PhotoManifest photo, EvidenceOwner owner) {
        return owner.findingId().equals(findingId) && sha256.equals(photo.sha256()) && size == photo.size();
    }

    /** One of its files has this hash. */
    boolean isFile(String hash) {
        return sha256.equals(hash) || (stampedSize > 0 && stampedSha256.equals(hash));
    }

    public UUID id() {
        return id;
    }

    /** The photo of the finding that this one was taken after. */
    public Optional<UUID> pairedWith() {
        return Optional.ofNullable(pairedWith);
    }

    /** A photo of this finding itself, which others may be taken after. */
    boolean showsWhatWasFound(UUID finding) {
        return finding.equals(findingId) && purpose == EvidencePurpose.FINDING && parentId == null;
    }

    /** The photo that this is a copy of. */
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    public Optional<String> parentSha256() {
        return Optional.ofNullable(parentSha256);
    }

    /** Of a copy. */
    public Optional<CopyKind> copyKind() {
        return Optional.ofNullable(copyKind);
    }

    /** How a copy was made; empty for what a camera made. */
    public List<CopyShape> recipe() {
        return recipe == null ? List.of() : List.copyOf(recipe);
    }

    /** What a camera made, not a paper, a video or a copy. */
    boolean isPhoto() {
        return taskId == null && parentId == null && !FileContent.isPaperOrVideo(mediaType);
    }

    boolean isCopy() {
        return parentId != null;
    }

    /** There is a redacted copy: this one, as it is, is for few. */
    public boolean isRedacted() {
        return redacted;
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /** Of a photo. */
    public Optional<UUID> findingId() {
        return Optional.ofNullable(findingId);
    }

    /** Of an attachment. */
    public Optional<UUID> taskId() {
        return Optional.ofNullable(taskId);
    }

    /** The report, request or proof that the attachment came with. */
    public Optional<UUID> recordId() {
        return Optional.ofNullable(recordId);
    }

    /** What people call the attachment. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    boolean isAttachment() {
        return taskId != null;
    }

    /** Nobody outside the unit may see it yet (JS-05). */
    boolean isUnitOnly() {
        return unitOnly;
    }

    public Optional<UUID> rectificationId() {
        return Optional.ofNullable(rectificationId);
    }

    UUID jurisdictionId() {
        return jurisdictionId;
    }

    UUID matterId() {
        return matterId;
    }

    public @Nullable UUID planId() {
        return planId;
    }

    public EvidencePurpose purpose() {
        return purpose;
    }

    public EvidenceState state() {
        return state;
    }

    public CaptureSource captureSource() {
        return captureSource;
    }

    public String mediaType() {
        return mediaType;
    }

    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public UUID capturedBy() {
        return capturedBy;
    }

    public Instant capturedAt() {
        return capturedAt;
    }

    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    /** What the original says; empty before it is held, or when it says nothing. */
    public Optional<ExifWitness> exif() {
        return Optional.ofNullable(exif);
    }

    public List<EvidenceMismatch> mismatches() {
        return Stream.of(mismatches).map(EvidenceMismatch::valueOf).toList();
    }
}
