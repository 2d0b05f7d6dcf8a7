package org.luoshi.organization.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.organization.Absence;

@RegisterForReflection
@Type("Absence")
@Description("请假、外出: the officer's alternate acts for him (WF-03).")
public record AbsenceView(
        @Id UUID id,
        LocalDate fromOn,
        @Description("The last day away.") LocalDate toOn,
        String reason,
        @Ignore UUID officerId) {

    static AbsenceView of(Absence absence) {
        return new AbsenceView(absence.id(), absence.fromOn(), absence.toOn(), absence.reason(), absence.officerId());
    }
}
