package org.luoshi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** 单位名册: who in a unit is in charge of supervision work, who keeps contact, and who is away. */
@ApplicationScoped
public class UnitRegister {
    private final EntityManager entityManager;

    public UnitRegister(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Fixed liaison officers of each unit, in their order. */
    public Map<UUID, List<UUID>> liaisons(Collection<UUID> unitIds) {
        Map<UUID, List<UUID>> byUnit = new HashMap<>();
        List<?> rows = entityManager
                .createNativeQuery(
                        "select unit_id, officer_id from unit_liaison where unit_id in :units order by unit_id, position",
                        Object[].class)
                .setParameter("units", unitIds)
                .getResultList();
        for (var each : rows) {
            var row = (Object[]) each;
            byUnit.computeIfAbsent((UUID) row[0], unit -> new ArrayList<>()).add((UUID) row[1]);
        }
        return byUnit;
    }

    /** What the register lacks of each unit; the supervision office itself needs nothing. */
    public static List<UnitRequirement> missing(Unit unit, List<UUID> liaisons) {
        if (unit.kind() == UnitKind.SUPERVISION_OFFICE) {
            return List.of();
        }
        List<UnitRequirement> missing = new ArrayList<>();
        if (unit.officeName().isEmpty()) {
            missing.add(UnitRequirement.OFFICE);
        }
        if (unit.deputyDirector().isEmpty()) {
            missing.add(UnitRequirement.DEPUTY_DIRECTOR);
        }
        if (liaisons.isEmpty()) {
            missing.add(UnitRequirement.LIAISON);
        }
        return List.copyOf(missing);
    }

    /** Refuses units that cannot be given a task yet, each with what it lacks (BZ-26, BZ-27). */
    public void requireReady(Collection<Unit> units) {
        refusal(units).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Why these units may not be given tasks; empty when they may. */
    public Optional<DomainException> refusal(Collection<Unit> units) {
        var liaisons = liaisons(units.stream().map(Unit::id).toList());
        List<Map<String, Object>> lacking = new ArrayList<>();
        for (var unit : units) {
            var missing = missing(unit, liaisons.getOrDefault(unit.id(), List.of()));
            if (!missing.isEmpty()) {
                var one = new LinkedHashMap<String, Object>();
                one.put("unitId", unit.id().toString());
                one.put("unit", unit.shortName());
                one.put("missing", missing.stream().map(Enum::name).toList());
                lacking.add(one);
            }
        }
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new DomainException.RuleViolated(
                        OrganizationError.UNIT_NOT_READY,
                        lacking.size() + " units lack office, deputy director or liaison",
                        Map.of("units", lacking)));
    }

    /** Absences of these officers that are not over, the next first. */
    public List<Absence> absences(Collection<UUID> officerIds, LocalDate today) {
        return entityManager
                .createQuery(
                        "from Absence where officerId in :officers and toOn >= :today order by fromOn, id",
                        Absence.class)
                .setParameter("officers", officerIds)
                .setParameter("today", today)
                .getResultList();
    }

    /** True when this caller stands in today for that officer (AB 角). */
    public boolean isActingFor(UUID alternateId, UUID officerId, LocalDate today) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select from officer a where a.id = :officer and a.alternate_officer_id = :alternate
                          and is_absent(a.id, :today) and not is_absent(:alternate, :today))""", Boolean.class)
                .setParameter("officer", officerId)
                .setParameter("alternate", alternateId)
                .setParameter("today", today)
                .getSingleResult();
    }

    /** Who is away today and has this officer as alternate. */
    public Set<UUID> standsInFor(UUID alternateId, LocalDate today) {
        List<?> ids = entityManager
                .createNativeQuery("""
                        select a.id from officer a where a.alternate_officer_id = :alternate and is_absent(a.id, :today)
                          and not is_absent(:alternate, :today)""", UUID.class)
                .setParameter("alternate", alternateId)
                .setParameter("today", today)
                .getResultList();
        return Set.copyOf(ids.stream().map(UUID.class::cast).toList());
    }

    /** Gaps of the coming days: a liaison officer is away, and his alternate is away too or does not exist (WF-03). */
    public List<DeskGap> gaps(UUID jurisdictionId, LocalDate from, LocalDate to) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select l.unit_id, o.id, o.alternate_officer_id, greatest(a.from_on, b.from_on, cast(:from as date)),
                          least(a.to_on, b.to_on, cast(:to as date))
                        from unit_liaison l
                        join officer o on o.id = l.officer_id and o.jurisdiction_id = :jurisdiction
                        join absence a on a.officer_id = o.id and a.from_on <= :to and a.to_on >= :from
                        left join absence b on b.officer_id = o.alternate_officer_id and b.from_on <= a.to_on and b.to_on >= a.from_on
                          and b.from_on <= :to and b.to_on >= :from
                        where o.alternate_officer_id is null or b.id is not null
                        order by 4, l.unit_id, o.id""", Object[].class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DeskGap((UUID) row[0], (UUID) row[1], (UUID) row[2], date(row[3]), date(row[4])))
                .toList();
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
