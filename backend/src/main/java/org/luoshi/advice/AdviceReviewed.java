package org.luoshi.advice;

import java.util.UUID;

/** A 规范性文件建议 was reported to the head of the government, or returned to who drafted it. */
public record AdviceReviewed(
        UUID adviceId,
        UUID conclusionId,
        UUID matterId,
        UUID jurisdictionId,
        String documentTitle,
        UUID draftedBy,
        boolean isSubmitted) {}
