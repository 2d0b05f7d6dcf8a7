package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** 督查组成员. */
@Entity
@Table(name = "group_member")
public class GroupMember {
    @EmbeddedId
    private Key key;

    @Column(name = "is_leader")
    private boolean leader;

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

    public UUID planId() {
        return key.planId();
    }

    public UUID officerId() {
        return key.officerId();
    }

    /** 组长, exactly one (R733-08). */
    public boolean isLeader() {
        return leader;
    }
}
