package org.luoshi.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.Task;
import org.luoshi.platform.DomainException;

/** 催办: a formal, counted act towards a unit that is expected to deliver (CT-09). The unit answers it once, in words or by a progress report. */
@Entity
@Table(name = "expedite_notice")
public class ExpediteNotice {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private ExpediteLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private ExpediteChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    private ExpediteOrigin origin;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "callee_name")
    private @Nullable String calleeName;

    @Column(name = "called_at")
    private @Nullable Instant calledAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "recipient_roles")
    private List<String> recipientRoles = List.of();

    @Column(name = "sent_by")
    private @Nullable UUID sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "answer")
    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    protected ExpediteNotice() {}

    /** Who was called when; kept instead of a delivery. */
    public record Call(String calleeName, Instant calledAt) {}

    static ExpediteNotice send(
            Task task,
            ExpediteLevel level,
            ExpediteOrigin origin,
            @Nullable String note,
            @Nullable Call call,
            Set<ExpediteRecipientRole> recipients,
            @Nullable UUID sentBy,
            LocalDate today,
            Instant now) {
        var notice = new ExpediteNotice();
        notice.id = UUID.randomUUID();
        notice.jurisdictionId = task.jurisdictionId();
        notice.matterId = task.matterId();
        notice.taskId = task.id();
        notice.unitId = task.unitId();
        notice.level = level;
        notice.channel = call == null ? ExpediteChannel.IN_APP : ExpediteChannel.TELEPHONE;
        notice.origin = origin;
        notice.note = note;
        notice.calleeName = call == null ? null : call.calleeName();
        notice.calledAt = call == null ? null : call.calledAt();
        notice.recipientRoles =
                call == null ? recipients.stream().sorted().map(Enum::name).toList() : List.of();
        notice.sentBy = sentBy;
        notice.sentAt = now;
        notice.sentOn = today;
        return notice;
    }

    /** The unit answers, once. */
    void answer(String words, UUID officerId, Instant now) {
        if (answeredAt != null) {
            throw new DomainException.RuleViolated(
                    EscalationError.EXPEDITE_ANSWERED, "notice " + id + " was answered at " + answeredAt);
        }
        answer = words;
        answeredBy = officerId;
        answeredAt = now;
    }

    /** To whom it was addressed; empty for calls and for notices from before this was kept. */
    public List<ExpediteRecipientRole> recipientRoles() {
        return recipientRoles.stream().map(ExpediteRecipientRole::valueOf).toList();
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID matterId() {
        return matterId;
    }

    public UUID taskId() {
        return taskId;
    }

    public UUID unitId() {
        return unitId;
    }

    public ExpediteLevel level() {
        return level;
    }

    public ExpediteChannel channel() {
        return channel;
    }

    public ExpediteOrigin origin() {
        return origin;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> calleeName() {
        return Optional.ofNullable(calleeName);
    }

    public Optional<Instant> calledAt() {
        return Optional.ofNullable(calledAt);
    }

    /** Nobody when the rule sent it. */
    public Optional<UUID> sentBy() {
        return Optional.ofNullable(sentBy);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<UUID> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
