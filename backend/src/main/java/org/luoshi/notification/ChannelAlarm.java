package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.luoshi.organization.Officer;
import org.luoshi.platform.Role;

/** 渠道失效: a channel that brings nothing any more is told to its officer, by those that are left, and to the office (row 32). */
@ApplicationScoped
class ChannelAlarm {
    private final Notifier notifier;
    private final Recipients recipients;
    private final EntityManager entityManager;

    ChannelAlarm(Notifier notifier, Recipients recipients, EntityManager entityManager) {
        this.notifier = notifier;
        this.recipients = recipients;
        this.entityManager = entityManager;
    }

    void raise(Deliveries.Due due) {
        var name = entityManager.find(Officer.class, due.officerId()).name();
        notifier.tell(Set.of(due.officerId()), Notice.ofChannel(due, name, "/mine/reminders"));
        notifier.tell(
                recipients.ofOffice(due.jurisdictionId(), Role.DIRECTOR, Role.ADMIN),
                Notice.ofChannel(due, name, "/notifications"));
    }
}
