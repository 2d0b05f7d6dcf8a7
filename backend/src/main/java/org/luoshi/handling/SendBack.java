package org.luoshi.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 退办: the unit says that the task is not its own. Once per task; the arbiter decides once. */
@Entity
@Table(name = "send_back")
public class SendBack {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    private String reason;

    @Column(name = "sent_by")
    private UUID sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SendBackRuling ruling;

    @Column(name = "ruling_note")
    private @Nullable String rulingNote;

    @Column(name = "ruled_by")
    private @Nullable UUID ruledBy;

    @Column(name = "ruled_at")
    private @Nullable Instant ruledAt;

    @Column(name = "reassigned_to")
    private @Nullable UUID reassignedTo;

    @Version
    private int version;

    protected SendBack() {}

    static SendBack of(UUID taskId, String reason, UUID officerId, Instant now) {
        var sendBack = new SendBack();
        sendBack.id = UUID.randomUUID();
        sendBack.taskId = taskId;
        sendBack.reason = Texts.body("reason", reason);
        sendBack.sentBy = officerId;
        sendBack.sentAt = now;
        return sendBack;
    }

    /** 裁定, once. */
    void rule(SendBackRuling decided, String note, UUID officerId, Instant now) {
        if (ruling != null) {
            throw new DomainException.RuleViolated(
                    HandlingError.SEND_BACK_DECIDED, "send-back " + id + " is " + ruling);
        }
        ruling = decided;
        rulingNote = Texts.body("note", note);
        ruledBy = officerId;
        ruledAt = now;
    }

    void reassign(UUID newTaskId) {
        if (ruling != SendBackRuling.UPHELD || reassignedTo != null) {
            throw new DomainException.RuleViolated(
                    HandlingError.SEND_BACK_DECIDED, "send-back " + id + " is " + ruling + ", to " + reassignedTo);
        }
        reassignedTo = newTaskId;
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public String reason() {
        return reason;
    }

    public UUID sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Optional<SendBackRuling> ruling() {
        return Optional.ofNullable(ruling);
    }

    public Optional<String> rulingNote() {
        return Optional.ofNullable(rulingNote);
    }

    public Optional<UUID> ruledBy() {
        return Optional.ofNullable(ruledBy);
    }

    public Optional<Instant> ruledAt() {
        return Optional.ofNullable(ruledAt);
    }

    /** The task of the unit that got it instead. */
    public Optional<UUID> reassignedTo() {
        return Optional.ofNullable(reassignedTo);
    }
}
