package org.luoshi.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 月度核查: each month the office checks what the project was to reach, and plans the months to come (WF-11). */
@ApplicationScoped
public class CheckNode {
    private final WatchList list;
    private final Matters matters;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CheckNode(WatchList list, Matters matters, AuditTrail auditTrail, Clock clock) {
        this.list = list;
        this.matters = matters;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param correction why an earlier check is corrected; null for the first one
     */
    @Transactional
    public WatchedProject check(
            UUID nodeId, NodeResult result, int percent, String words, @Nullable String correction, Caller caller) {
        var seen = list.requireNode(nodeId);
        var matter = matters.lock(seen.matterId());
        var project = list.lock(seen.projectId());
        project.requireOnTheList();
        list.getEntityManager().refresh(seen);
        var before = seen.result().isPresent() ? seen.summary() : null;
        seen.check(
                result,
                percent,
                Texts.body("words", words),
                Texts.optional("correction", correction),
                caller.officerId(),
                TimeSource.today(clock),
                clock.instant());
        record("WATCH_NODE_CHECKED", seen.id(), matter, before, seen.summary());
        return project;
    }

    @Transactional
    public WatchedProject plan(UUID projectId, WatchPlan plan, Caller caller) {
        var matter = matters.lock(list.require(projectId).matterId());
        var project = list.lock(projectId);
        project.requireOnTheList();
        var today = TimeSource.today(clock);
        var nodes = list.nodes(List.of(projectId));
        var earlier = nodes.stream().map(WatchNode::step).toList();
        plan.check(
                project.year(),
                nodes.stream()
                        .filter(node -> node.isSettled(today))
                        .map(WatchNode::step)
                        .collect(Collectors.toSet()),
                today);
        var byMonth = nodes.stream().collect(Collectors.toMap(WatchNode::month, Function.identity()));
        for (var step : plan.steps()) {
            var node = byMonth.remove(step.month());
            if (node == null) {
                list.add(WatchNode.of(project, step));
            } else {
                node.replan(step);
            }
        }
        byMonth.values().forEach(list::remove);
        record("WATCH_NODES_PLANNED", projectId, matter, Map.of("nodes", earlier), Map.of("nodes", plan.steps()));
        return project;
    }

    private void record(String action, UUID recordId, Matter matter, @Nullable Object before, Object after) {
        matter.touch(clock.instant());
        var isNode = action.equals("WATCH_NODE_CHECKED");
        auditTrail.write(new AuditRecord(
                action,
                isNode ? "watch_node" : "watched_project",
                recordId,
                matter.jurisdictionId(),
                matter.id(),
                null,
                false,
                null,
                before,
                after));
    }
}
