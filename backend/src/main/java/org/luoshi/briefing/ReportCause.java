package org.luoshi.briefing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/**
 * What waits to be reported.
 *
 * @param unitId whom it is about; a matter whose lead unit is gone has none
 * @param since when it was approved, or the matter closed, or the leader's inspection over with its grade
 */
public record ReportCause(
        Key key,
        UUID matterId,
        @Nullable String matterNumber,
        String matterTitle,
        @Nullable UUID unitId,
        String text,
        Instant since) {

    /**
     * What is reported once.
     *
     * @param occasion tells a matter that was closed again from its first closing
     */
    public record Key(ReportCauseKind kind, UUID recordId, int occasion) {
        private static final String SEPARATOR = ":";

        public static Key of(String text) {
            try {
                var parts = text.split(SEPARATOR, 3);
                return new Key(
                        ReportCauseKind.valueOf(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new DomainException.NotFound(SpecialReportError.REPORT_CAUSE_GONE, text);
            }
        }

        @Override
        public String toString() {
            return kind + SEPARATOR + recordId + SEPARATOR + occasion;
        }
    }
}
