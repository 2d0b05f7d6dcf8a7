package org.luoshi.organization.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.platform.Command;

/** Inputs of the unit register. */
public final class RegisterInputs {
    private RegisterInputs() {}

    @RegisterForReflection
    @Input("UpdateUnitRegisterInput")
    public record UpdateUnitRegisterInput(
            @Id UUID commandId,
            @Id UUID unitId,
            @Nullable String officeName,
            @Nullable String officePhone,
            @Nullable String deputyDirector,
            @Nullable @Id UUID headId,

            @Description("At most three officers of the unit; the first is asked first.")
            List<@NonNull UUID> liaisonIds)
            implements Command {}

    @RegisterForReflection
    @Input("NameAlternateInput")
    public record NameAlternateInput(
            @Id UUID commandId,
            @Id UUID officerId,

            @Nullable @Id @Description("None: he has no alternate any more.")
            UUID alternateId)
            implements Command {}

    @RegisterForReflection
    @Input("RecordAbsenceInput")
    public record RecordAbsenceInput(
            @Id UUID commandId,
            @Id UUID officerId,
            LocalDate fromOn,
            @Description("The last day away.") LocalDate toOn,
            String reason)
            implements Command {}

    @RegisterForReflection
    @Input("EndAbsenceInput")
    public record EndAbsenceInput(@Id UUID commandId, @Id UUID absenceId) implements Command {}
}
