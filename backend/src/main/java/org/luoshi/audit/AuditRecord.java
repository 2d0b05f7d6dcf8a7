package org.luoshi.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of one write.
 *
 * @param action stable code in the past tense, such as {@code TASK_ACKNOWLEDGED}
 * @param jurisdictionId whose auditor may read it
 * @param matterId the matter in whose timeline it appears, if any; also names the hash chain
 * @param planId the inspection plan it would betray: readable only where the plan is
 * @param officeOnly true when the handling units must not see it
 * @param doneAt when the person did it (a phone may send later); null means now
 * @param before the record before, null when it is new
 * @param after the record after
 */
public record AuditRecord(
        String action,
        String recordType,
        UUID recordId,
        UUID jurisdictionId,
        @Nullable UUID matterId,
        @Nullable UUID planId,
        boolean officeOnly,
        @Nullable Instant doneAt,
        @Nullable Object before,
        @Nullable Object after) {

    /** A write on a matter that everyone who sees the matter may see. */
    public static AuditRecord ofMatter(
            String action, String recordType, UUID recordId, UUID jurisdictionId, UUID matterId, Object after) {
        return new AuditRecord(action, recordType, recordId, jurisdictionId, matterId, null, false, null, null, after);
    }

    /** The same, hidden from the handling units. */
    public AuditRecord forOfficeOnly() {
        return new AuditRecord(
                action, recordType, recordId, jurisdictionId, matterId, planId, true, doneAt, before, after);
    }

    /** The same, readable only by those who may see the plan. */
    public AuditRecord underPlan(UUID plan) {
        return new AuditRecord(
                action, recordType, recordId, jurisdictionId, matterId, plan, officeOnly, doneAt, before, after);
    }

    /** The same, done at this time and received now. */
    public AuditRecord doneAt(Instant at) {
        return new AuditRecord(
                action, recordType, recordId, jurisdictionId, matterId, planId, officeOnly, at, before, after);
    }

    UUID streamId() {
        return matterId == null ? recordId : matterId;
    }
}
