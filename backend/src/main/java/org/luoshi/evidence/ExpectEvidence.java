package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

/** Writes down which photos will arrive. Runs in the transaction of the verb that brings them; the same photo again changes nothing. */
@ApplicationScoped
public class ExpectEvidence {
    /** Most photos of one command. */
    public static final int MAX_PHOTOS = 9;

    private final EvidenceRecords records;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public ExpectEvidence(EvidenceRecords records, CurrentCaller currentCaller, Clock clock) {
        this.records = records;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * @param sentAt the device's clock when it sent the command
     */
    public void expect(EvidenceOwner owner, List<PhotoManifest> photos, Optional<Instant> sentAt) {
        if (new HashSet<>(photos.stream().map(PhotoManifest::id).toList()).size() < photos.size()) {
            throw DomainException.Invalid.field("photos", "the same id twice");
        }
        var me = currentCaller.get().officerId();
        var isClockSkewed = sentAt.map(at -> WitnessPolicy.isClockSkewed(at, clock.instant()))
                .orElse(false);
        for (var photo : photos) {
            // 整改后照片: the unit shows the place as it is now; papers go with its reports (R733-18).
            if (owner.purpose() == EvidencePurpose.RECTIFICATION && FileContent.isPaperOrVideo(photo.mediaType())) {
                throw DomainException.Invalid.field("mediaType", "no photo");
            }
            requirePair(owner, photo);
            var known = records.findById(photo.id());
            if (known == null) {
                records.persist(Evidence.expected(photo, owner, me, isClockSkewed));
            } else if (!known.isSameAs(photo, owner)) {
                throw DomainException.Invalid.field("photos", "id is taken: " + photo.id());
            }
        }
    }

    /** 整改前后对照: a photo of the place put right stands beside one of what was found there (R733-18). */
    private void requirePair(EvidenceOwner owner, PhotoManifest photo) {
        var before = photo.pairedWith();
        if (before == null) {
            return;
        }
        var isPair = owner.purpose() != EvidencePurpose.FINDING
                && records.findByIdOptional(before)
                        .filter(found -> found.showsWhatWasFound(owner.findingId()))
                        .isPresent();
        if (!isPair) {
            throw DomainException.Invalid.field("pairedWith", "no photo of this finding: " + before);
        }
    }
}
