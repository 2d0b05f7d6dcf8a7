package org.luoshi.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.SupervisionKind;
import org.luoshi.platform.DomainException;

/**
 * 批量拟办: what one form says for many rows; a row's own unit, person and date come first (JS-13).
 *
 * @param leadUnitId 主办单位; none when the rows name theirs
 * @param responsibleOfficer 直接责任人; otherwise the unit register's deputy director, or the unit's head
 * @param explicitDueOn with EXPLICIT_DATE; none when the rows name theirs
 */
public record ProposalForAll(
        @Nullable String text,
        DeadlineClass deadlineClass,
        @Nullable LocalDate explicitDueOn,
        @Nullable UUID leadUnitId,
        @Nullable String responsibleOfficer,
        @Nullable String firstResponsible,
        @Nullable String handlingSection,
        SupervisionKind supervisionKind) {

    void requireConsistent(LocalDate today) {
        if (explicitDueOn != null && deadlineClass != DeadlineClass.EXPLICIT_DATE) {
            throw DomainException.Invalid.field("explicitDueOn", "belongs to EXPLICIT_DATE");
        }
        if (explicitDueOn != null && explicitDueOn.isBefore(today)) {
            throw DomainException.Invalid.field("explicitDueOn", "in the past");
        }
    }
}
