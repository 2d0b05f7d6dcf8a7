package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.luoshi.calendar.Calendars;
import org.luoshi.platform.TimeSource;

/** 每日提醒: on the morning of a working day, whoever has something unread hears so once, by his first channel (row 30). */
@ApplicationScoped
public class DailyDigest {
    private final EntityManager entityManager;
    private final Notifier notifier;
    private final Calendars calendars;

    public DailyDigest(EntityManager entityManager, Notifier notifier, Calendars calendars) {
        this.entityManager = entityManager;
        this.notifier = notifier;
        this.calendars = calendars;
    }

    /** Any number of replicas may send it: each officer hears once a day. Answers how many heard. */
    @Transactional
    public int send(Instant now) {
        var today = TimeSource.dateOf(now);
        if (!calendars.current().isWorkingDay(today)) {
            return 0;
        }
        List<UUID> waiting = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct officer_id from notification
                        where read_at is null and kind not in ('DAILY_DIGEST', 'CHANNEL_TEST')""", UUID.class)
                .getResultList();
        return notifier.tell(waiting, Notice.ofDigest(today));
    }
}
