package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.roster.TieKind;

/** 督查组成员. */
@Entity
@Table(name = "group_member")
public class GroupMember {
    @EmbeddedId
    private Key key;

    @Column(name = "is_leader")
    private boolean leader;

    @Column(name = "recused_at")
    private @Nullable Instant recusedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recused_as")
    private @Nullable TieKind recusedAs;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    protected GroupMember() {}

    GroupMember(UUID planId, UUID officerId, boolean isLeader) {
        this.key = new Key(planId, officerId);
        this.leader = isLeader;
    }

    /** One officer of one plan's group. */
    @Embeddable
    public record Key(
            @Column(name = "plan_id") UUID planId,
            @Column(name = "officer_id") UUID officerId) {}

    /** 补充: another takes the place of who had to keep away (R733-17). */
    GroupMember replaceBy(UUID officerId) {
        if (!isVacant()) {
            throw new DomainException.RuleViolated(
                    InspectionError.MEMBER_NOT_RECUSED, "officer " + officerId() + " of plan " + planId());
        }
        replacedBy = officerId;
        return new GroupMember(planId(), officerId, leader);
    }

    /** He goes. */
    public boolean isActive() {
        return recusedAt == null;
    }

    /** He had to keep away, and nobody has his place yet. */
    public boolean isVacant() {
        return recusedAt != null && replacedBy == null;
    }

    /** Why he had to keep away (R733-17). */
    public Optional<TieKind> recusedAs() {
        return Optional.ofNullable(recusedAs);
    }

    public Optional<UUID> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    public UUID planId() {
        return key.planId();
    }

    public UUID officerId() {
        return key.officerId();
    }

    /** 组长, exactly one (R733-08). */
    public boolean isLeader() {
        return leader && isActive();
    }
}
