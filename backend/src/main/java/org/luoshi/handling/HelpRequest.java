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

/** 报请协调: what the unit cannot solve itself goes to the leader in charge, then to a special meeting (CT-08). */
@Entity
@Table(name = "help_request")
public class HelpRequest {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private HelpRung rung;

    private String problem;

    private String wanted;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    protected HelpRequest() {}

    static HelpRequest of(UUID taskId, HelpRung rung, String problem, String wanted, UUID officerId, Instant now) {
        var request = new HelpRequest();
        request.id = UUID.randomUUID();
        request.taskId = taskId;
        request.rung = rung;
        request.problem = Texts.body("problem", problem);
        request.wanted = Texts.body("wanted", wanted);
        request.askedBy = officerId;
        request.askedAt = now;
        return request;
    }

    /** 协调意见. */
    void answer(String text, UUID officerId, Instant now) {
        if (answeredAt != null) {
            throw new DomainException.RuleViolated(HandlingError.HELP_ANSWERED, "help request " + id + " is answered");
        }
        answer = Texts.body("answer", text);
        answeredBy = officerId;
        answeredAt = now;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public HelpRung rung() {
        return rung;
    }

    public String problem() {
        return problem;
    }

    /** What the unit asks for. */
    public String wanted() {
        return wanted;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
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
