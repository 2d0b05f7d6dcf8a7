package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.platform.Command;

/** Inputs of 举一反三. */
public final class DerivationInputs {
    private DerivationInputs() {}

    @RegisterForReflection
    @Input("ProposeDerivationInput")
    public record ProposeDerivationInput(
            @Id UUID commandId,
            @Id UUID derivationId,
            @Id UUID findingId,
            @Description("At most 200 characters.") String title,

            @Description("Where else to look, and for what.")
            String note)
            implements Command {}

    @RegisterForReflection
    @Input("RegisterDerivationInput")
    public record RegisterDerivationInput(
            @Id UUID commandId,
            @Id UUID derivationId,
            @Id @Description("Of the new matter.") UUID matterId) implements Command {}

    @RegisterForReflection
    @Input("DeclineDerivationInput")
    public record DeclineDerivationInput(
            @Id UUID commandId, @Id UUID derivationId, String reason) implements Command {}
}
