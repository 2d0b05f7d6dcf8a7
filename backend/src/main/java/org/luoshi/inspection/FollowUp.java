package org.luoshi.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** 回头看 of a finding that had been put right: the answer of the group that stands. */
public record FollowUp(ChecklistAnswer answer) {
    /** The finding that was looked at again. */
    public UUID findingId() {
        return answer.itemId();
    }

    public UUID planId() {
        return answer.planId();
    }

    public FollowUpResult result() {
        return FollowUpResult.of(answer.reply());
    }

    public Optional<String> comment() {
        return answer.comment();
    }

    /** The problem that was found again, of a relapse. */
    public Optional<UUID> relapseId() {
        return answer.findingId();
    }

    public UUID seenBy() {
        return answer.answeredBy();
    }

    /** Device clock. */
    public Instant seenAt() {
        return answer.answeredAt();
    }
}
