package org.luoshi.advice;

import java.util.UUID;

/** A 规范性文件建议 waits for its review. */
public record AdviceDrafted(
        UUID adviceId, UUID conclusionId, UUID matterId, UUID jurisdictionId, String documentTitle, UUID draftedBy) {}
