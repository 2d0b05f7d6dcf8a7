package org.luoshi.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.SupervisionSystem;

/**
 * What holds for every row that does not say otherwise.
 *
 * @param sourceReference document number or session of the meeting
 * @param dueOn deadline of rows that name none
 */
@RegisterForReflection
public record ImportDefaults(
        MatterSource source,
        @Nullable String sourceReference,
        LegalBasis legalBasis,
        @Nullable String basisDocument,
        SupervisionSystem system,
        @Nullable LocalDate dueOn) {}
