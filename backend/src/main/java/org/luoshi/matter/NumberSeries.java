package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * 督〔年〕n号: numbers of matters and of everything else the office issues, per series and year without gaps or reuse; the next waits until
 * the transaction that took a number has ended.
 */
@ApplicationScoped
public class NumberSeries {
    /** The series of matters. */
    public static final String MATTERS = "督";

    private final EntityManager entityManager;

    public NumberSeries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The next number of a series, such as 督〔2026〕213号; each jurisdiction has its own (JS-19). */
    public String next(UUID jurisdictionId, String series, int year) {
        int number = (Integer) entityManager
                .createNativeQuery("""
                        insert into number_series values (:jurisdiction, :series, :year, 1)
                        on conflict (jurisdiction_id, series, year) do update set last_number = number_series.last_number + 1
                        returning last_number""", Integer.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult();
        return "%s〔%d〕%d号".formatted(series, year, number);
    }
}
