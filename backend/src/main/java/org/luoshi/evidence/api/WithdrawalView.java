package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.Withdrawal;

@Type("Withdrawal")
@Description("撤回: who put the tombstone, when and why.")
@RegisterForReflection
public record WithdrawalView(
        Instant at, String reason, @Ignore UUID byId) {

    static WithdrawalView of(Withdrawal withdrawal) {
        return new WithdrawalView(withdrawal.at(), withdrawal.reason(), withdrawal.by());
    }
}
