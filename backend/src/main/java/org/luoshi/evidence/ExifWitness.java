package org.luoshi.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a photo says about itself; a time without zone is read as Asia/Shanghai. */
@Embeddable
public record ExifWitness(
        @Column(name = "exif_taken_at") @Nullable Instant takenAt,
        @Column(name = "exif_latitude") @Nullable Double latitude,
        @Column(name = "exif_longitude") @Nullable Double longitude,
        @Column(name = "exif_camera") @Nullable String camera) {
    /** A photo that says nothing. */
    public static final ExifWitness SILENT = new ExifWitness(null, null, null, null);

    boolean isSilent() {
        return takenAt == null && latitude == null;
    }
}
