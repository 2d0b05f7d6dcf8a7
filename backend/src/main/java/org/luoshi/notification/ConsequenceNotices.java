package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import org.luoshi.consequence.PublicationDecided;
import org.luoshi.consequence.PublicationPrepared;
import org.luoshi.platform.Role;

/** Who hears of what follows an approval (row 90). */
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
}
