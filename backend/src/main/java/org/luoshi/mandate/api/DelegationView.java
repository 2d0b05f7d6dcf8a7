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
import org.luoshi.mandate.Delegation;
import org.luoshi.mandate.DelegationScope;
import org.luoshi.mandate.Term;
import org.luoshi.platform.Command;

@RegisterForReflection
@Type("Delegation")
@Description("授权: the chief lets a deputy leader approve supervision proposals in his place, for a term (decision 1).")
public record DelegationView(
        @Id UUID id,
        DelegationScope scope,

        @Description("Which systems or topics; may be empty for ALL.")
        String scopeText,

        LocalDate fromOn,
        @Description("The last day on which it holds.") LocalDate toOn,
        @Description("授权文件.") String document,

        @Description("Not revoked and within its term today.")
        boolean inForce,

        Instant recordedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason,
        @Ignore UUID leaderId,
        @Ignore UUID recordedById) {

    static DelegationView of(Delegation delegation, LocalDate today) {
        return new DelegationView(
                delegation.id(),
                delegation.scope(),
                delegation.scopeText(),
                delegation.term().fromOn(),
                delegation.term().toOn(),
                delegation.document(),
                delegation.holdsOn(today),
                delegation.recordedAt(),
                delegation.revokedAt().orElse(null),
                delegation.revokeReason().orElse(null),
                delegation.leaderId(),
                delegation.recordedBy());
    }

    @RegisterForReflection
    @Type("DelegationPage")
    @Description("Delegations, newest first.")
    public record DelegationPage(
            List<@NonNull DelegationView> items, @Nullable String nextCursor) {}

    @RegisterForReflection
    @Input("RecordDelegationInput")
    public record RecordDelegationInput(
            @Id UUID commandId,
            @Id @Description("A deputy leader (LEADER).") UUID leaderId,
            DelegationScope scope,

            @Nullable @Description("Which systems or topics; needed unless ALL.")
            String scopeText,

            LocalDate fromOn,
            @Description("The last day; today or later.") LocalDate toOn,
            @Description("授权文件.") String document)
            implements Command {
        Delegation.Draft draft() {
            return new Delegation.Draft(leaderId, scope, scopeText, new Term(fromOn, toOn), document);
        }
    }

    @RegisterForReflection
    @Input("RevokeDelegationInput")
    public record RevokeDelegationInput(
            @Id UUID commandId, @Id UUID delegationId, String reason) implements Command {}
}
