package org.luoshi.evidence;

import java.util.UUID;

/**
 * What an attachment belongs to.
 *
 * @param recordId the report, request or proof under the task
 * @param isUnitOnly true while nobody outside the unit may see it: a report that is not released (JS-05)
 */
public record AttachmentOwner(
        UUID jurisdictionId, UUID matterId, UUID taskId, UUID recordId, EvidencePurpose purpose, boolean isUnitOnly) {}
