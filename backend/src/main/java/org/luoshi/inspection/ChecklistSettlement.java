package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** 以此为准: the group's leader says which of several answers to one item stands. The others stay (row 55). */
@Entity
@Immutable
@Table(name = "checklist_settlement")
public class ChecklistSettlement {
    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "answer_id")
    private UUID answerId;

    @Column(name = "up_to")
    private long upTo;

    @Column(name = "settled_by")
    private UUID settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected ChecklistSettlement() {}

    /** Of the answers that are there now; one that comes later opens the question again. */
    static ChecklistSettlement of(ChecklistAnswer standing, long upTo, UUID leader, Instant now) {
        var settlement = new ChecklistSettlement();
        settlement.id = UUID.randomUUID();
        settlement.planId = standing.planId();
        settlement.itemId = standing.itemId();
        settlement.answerId = standing.id();
        settlement.upTo = upTo;
        settlement.settledBy = leader;
        settlement.settledAt = now;
        return settlement;
    }

    public UUID planId() {
        return planId;
    }

    public UUID itemId() {
        return itemId;
    }

    public UUID answerId() {
        return answerId;
    }

    /** The last answer that the leader knew, by its place in the order of receipt. */
    long upTo() {
        return upTo;
    }

    public UUID settledBy() {
        return settledBy;
    }

    public Instant settledAt() {
        return settledAt;
    }
}
