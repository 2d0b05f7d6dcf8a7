package org.luoshi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** Keeps the unit register, the deputies and the absences. */
@ApplicationScoped
public class KeepRegister {
    private static final int MOST_LIAISONS = 3;

    private final Organization organization;
    private final UnitRegister register;
    private final EntityManager entityManager;
    private final Event<Object> events;
    private final Clock clock;

    public KeepRegister(
            Organization organization,
            UnitRegister register,
            EntityManager entityManager,
            Event<Object> events,
            Clock clock) {
        this.organization = organization;
        this.register = register;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    /** What is registered of a unit; an empty text means not known yet. */
    public record Entry(
            @Nullable String officeName,
            @Nullable String officePhone,
            @Nullable String deputyDirector,
            @Nullable UUID headId,
            List<UUID> liaisonIds) {}

    /** Office, deputy director, head and one to three liaison officers of a unit (BZ-26, BZ-27). */
    @Transactional
    public Unit update(UUID unitId, Entry entry, Caller caller) {
        var unit = organization.unit(caller.jurisdictionId(), unitId);
        var before = entryOf(unit);
        if (entry.liaisonIds().size() > MOST_LIAISONS) {
            throw DomainException.Invalid.field("liaisonIds", "more than " + MOST_LIAISONS);
        }
        if (new HashSet<>(entry.liaisonIds()).size() < entry.liaisonIds().size()) {
            throw DomainException.Invalid.field("liaisonIds", "an officer appears twice");
        }
        for (var liaison : entry.liaisonIds()) {
            requireOfUnit(liaison, unit, "liaisonIds", caller);
        }
        var headId = entry.headId();
        if (headId != null) {
            requireOfUnit(headId, unit, "headId", caller);
        }
        entityManager
                .createNativeQuery("""
                        update unit set office_name = :office, office_phone = :phone, deputy_director = :deputy, head_id = :head
                        where id = :id""")
                .setParameter("office", Texts.optionalLine("officeName", entry.officeName()))
                .setParameter("phone", Texts.optionalLine("officePhone", entry.officePhone()))
                .setParameter("deputy", Texts.optionalLine("deputyDirector", entry.deputyDirector()))
                .setParameter("head", headId)
                .setParameter("id", unitId)
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from unit_liaison where unit_id = :id")
                .setParameter("id", unitId)
                .executeUpdate();
        var position = 0;
        for (var liaison : entry.liaisonIds()) {
            entityManager
                    .createNativeQuery("insert into unit_liaison values (:unit, :officer, :position)")
                    .setParameter("unit", unitId)
                    .setParameter("officer", liaison)
                    .setParameter("position", position++)
                    .executeUpdate();
        }
        entityManager.refresh(unit);
        events.fire(new RegisterChanged(
                "UNIT_REGISTER_UPDATED", "unit", unitId, unit.jurisdictionId(), before, entryOf(unit)));
        return unit;
    }

    /** B 角: who acts while the officer is away. He belongs to the same unit; two officers may stand in for each other. */
    @Transactional
    public Officer setAlternate(UUID officerId, @Nullable UUID alternateId, Caller caller) {
        var officer = organization.officer(caller.jurisdictionId(), officerId);
        if (alternateId != null) {
            var alternate = organization.officer(caller.jurisdictionId(), alternateId);
            if (alternate.id().equals(officerId) || !alternate.unitId().equals(officer.unitId())) {
                throw DomainException.Invalid.field("alternateId", "another officer of the same unit");
            }
        }
        var before = names("alternateId", officer.alternateId().orElse(null));
        entityManager
                .createNativeQuery("update officer set alternate_officer_id = :alternate where id = :id")
                .setParameter("alternate", alternateId)
                .setParameter("id", officerId)
                .executeUpdate();
        entityManager.refresh(officer);
        events.fire(new RegisterChanged(
                "ALTERNATE_SET",
                "officer",
                officerId,
                officer.jurisdictionId(),
                before,
                names("alternateId", alternateId)));
        return officer;
    }

    /** 请假、外出, from today on: by the officer himself, his unit's head, or the office. */
    @Transactional
    public Absence recordAbsence(UUID officerId, LocalDate fromOn, LocalDate toOn, String reason, Caller caller) {
        var officer = organization.officer(caller.jurisdictionId(), officerId);
        requireMayKeep(officer, caller);
        if (toOn.isBefore(TimeSource.today(clock))) {
            throw DomainException.Invalid.field("toOn", "in the past");
        }
        var absence = Absence.of(officerId, fromOn, toOn, reason, caller.officerId(), clock.instant());
        entityManager.persist(absence);
        events.fire(new RegisterChanged(
                "ABSENCE_RECORDED",
                "officer",
                officerId,
                officer.jurisdictionId(),
                null,
                Map.of("fromOn", fromOn, "toOn", toOn, "reason", absence.reason())));
        return absence;
    }

    /** 销假: he is back today. */
    @Transactional
    public Officer endAbsence(UUID absenceId, Caller caller) {
        var absence = entityManager.find(Absence.class, absenceId);
        var officer = absence == null
                ? null
                : organization.officersById(List.of(absence.officerId())).get(absence.officerId());
        // one of another jurisdiction answers like none (S12)
        if (absence == null || officer == null || !officer.jurisdictionId().equals(caller.jurisdictionId())) {
            throw new DomainException.NotFound(OrganizationError.ABSENCE_NOT_FOUND, absenceId);
        }
        requireMayKeep(officer, caller);
        var today = TimeSource.today(clock);
        if (absence.isOver(today)) {
            throw new DomainException.NotFound(OrganizationError.ABSENCE_NOT_FOUND, absenceId);
        }
        if (absence.hasBegunBefore(today)) {
            absence.endBefore(today);
        } else {
            entityManager.remove(absence);
        }
        events.fire(new RegisterChanged(
                "ABSENCE_ENDED",
                "officer",
                officer.id(),
                officer.jurisdictionId(),
                Map.of("fromOn", absence.fromOn()),
                Map.of("backOn", today)));
        return officer;
    }

    private static void requireMayKeep(Officer officer, Caller caller) {
        var isOwnUnit = caller.is(Role.UNIT_HEAD) && caller.unitId().equals(officer.unitId());
        if (!caller.officerId().equals(officer.id())
                && !isOwnUnit
                && !caller.is(Role.CLERK, Role.DIRECTOR, Role.ADMIN)) {
            throw new DomainException.Forbidden(
                    PlatformError.FORBIDDEN, "absence of " + officer.id() + " is not the caller's to keep");
        }
    }

    private void requireOfUnit(UUID officerId, Unit unit, String field, Caller caller) {
        if (!organization.officer(caller.jurisdictionId(), officerId).unitId().equals(unit.id())) {
            throw DomainException.Invalid.field(field, "not an officer of the unit");
        }
    }

    private Map<String, Object> entryOf(Unit unit) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("officeName", unit.officeName().orElse(""));
        entry.put("officePhone", unit.officePhone().orElse(""));
        entry.put("deputyDirector", unit.deputyDirector().orElse(""));
        entry.put("headId", unit.headId().map(UUID::toString).orElse(""));
        entry.put("liaisonIds", register.liaisons(List.of(unit.id())).getOrDefault(unit.id(), List.of()));
        return entry;
    }

    private static Map<String, Object> names(String key, @Nullable UUID id) {
        return Map.of(key, id == null ? "" : id.toString());
    }
}
