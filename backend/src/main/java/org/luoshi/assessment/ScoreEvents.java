package org.luoshi.assessment;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.luoshi.commendation.CommendationApproved;
import org.luoshi.commendation.CommendationRevoked;
import org.luoshi.conclusion.ConclusionReviewed;
import org.luoshi.conclusion.ConclusionVersions;
import org.luoshi.conclusion.ReviewDecision;
import org.luoshi.escalation.EscalationDecided;
import org.luoshi.finding.VerificationFailed;
import org.luoshi.handling.TaskHandled;
import org.luoshi.matter.CompletionReported;
import org.luoshi.matter.CompletionReturned;
import org.luoshi.matter.DeadlineRecounted;
import org.luoshi.matter.MatterClosed;
import org.luoshi.matter.TaskHalted;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;

/**
 * Listens to what units are scored for. What the records tell is followed after the transaction, by the system, which sees all entries; what
 * the event alone tells is entered within it.
 */
@ApplicationScoped
class ScoreEvents {
    private static final Logger LOG = Logger.getLogger(ScoreEvents.class);

    private final KeepScores scores;
    private final ConclusionVersions versions;
    private final Clock clock;

    ScoreEvents(KeepScores scores, ConclusionVersions versions, Clock clock) {
        this.scores = scores;
        this.versions = versions;
        this.clock = clock;
    }

    void onDecided(@Observes(during = AFTER_SUCCESS) EscalationDecided event) {
        follow(event.taskId());
    }

    void onReported(@Observes(during = AFTER_SUCCESS) CompletionReported event) {
        follow(event.taskId());
    }

    void onRecounted(@Observes(during = AFTER_SUCCESS) DeadlineRecounted event) {
        follow(event.taskId());
    }

    void onHalted(@Observes(during = AFTER_SUCCESS) TaskHalted event) {
        follow(event.taskId());
    }

    /** An extension may have been decided after the old deadline. */
    void onHandled(@Observes(during = AFTER_SUCCESS) TaskHandled event) {
        follow(event.taskId());
    }

    void onClosed(@Observes(during = AFTER_SUCCESS) MatterClosed event) {
        bySystem(() -> scores.ofMatter(event.matterId(), TimeSource.today(clock)));
    }

    /** What the conclusion states no more leaves zero. */
    void onReviewed(@Observes(during = AFTER_SUCCESS) ConclusionReviewed event) {
        if (event.decision() != ReviewDecision.UPHOLD) {
            bySystem(() -> scores.ofReviewedPlan(event.planId(), stated(event), TimeSource.today(clock)));
        }
    }

    private Set<UUID> stated(ConclusionReviewed event) {
        return event.decision() == ReviewDecision.WITHDRAW
                ? Set.of()
                : versions.ofConclusions(List.of(event.conclusionId())).getFirst().text().statements().stream()
                        .flatMap(statement -> statement.findingIds().stream())
                        .collect(Collectors.toSet());
    }

    void onReturned(@Observes CompletionReturned event) {
        var now = clock.instant();
        scores.ofEvent(new ScoreCause(
                "RETURNED:" + event.taskId() + ":" + now.toEpochMilli(),
                ScoreKind.COMPLETION_RETURNED,
                TimeSource.dateOf(now),
                event.jurisdictionId(),
                event.unitId(),
                event.matterId(),
                event.taskId(),
                null));
    }

    void onVerificationFailed(@Observes VerificationFailed event) {
        scores.ofEvent(new ScoreCause(
                "VERIFICATION:" + event.findingId() + ":" + event.round(),
                ScoreKind.VERIFICATION_FAILED,
                TimeSource.dateOf(event.at()),
                event.jurisdictionId(),
                event.unitId(),
                event.matterId(),
                null,
                event.findingId()));
    }

    /** It hangs on no finding: a unit is commended for what it may not be shown, too, and a review of the plan takes no praise back. */
    void onCommended(@Observes CommendationApproved event) {
        scores.ofEvent(new ScoreCause(
                commendation(event.commendationId()),
                ScoreKind.COMMENDED,
                TimeSource.dateOf(event.at()),
                event.jurisdictionId(),
                event.unitId(),
                event.matterId(),
                null,
                null));
    }

    void onRevoked(@Observes CommendationRevoked event) {
        scores.takeBack(commendation(event.commendationId()), event.reason(), TimeSource.today(clock));
    }

    private static String commendation(UUID commendationId) {
        return ScoreEntries.COMMENDATION + commendationId;
    }

    private void follow(UUID taskId) {
        bySystem(() -> scores.ofTasks(List.of(taskId), TimeSource.today(clock)));
    }

    /** What has happened is not undone because its score failed; the job makes up for it. */
    private static void bySystem(Runnable work) {
        try {
            SystemScope.run(() -> QuarkusTransaction.requiringNew().run(work));
        } catch (RuntimeException e) {
            LOG.error("a score could not be kept", e);
        }
    }
}
