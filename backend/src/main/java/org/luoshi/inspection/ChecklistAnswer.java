package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** 检查项的回答 of one member. It never changes: another answer to the same item is another row, the latest counts (row 55, row 60). */
@Entity
@Table(name = "checklist_answer")
public class ChecklistAnswer {
    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "visit_id")
    private UUID visitId;

    @Column(name = "item_id")
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    private ChecklistReply reply;

    private @Nullable String comment;

    @Column(name = "finding_id")
    private @Nullable UUID findingId;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Generated
    @Column(insertable = false, updatable = false)
    private long seq;

    protected ChecklistAnswer() {}

    static ChecklistAnswer give(GivenAnswer given, UUID planId, UUID visitId, UUID officer, Instant receivedAt) {
        var answer = new ChecklistAnswer();
        answer.id = given.answerId();
        answer.planId = planId;
        answer.visitId = visitId;
        answer.itemId = given.itemId();
        answer.reply = given.reply();
        answer.comment = given.comment();
        answer.findingId = given.findingId();
        answer.answeredBy = officer;
        answer.answeredAt = given.answeredAt();
        answer.receivedAt = receivedAt;
        return answer;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID visitId() {
        return visitId;
    }

    public UUID itemId() {
        return itemId;
    }

    public ChecklistReply reply() {
        return reply;
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** 记为问题: the finding that came of it. */
    public Optional<UUID> findingId() {
        return Optional.ofNullable(findingId);
    }

    public UUID answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Its place in the order of receipt. */
    long seq() {
        return seq;
    }
}
