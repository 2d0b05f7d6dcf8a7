package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import org.luoshi.consequence.CorrectionDecided;
import org.luoshi.consequence.CorrectionDrafted;
import org.luoshi.consequence.PublicationDecided;
import org.luoshi.consequence.PublicationPrepared;
import org.luoshi.platform.Role;

/** Who hears of what follows an approval (row 90), and of 责令改正 (R733-25). */
@ApplicationScoped
public class ConsequenceNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    public ConsequenceNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    /** Those who may approve the text: nobody approves his own. */
    void onPrepared(@Observes PublicationPrepared event) {
        var leaders = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.LEADER, Role.CHIEF));
        leaders.remove(event.preparedBy());
        notifier.tell(
                leaders,
                Notice.ofPublication(
                        NotificationKind.PUBLICATION_TO_APPROVE,
                        event.title(),
                        event.matterId(),
                        event.escalationId(),
                        event.publicationId()));
    }

    void onDecided(@Observes PublicationDecided event) {
        notifier.tell(
                Set.of(event.preparedBy()),
                Notice.ofPublication(
                        NotificationKind.PUBLICATION_DECIDED,
                        event.title(),
                        event.matterId(),
                        event.escalationId(),
                        event.publicationId()));
    }

    /** Those who may issue it: nobody issues his own. */
    void onDrafted(@Observes CorrectionDrafted event) {
        var deciders = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR));
        deciders.remove(event.draftedBy());
        if (deciders.isEmpty()) {
            deciders.addAll(recipients.ofOffice(event.jurisdictionId(), Role.LEADER, Role.CHIEF));
        }
        notifier.tell(
                deciders,
                Notice.ofMatter(
                        NotificationKind.CORRECTION_TO_ISSUE,
                        event.orderId().toString(),
                        event.title(),
                        event.matterId()));
    }

    /** The unit hears of its task. */
    void onDecided(@Observes CorrectionDecided event) {
        notifier.tell(
                Set.of(event.draftedBy()),
                Notice.ofMatter(
                        NotificationKind.CORRECTION_DECIDED,
                        event.orderId().toString(),
                        event.title(),
                        event.matterId()));
    }
}
