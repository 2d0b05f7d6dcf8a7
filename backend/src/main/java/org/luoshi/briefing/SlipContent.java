package org.luoshi.briefing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.Urgency;

/** What stands on a slip: the matter's data at the moment of signing. Its JSON text is what is hashed, so its fields are only ever added to. */
@RegisterForReflection
public record SlipContent(
        SlipKind kind,
        String number,
        LocalDate issuedOn,
        String jurisdictionName,
        String officeName,
        String matterNumber,
        String matterTitle,
        MatterSource source,
        @Nullable String sourceReference,
        @Nullable String instructionLeader,
        @Nullable String instructionText,
        @Nullable LocalDate instructedOn,
        LegalBasis legalBasis,
        String basisDocument,
        Urgency urgency,
        boolean listed,
        String objective,
        String content,
        List<Line> lines,
        @Nullable String requirement,
        @Nullable LocalDate limitOn,
        @Nullable String result,
        @Nullable String recommendation,
        @Nullable LocalDate matterDueOn,
        boolean closedLate,
        String signerName,
        String signerTitle,
        Instant signedAt) {

    /**
     * One unit's part.
     *
     * @param firstResponsible 主要负责人
     * @param responsibleOfficer 直接责任人
     * @param handlingSection 承办科室或承办人
     */
    @RegisterForReflection
    public record Line(
            UUID unitId,
            String unitName,
            HandlingRole role,
            String duty,
            @Nullable String firstResponsible,
            String responsibleOfficer,
            @Nullable String handlingSection,
            LocalDate issuedOn,
            LocalDate dueOn,
            String rule,
            @Nullable Integer workingDays,
            boolean provisional,
            int progressPercent,
            @Nullable Integer overdueWorkingDays) {}
}
