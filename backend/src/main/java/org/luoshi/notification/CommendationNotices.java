package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import org.luoshi.commendation.CommendationApproved;
import org.luoshi.commendation.CommendationProposed;
import org.luoshi.commendation.CommendationReturned;
import org.luoshi.commendation.CommendationRevoked;
import org.luoshi.platform.Role;

/** Who hears of 通报表扬: the leaders who may approve it, who proposed it, and after the approval the unit (row 77). */
@ApplicationScoped
public class CommendationNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    CommendationNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    /** Nobody approves his own. */
    void onProposed(@Observes CommendationProposed event) {
        var leaders = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.LEADER, Role.CHIEF));
        leaders.remove(event.proposedBy());
        notifier.tell(
                leaders,
                Notice.ofCommendation(
                        NotificationKind.COMMENDATION_TO_APPROVE,
                        event.title(),
                        event.matterId(),
                        event.commendationId()));
    }

    void onApproved(@Observes CommendationApproved event) {
        notifier.tell(
                Set.of(event.proposedBy()),
                Notice.ofCommendation(
                        NotificationKind.COMMENDATION_DECIDED,
                        event.title(),
                        event.matterId(),
                        event.commendationId()));
        notifier.tell(
                recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                Notice.ofCommendation(
                        NotificationKind.UNIT_COMMENDED, event.title(), event.matterId(), event.commendationId()));
    }

    void onReturned(@Observes CommendationReturned event) {
        notifier.tell(
                Set.of(event.proposedBy()),
                Notice.ofCommendation(
                        NotificationKind.COMMENDATION_DECIDED,
                        event.title(),
                        event.matterId(),
                        event.commendationId()));
    }

    /** The unit was told that it is commended. */
    void onRevoked(@Observes CommendationRevoked event) {
        notifier.tell(
                recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                Notice.ofCommendation(
                        NotificationKind.COMMENDATION_REVOKED,
                        event.title(),
                        event.matterId(),
                        event.commendationId()));
    }
}
