package org.luoshi.mandate.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.mandate.Designation;
import org.luoshi.mandate.DesignationStatus;
import org.luoshi.mandate.Term;
import org.luoshi.platform.Command;

@RegisterForReflection
@Type("Designation")
@Description("指定: a department may supervise a matter, in a scope, with a duty, in a term (R733-07).")
public record DesignationView(
        @Id UUID id,
        @Description("范围.") String scope,
        @Description("职责.") String duty,
        LocalDate fromOn,
        @Description("The last day on which it holds.") LocalDate toOn,
        @Description("指定文件.") String document,
        DesignationStatus status,

        @Description("Approved and within its term today.") boolean inForce,

        @Nullable String revokeReason,
        Instant madeAt,

        @Nullable @Id @Description("事项; null when the scope names the matters.")
        UUID matterId,

        @Ignore UUID unitId,
        @Ignore UUID madeById,
        @Ignore @Nullable UUID approvedById) {

    public static DesignationView of(Designation designation, LocalDate today) {
        return new DesignationView(
                designation.id(),
                designation.scope(),
                designation.duty(),
                designation.term().fromOn(),
                designation.term().toOn(),
                designation.document(),
                designation.status(),
                designation.holdsOn(today),
                designation.revokeReason().orElse(null),
                designation.madeAt(),
                designation.matterId().orElse(null),
                designation.unitId(),
                designation.madeBy(),
                designation.approvedBy().orElse(null));
    }

    @RegisterForReflection
    @Type("DesignationPage")
    @Description("Designations, newest first.")
    public record DesignationPage(
            List<@NonNull DesignationView> items, @Nullable String nextCursor) {}

    @RegisterForReflection
    @Input("MakeDesignationInput")
    public record MakeDesignationInput(
            @Id UUID commandId,

            @Id @Description("A department or county government.")
            UUID unitId,

            @Nullable @Id @Description("事项; without it the scope names the matters.")
            UUID matterId,

            @Description("范围.") String scope,
            @Description("职责.") String duty,
            LocalDate fromOn,
            @Description("The last day; today or later.") LocalDate toOn,
            @Description("指定文件.") String document)
            implements Command {
        Designation.Draft draft() {
            return new Designation.Draft(unitId, matterId, scope, duty, new Term(fromOn, toOn), document);
        }
    }

    @RegisterForReflection
    @Input("ApproveDesignationInput")
    public record ApproveDesignationInput(
            @Id UUID commandId, @Id UUID designationId) implements Command {}

    @RegisterForReflection
    @Input("RevokeDesignationInput")
    public record RevokeDesignationInput(
            @Id UUID commandId, @Id UUID designationId, String reason) implements Command {}
}
