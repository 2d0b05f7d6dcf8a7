package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.luoshi.conclusion.ConclusionDelivered;
import org.luoshi.conclusion.ConclusionFinal;
import org.luoshi.conclusion.ConclusionReturned;
import org.luoshi.conclusion.ConclusionReviewed;
import org.luoshi.conclusion.ConclusionSubmitted;
import org.luoshi.conclusion.ReviewRequested;
import org.luoshi.conclusion.ReviewerAssigned;
import org.luoshi.platform.Role;

/** Who hears of conclusions, objections and reviews (R733-16, R733-17). Before the delivery only the group and those who may sign. */
@ApplicationScoped
public class ConclusionNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    public ConclusionNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    void onSubmitted(@Observes ConclusionSubmitted event) {
        var signers =
                new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR, Role.LEADER, Role.CHIEF));
        signers.removeAll(recipients.ofGroup(event.planId()));
        signers.remove(event.submittedBy());
        notifier.tell(
                signers,
                Notice.ofConclusion(
                        NotificationKind.CONCLUSION_TO_SIGN,
                        "" + event.version(),
                        event.title(),
                        event.matterId(),
                        event.conclusionId()));
    }

    void onReturned(@Observes ConclusionReturned event) {
        notifier.tell(
                recipients.ofGroup(event.planId()),
                Notice.ofConclusion(
                        NotificationKind.CONCLUSION_RETURNED,
                        "" + event.version(),
                        event.title(),
                        event.matterId(),
                        event.conclusionId()));
    }

    void onDelivered(@Observes ConclusionDelivered event) {
        tell(
                recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                NotificationKind.CONCLUSION_DELIVERED,
                event.title(),
                event.matterId(),
                event.conclusionId());
    }

    void onRequested(@Observes ReviewRequested event) {
        tell(
                recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR, Role.CHIEF),
                NotificationKind.REVIEW_REQUESTED,
                event.title(),
                event.matterId(),
                event.conclusionId());
    }

    void onAssigned(@Observes ReviewerAssigned event) {
        tell(
                Set.of(event.reviewerId()),
                NotificationKind.REVIEW_ASSIGNED,
                event.title(),
                event.matterId(),
                event.conclusionId());
    }

    /** The unit, and the group whose conclusion it was. */
    void onReviewed(@Observes ConclusionReviewed event) {
        tell(
                concerned(event.unitId(), event.planId()),
                NotificationKind.CONCLUSION_REVIEWED,
                event.title(),
                event.matterId(),
                event.conclusionId());
    }

    void onFinal(@Observes ConclusionFinal event) {
        tell(
                concerned(event.unitId(), event.planId()),
                NotificationKind.CONCLUSION_FINAL,
                event.title(),
                event.matterId(),
                event.conclusionId());
    }

    private Set<UUID> concerned(UUID unitId, UUID planId) {
        var concerned = new HashSet<>(recipients.ofUnit(unitId, Role.LIAISON, Role.UNIT_HEAD));
        concerned.addAll(recipients.ofGroup(planId));
        return concerned;
    }

    private void tell(Set<UUID> officers, NotificationKind kind, String title, UUID matterId, UUID conclusionId) {
        notifier.tell(officers, Notice.ofConclusion(kind, "", title, matterId, conclusionId));
    }
}
