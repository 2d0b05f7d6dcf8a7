package org.luoshi.briefing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * What is asked for when a slip is issued.
 *
 * @param taskId the task it is about; null for the whole matter
 * @param requirement what the unit is to do; needed by notices, follow-ups and coordinations
 * @param limitOn until when; needed by a coordination. It extends no deadline.
 */
public record SlipOrder(
        SlipKind kind,
        UUID matterId,
        @Nullable UUID taskId,
        @Nullable String requirement,
        @Nullable LocalDate limitOn) {

    /** The notice of one task, which needs no words. */
    static SlipOrder ofTaskNotice(UUID matterId, UUID taskId) {
        return new SlipOrder(SlipKind.TASK_NOTICE, matterId, taskId, null, null);
    }

    static SlipOrder ofCloseOut(UUID matterId) {
        return new SlipOrder(SlipKind.CLOSE_OUT, matterId, null, null, null);
    }

    /** The same, stripped; refused when something is missing or does not belong to the kind. */
    SlipOrder checked(LocalDate today) {
        if (isForTask(kind) != (taskId != null)) {
            throw DomainException.Invalid.field("taskId", "belongs to slips for one unit, and only to them");
        }
        var words = Texts.optional("requirement", requirement);
        if (needsWords(kind) && words == null) {
            throw DomainException.Invalid.field("requirement", "required");
        }
        if (kind == SlipKind.COORDINATION && limitOn == null) {
            throw DomainException.Invalid.field("limitOn", "required");
        }
        if (limitOn != null && limitOn.isBefore(today)) {
            throw DomainException.Invalid.field("limitOn", "in the past");
        }
        return new SlipOrder(kind, matterId, taskId, words, limitOn);
    }

    /** About one unit's task rather than the whole matter. */
    static boolean isForTask(SlipKind kind) {
        return switch (kind) {
            case SUPERVISION_NOTICE, TASK_NOTICE, FOLLOW_UP -> true;
            case COORDINATION, CLOSE_OUT -> false;
        };
    }

    private static boolean needsWords(SlipKind kind) {
        return switch (kind) {
            case SUPERVISION_NOTICE, FOLLOW_UP, COORDINATION -> true;
            case TASK_NOTICE, CLOSE_OUT -> false;
        };
    }
}
