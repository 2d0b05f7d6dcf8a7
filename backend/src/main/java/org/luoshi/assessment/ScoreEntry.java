package org.luoshi.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 记分: one entry with all that it comes from.
 *
 * @param commendationId the commendation that gave it
 * @param countersId the entry that this one takes back
 * @param counteredById the entry that takes this one back
 * @param enteredBy nobody when it comes from an event
 */
public record ScoreEntry(
        UUID id,
        UUID jurisdictionId,
        UUID unitId,
        ScoreKind kind,
        BigDecimal points,
        int rulesVersion,
        String rulesName,
        @Nullable UUID matterId,
        @Nullable String matterTitle,
        @Nullable UUID taskId,
        @Nullable UUID findingId,
        @Nullable UUID commendationId,
        LocalDate occurredOn,
        LocalDate provisionalUntil,
        @Nullable UUID countersId,
        @Nullable UUID counteredById,
        @Nullable String reason,
        @Nullable UUID enteredBy,
        Instant enteredAt,
        @Nullable Question question) {

    /** 记分异议 of the unit, and what the office said. */
    public record Question(
            String text,
            Status status,
            Instant askedAt,
            @Nullable String answer,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt) {
        public enum Status {
            /** Waits for the office. */
            OPEN,
            /** The entry stays. */
            UPHELD,
            /** The entry was taken back. */
            REVERSED
        }
    }

    /** How firm it is. */
    public enum State {
        /** 暂记: the unit may still ask about it, or has (decision 4). */
        PROVISIONAL,
        /** 已定. */
        FINAL,
        /** 已冲销 by a counter-entry. */
        COUNTERED,
        /** 冲销: takes another back. */
        COUNTER
    }

    public State state(LocalDate today) {
        if (countersId != null) {
            return State.COUNTER;
        }
        if (counteredById != null) {
            return State.COUNTERED;
        }
        var isAsked = question != null && question.status() == Question.Status.OPEN;
        var isAnswered = question != null && !isAsked;
        return isAsked || (!isAnswered && !today.isAfter(provisionalUntil)) ? State.PROVISIONAL : State.FINAL;
    }

    /** Whether the unit may ask about it. */
    public boolean mayBeAsked(LocalDate today) {
        return state(today) == State.PROVISIONAL && question == null;
    }
}
