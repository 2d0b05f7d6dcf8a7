package org.luoshi.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 督查事项: something decided that must get done, from registration to close-out. Moves by its seven steps only (JC-08). */
@Entity
public class Matter {
    private static final int MOST_TAGS = 20;

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "rule_set_id")
    private UUID ruleSetId;

    private @Nullable String number;

    @Embedded
    private Registration registration;

    private boolean listed;

    @Enumerated(EnumType.STRING)
    private MatterStep step;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "handling_proposal")
    private @Nullable HandlingProposal handlingProposal;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "result_summary")
    private @Nullable String resultSummary;

    private @Nullable String recommendation;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "progress_percent")
    private int progressPercent;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags = List.of();

    @Column(name = "closed_late")
    private boolean closedLate;

    private boolean terminated;

    @Column(name = "reopened_times")
    private int reopenedTimes;

    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;

    @Column(name = "reopen_reason")
    private @Nullable String reopenReason;

    @Column(name = "registered_by")
    private UUID registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "initiated_at")
    private @Nullable Instant initiatedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "last_activity_at")
    private Instant lastActivityAt;

    @Version
    private int version;

    protected Matter() {}

    /** 收件登记. */
    public static Matter register(
            UUID id,
            UUID jurisdictionId,
            UUID ruleSetId,
            Registration registration,
            boolean listed,
            UUID registeredBy,
            Instant now) {
        var matter = new Matter();
        matter.id = id;
        matter.jurisdictionId = jurisdictionId;
        matter.ruleSetId = ruleSetId;
        matter.registration = registration;
        matter.listed = listed;
        matter.step = MatterStep.REGISTERED;
        matter.registeredBy = registeredBy;
        matter.registeredAt = now;
        matter.lastActivityAt = now;
        return matter;
    }

    /** 拟办: REGISTERED → PROPOSED. */
    public void propose(HandlingProposal proposal, Instant now) {
        advance(MatterStep.REGISTERED, MatterStep.PROPOSED, now);
        handlingProposal = proposal;
        returnReason = null;
    }

    /** 立项: PROPOSED → INITIATED, with its number. */
    public void initiate(String newNumber, Instant now) {
        advance(MatterStep.PROPOSED, MatterStep.INITIATED, now);
        number = newNumber;
        initiatedAt = now;
    }

    /** 退回拟办: PROPOSED → REGISTERED, the one way back before initiation. */
    public void returnInitiation(String reason, Instant now) {
        advance(MatterStep.PROPOSED, MatterStep.REGISTERED, now);
        returnReason = reason;
    }

    /** 不予立项: the matter ends at PROPOSED, without a number (D.7.3). */
    public void rejectInitiation(String reason, Instant now) {
        requireStep(MatterStep.PROPOSED);
        rejectionReason = reason;
        closedAt = now;
        lastActivityAt = now;
    }

    /** 办法确认: INITIATED → METHOD_CONFIRMED; the lead unit's deadline becomes the matter's. */
    public void confirmMethod(LocalDate leadDueOn, Instant now) {
        advance(MatterStep.INITIATED, MatterStep.METHOD_CONFIRMED, now);
        dueOn = leadDueOn;
    }

    /** The lead unit's clock by a calendar that became known (decision 13); a date set otherwise stays. */
    void recount(LocalDate from, LocalDate to) {
        if (from.equals(dueOn)) {
            dueOn = to;
        }
    }

    /** 办结: every task is accepted. */
    void complete(Instant now) {
        advance(MatterStep.METHOD_CONFIRMED, MatterStep.COMPLETED, now);
    }

    /** 反馈结果: COMPLETED → FED_BACK, with the result and the office's recommendation (BZ-06, CT-12). */
    public void feedBack(String summary, String recommended, Instant now) {
        advance(MatterStep.COMPLETED, MatterStep.FED_BACK, now);
        resultSummary = summary;
        recommendation = recommended;
    }

    /** 销号: FED_BACK → ARCHIVED; a late one keeps its mark (decision 14). */
    public void close(LocalDate today, Instant now) {
        advance(MatterStep.FED_BACK, MatterStep.ARCHIVED, now);
        closedAt = now;
        closedLate = dueOn != null && today.isAfter(dueOn);
    }

    /** The lead unit's deadline moved: extended, or another unit took over. */
    public void moveDeadline(LocalDate leadDueOn, Instant now) {
        dueOn = leadDueOn;
        lastActivityAt = now;
    }

    /** 改派: another unit does what one was proposed for. */
    void reassign(UUID fromUnitId, UUID toUnitId, String duty, Responsibles slots) {
        if (handlingProposal != null) {
            handlingProposal = handlingProposal.reassigned(fromUnitId, toUnitId, duty, slots);
        }
    }

    /** 挂牌. */
    public void list(Instant now) {
        listed = true;
        lastActivityAt = now;
    }

    /** 摘牌. */
    public void delist(Instant now) {
        listed = false;
        lastActivityAt = now;
    }

    /** 标签 (JC-16); no activity of the matter. */
    void tag(List<String> add, List<String> remove) {
        var next = new LinkedHashSet<>(tags);
        remove.forEach(next::remove);
        next.addAll(add);
        if (next.size() > MOST_TAGS) {
            throw DomainException.Invalid.field("add", "more than " + MOST_TAGS + " tags");
        }
        tags = List.copyOf(next);
    }

    /** 终止: METHOD_CONFIRMED → ARCHIVED without being done, for the reason that was approved. */
    void terminate(String reason, Instant now) {
        advance(MatterStep.METHOD_CONFIRMED, MatterStep.ARCHIVED, now);
        closedAt = now;
        terminated = true;
        resultSummary = reason;
    }

    /** 重开: ARCHIVED → METHOD_CONFIRMED; the number stays, what was before is in the audit trail. */
    void reopen(String reason, LocalDate newDueOn, Instant now) {
        advance(MatterStep.ARCHIVED, MatterStep.METHOD_CONFIRMED, now);
        closedAt = null;
        closedLate = false;
        terminated = false;
        resultSummary = null;
        recommendation = null;
        dueOn = newDueOn;
        reopenedTimes++;
        reopenedAt = now;
        reopenReason = reason;
    }

    /** Something happened on one of its tasks or findings. */
    public void touch(Instant now) {
        lastActivityAt = now;
    }

    void progressed(int percent, Instant now) {
        progressPercent = percent;
        lastActivityAt = now;
    }

    private void advance(MatterStep from, MatterStep to, Instant now) {
        requireStep(from);
        step = to;
        lastActivityAt = now;
    }

    private void requireStep(MatterStep wanted) {
        if (step != wanted || rejectionReason != null) {
            throw new DomainException.RuleViolated(
                    MatterError.MATTER_WRONG_STEP,
                    "matter " + id + " is " + (rejectionReason == null ? "at " + step : "rejected") + ", not at "
                            + wanted);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    /** The version of the rules it was opened under, and keeps (decision 15). */
    public UUID ruleSetId() {
        return ruleSetId;
    }

    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Registration registration() {
        return registration;
    }

    public String title() {
        return registration.title();
    }

    /** 挂牌督办. */
    public boolean isListed() {
        return listed;
    }

    public MatterStep step() {
        return step;
    }

    public Optional<HandlingProposal> handlingProposal() {
        return Optional.ofNullable(handlingProposal);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** 办理结果 as it was fed back. */
    public Optional<String> resultSummary() {
        return Optional.ofNullable(resultSummary);
    }

    /** 工作建议 (BZ-06). */
    public Optional<String> recommendation() {
        return Optional.ofNullable(recommendation);
    }

    /** Why it was not initiated; empty for every other matter. */
    public Optional<String> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Mean progress of the tasks, 0..100. */
    public int progressPercent() {
        return progressPercent;
    }

    /** 重点, 难点, 焦点 and words of the office's own (JC-16). */
    public List<String> tags() {
        return List.copyOf(tags);
    }

    public boolean isClosedLate() {
        return closedLate;
    }

    /** 终止: ended without being done. */
    public boolean isTerminated() {
        return terminated;
    }

    /** 重开 how many times. */
    public int reopenedTimes() {
        return reopenedTimes;
    }

    public Optional<Instant> reopenedAt() {
        return Optional.ofNullable(reopenedAt);
    }

    public Optional<String> reopenReason() {
        return Optional.ofNullable(reopenReason);
    }

    public UUID registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Optional<Instant> initiatedAt() {
        return Optional.ofNullable(initiatedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public Instant lastActivityAt() {
        return lastActivityAt;
    }

    public int version() {
        return version;
    }
}
