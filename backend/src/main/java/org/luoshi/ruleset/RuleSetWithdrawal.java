package org.luoshi.ruleset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** 撤回: says that a version will not come into force. The version itself stays as it was adopted (decision 15). */
@Entity
@Immutable
@Table(name = "rule_set_withdrawal")
public class RuleSetWithdrawal {
    @Id
    @Column(name = "rule_set_id")
    private UUID ruleSetId;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private String reason;

    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected RuleSetWithdrawal() {}

    static RuleSetWithdrawal of(RuleSet ruleSet, UUID jurisdictionId, String reason, UUID officerId, Instant now) {
        var withdrawal = new RuleSetWithdrawal();
        withdrawal.ruleSetId = ruleSet.id();
        withdrawal.jurisdictionId = jurisdictionId;
        withdrawal.reason = reason;
        withdrawal.withdrawnBy = officerId;
        withdrawal.withdrawnAt = now;
        return withdrawal;
    }

    public UUID ruleSetId() {
        return ruleSetId;
    }

    public String reason() {
        return reason;
    }

    public UUID withdrawnBy() {
        return withdrawnBy;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
