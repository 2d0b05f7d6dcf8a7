package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** 督〔年〕n号: per series and year without gaps or reuse; the next waits until the transaction that took a number has ended. */
@ApplicationScoped
public class NumberSeries {
    private static final String MATTERS = "督";

    private final EntityManager entityManager;

    public NumberSeries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public String nextMatterNumber(UUID jurisdictionId, int year) {
        int number = (Integer) entityManager
                .createNativeQuery("""
                        insert into number_series values (:jurisdiction, :series, :year, 1)
                        on conflict (jurisdiction_id, series, year) do update set last_number = number_series.last_number + 1
                        returning last_number""", Integer.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("series", MATTERS)
                .setParameter("year", year)
                .getSingleResult();
        return "%s〔%d〕%d号".formatted(MATTERS, year, number);
    }
}
