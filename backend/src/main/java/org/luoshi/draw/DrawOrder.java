package org.luoshi.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.roster.Pool;

/**
 * What is to be drawn.
 *
 * @param pools from which rosters the inspectors come
 * @param startsOn first day of the inspections: inspectors serve and are trained then (JC-05)
 * @param inspectorCount two at least
 * @param publicSource which public number of a later moment will be used, named before anybody knows it
 */
@Embeddable
public record DrawOrder(
        String purpose,

        @Enumerated(EnumType.STRING) @Column(name = "target_kind")
        TargetKind targetKind,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> pools,
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") LocalDate endsOn,
        @Column(name = "target_count") int targetCount,
        @Column(name = "inspector_count") int inspectorCount,
        @Column(name = "public_source") String publicSource) {
    private static final int MOST_TARGETS = 100;
    private static final int LEAST_INSPECTORS = 2;
    private static final int MOST_INSPECTORS = 20;

    DrawOrder checked(LocalDate today) {
        if (endsOn.isBefore(startsOn) || endsOn.isBefore(today)) {
            throw DomainException.Invalid.field("endsOn", "before startsOn or today");
        }
        if (targetCount < 1 || targetCount > MOST_TARGETS) {
            throw DomainException.Invalid.field("targetCount", "1.." + MOST_TARGETS);
        }
        if (inspectorCount < LEAST_INSPECTORS || inspectorCount > MOST_INSPECTORS) {
            throw DomainException.Invalid.field("inspectorCount", LEAST_INSPECTORS + ".." + MOST_INSPECTORS);
        }
        if (pools.isEmpty()) {
            throw DomainException.Invalid.field("pools", "required");
        }
        return new DrawOrder(
                Texts.line("purpose", purpose),
                targetKind,
                pools.stream().distinct().sorted().toList(),
                startsOn,
                endsOn,
                targetCount,
                inspectorCount,
                Texts.line("publicSource", publicSource));
    }

    boolean drawsFrom(Pool pool) {
        return pools.contains(pool.name());
    }
}
