package org.luoshi.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Speaks to all replicas through PostgreSQL. A signal is heard when its transaction commits, and never when it does not. */
@ApplicationScoped
public class Signals {
    /** The channel all replicas listen on; a payload is {@code topic:value}. */
    static final String CHANNEL = "luoshi";

    private final EntityManager entityManager;

    public Signals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Needs a transaction. */
    public void send(String topic, String value) {
        entityManager
                .createNativeQuery("select count(pg_notify(:channel, :payload))", Long.class)
                .setParameter("channel", CHANNEL)
                .setParameter("payload", topic + ":" + value)
                .getSingleResult();
    }
}
