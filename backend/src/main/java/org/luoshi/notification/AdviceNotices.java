package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.luoshi.advice.AdviceDecided;
import org.luoshi.advice.AdviceDrafted;
import org.luoshi.advice.AdviceReviewed;
import org.luoshi.platform.Role;

/** Who hears of a 规范性文件建议 (R733-19): who may report it, the head of the government, and those who wrote it. */
@ApplicationScoped
public class AdviceNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    AdviceNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    /** Nobody reports his own: without another director it is for the leaders. */
    void onDrafted(@Observes AdviceDrafted event) {
        var reviewers = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR));
        reviewers.remove(event.draftedBy());
        if (reviewers.isEmpty()) {
            reviewers.addAll(recipients.ofOffice(event.jurisdictionId(), Role.LEADER));
            reviewers.remove(event.draftedBy());
        }
        tell(
                reviewers,
                NotificationKind.ADVICE_TO_REVIEW,
                event.adviceId(),
                event.documentTitle(),
                event.matterId(),
                event.conclusionId());
    }

    void onReviewed(@Observes AdviceReviewed event) {
        tell(
                event.isSubmitted()
                        ? recipients.ofOffice(event.jurisdictionId(), Role.CHIEF)
                        : Set.of(event.draftedBy()),
                event.isSubmitted() ? NotificationKind.ADVICE_TO_DECIDE : NotificationKind.ADVICE_DECIDED,
                event.adviceId(),
                event.documentTitle(),
                event.matterId(),
                event.conclusionId());
    }

    void onDecided(@Observes AdviceDecided event) {
        tell(
                event.authors(),
                NotificationKind.ADVICE_DECIDED,
                event.adviceId(),
                event.documentTitle(),
                event.matterId(),
                event.conclusionId());
    }

    private void tell(
            Set<UUID> officers,
            NotificationKind kind,
            UUID adviceId,
            String documentTitle,
            UUID matterId,
            UUID conclusionId) {
        notifier.tell(officers, Notice.ofConclusion(kind, adviceId.toString(), documentTitle, matterId, conclusionId));
    }
}
