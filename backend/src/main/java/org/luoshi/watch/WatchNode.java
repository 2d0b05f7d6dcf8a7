package org.luoshi.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 月度节点: what a watched project is to reach in a month, and what the check found. */
@Entity
@Table(name = "watch_node")
public class WatchNode {
    @Id
    private UUID id;

    @Column(name = "watched_project_id")
    private UUID projectId;

    @Column(name = "matter_id")
    private UUID matterId;

    private LocalDate month;

    private String goal;

    @Column(name = "planned_percent")
    private int plannedPercent;

    @Enumerated(EnumType.STRING)
    private @Nullable NodeResult result;

    @Column(name = "actual_percent")
    private @Nullable Integer actualPercent;

    private @Nullable String words;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    private @Nullable String correction;

    @Version
    private int version;

    protected WatchNode() {}

    static WatchNode of(WatchedProject project, WatchPlan.Step step) {
        var node = new WatchNode();
        node.id = UUID.randomUUID();
        node.projectId = project.id();
        node.matterId = project.matterId();
        node.month = step.month();
        node.replan(step);
        return node;
    }

    void replan(WatchPlan.Step step) {
        goal = step.goal();
        plannedPercent = step.plannedPercent();
    }

    /**
     * @param found what was found, in words: how it was reached, or why not and what follows
     * @param why why an earlier check is corrected; null for the first one
     */
    void check(
            NodeResult verdict,
            int percent,
            String found,
            @Nullable String why,
            UUID officerId,
            LocalDate today,
            Instant now) {
        if (month.isAfter(today)) {
            throw new DomainException.RuleViolated(WatchError.WATCH_NODE_AHEAD, month + " has not begun");
        }
        if (result != null && why == null) {
            throw new DomainException.Conflict(WatchError.WATCH_NODE_CHECKED, "node " + id + " was " + result);
        }
        if (percent < 0 || percent > 100) {
            throw DomainException.Invalid.field("actualPercent", "0..100");
        }
        if (verdict == NodeResult.REACHED && percent < plannedPercent) {
            throw new DomainException.RuleViolated(
                    WatchError.WATCH_FIGURE_TOO_LOW, percent + " of the planned " + plannedPercent);
        }
        correction = result == null ? null : why;
        result = verdict;
        actualPercent = percent;
        words = found;
        checkedBy = officerId;
        checkedAt = now;
    }

    WatchPlan.Step step() {
        return new WatchPlan.Step(month, goal, plannedPercent);
    }

    boolean isSettled(LocalDate today) {
        return result != null || month.isBefore(NodePolicy.monthOf(today));
    }

    Map<String, Object> summary() {
        Map<String, Object> summary =
                new HashMap<>(Map.of("month", month.toString(), "goal", goal, "plannedPercent", plannedPercent));
        result().ifPresent(value -> summary.put("result", value));
        actualPercent().ifPresent(value -> summary.put("actualPercent", value));
        words().ifPresent(value -> summary.put("note", value));
        correction().ifPresent(value -> summary.put("reason", value));
        return summary;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID matterId() {
        return matterId;
    }

    /** First day of the month. */
    public LocalDate month() {
        return month;
    }

    public String goal() {
        return goal;
    }

    public int plannedPercent() {
        return plannedPercent;
    }

    /** Nothing before the check. */
    public Optional<NodeResult> result() {
        return Optional.ofNullable(result);
    }

    public OptionalInt actualPercent() {
        return actualPercent == null ? OptionalInt.empty() : OptionalInt.of(actualPercent);
    }

    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    public Optional<UUID> checkedBy() {
        return Optional.ofNullable(checkedBy);
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** Why an earlier check was corrected; the audit trail keeps that one. */
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }
}
