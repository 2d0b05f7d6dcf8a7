package org.luoshi.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** What the records say of a merit; row scope decides which there are for the caller. */
@ApplicationScoped
public class Merits {
    private final Findings findings;
    private final InspectionPlans plans;
    private final Matters matters;
    private final Tasks tasks;

    Merits(Findings findings, InspectionPlans plans, Matters matters, Tasks tasks) {
        this.findings = findings;
        this.plans = plans;
        this.matters = matters;
        this.tasks = tasks;
    }

    /** The good practice, of the unit that is responsible for it; refused when nobody may be commended for it. */
    Merit ofFinding(UUID findingId) {
        var finding = findings.require(findingId);
        refuse(CommendationPolicy.refusal(practice(finding)), "finding " + findingId);
        return new Merit(
                finding.jurisdictionId(),
                finding.matterId(),
                findingId,
                finding.observation().responsibleUnitId());
    }

    /** The matter that the unit has settled in time; refused when it has not. */
    Merit ofMatter(UUID matterId, UUID unitId) {
        var matter = matters.require(matterId);
        var duties = duties(matterId).getOrDefault(unitId, List.of());
        refuse(CommendationPolicy.refusal(isClosed(matter), duties), "unit " + unitId + " in matter " + matterId);
        return new Merit(matter.jurisdictionId(), matterId, null, unitId);
    }

    /** It still stands: a matter may be open again. */
    void requireStanding(Merit merit) {
        merit.finding().ifPresentOrElse(this::ofFinding, () -> ofMatter(merit.matterId(), merit.unitId()));
    }

    /** Units that settled the matter in time. */
    public List<UUID> inTime(UUID matterId) {
        var isClosed = isClosed(matters.require(matterId));
        return duties(matterId).entrySet().stream()
                .filter(unit ->
                        CommendationPolicy.refusal(isClosed, unit.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private CommendationPolicy.Practice practice(Finding finding) {
        var isSealed = finding.planId()
                .map(id ->
                        plans.findByIdOptional(id).map(InspectionPlan::isSealed).orElse(true))
                .orElse(false);
        return new CommendationPolicy.Practice(finding.observation().kind(), isSealed, finding.needsOutsideApproval());
    }

    private Map<UUID, List<CommendationPolicy.Duty>> duties(UUID matterId) {
        return tasks.live(matterId).stream()
                .collect(Collectors.groupingBy(Task::unitId, Collectors.mapping(Merits::duty, Collectors.toList())));
    }

    private static CommendationPolicy.Duty duty(Task task) {
        return new CommendationPolicy.Duty(
                task.dueOn(), task.completedAt().map(TimeSource::dateOf).orElse(null), task.isAccepted());
    }

    private static boolean isClosed(Matter matter) {
        return matter.isClosed() && !matter.isTerminated();
    }

    private static void refuse(Optional<CommendationError> refusal, String what) {
        refusal.ifPresent(error -> {
            throw new DomainException.RuleViolated(error, what + " gives no reason to commend");
        });
    }
}
