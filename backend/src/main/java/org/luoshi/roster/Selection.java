package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.organization.UnitKind;
import org.luoshi.platform.DomainException;

/** 选人: who may be chosen for a group, and why another may not (JC-05, R733-17). */
@ApplicationScoped
public class Selection {
    private final RosterMembers members;
    private final Ties ties;
    private final Organization organization;

    Selection(RosterMembers members, Ties ties, Organization organization) {
        this.members = members;
        this.ties = ties;
        this.organization = organization;
    }

    /**
     * What the group is for.
     *
     * @param startsOn its first day
     * @param endsOn its last day
     */
    public record Visit(RecusalPolicy.Target target, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * What stands against a choice.
     *
     * @param tie for {@link SelectionBlock#RECUSED}
     */
    public record Block(SelectionBlock why, @Nullable TieKind tie) {}

    /** What stands against each of these officers; those against whom nothing does are not in it. */
    public Map<UUID, Block> blocks(Collection<UUID> officerIds, Visit visit) {
        var officers = organization.officersById(officerIds).values();
        var known = members.keptByOfficer(officerIds);
        var tiesOf = ties.inForce(officerIds);
        var byDesignation = byDesignation(officers, known.keySet());
        Map<UUID, Block> blocks = new HashMap<>();
        for (var officer : officers) {
            var member = known.get(officer.id());
            var recusal = RecusalPolicy.recusal(
                    service(officer, member), tiesOf.getOrDefault(officer.id(), List.of()), visit.target());
            if (recusal.isPresent()) {
                blocks.put(officer.id(), new Block(SelectionBlock.RECUSED, recusal.get()));
            } else if (!byDesignation.contains(officer.id())) {
                SelectionPolicy.block(member, visit.startsOn(), visit.endsOn())
                        .ifPresent(why -> blocks.put(officer.id(), new Block(why, null)));
            }
        }
        return blocks;
    }

    /** Refuses officers who may not be chosen. Those of departments who are on no roster go by their unit's designation (R733-07). */
    public void require(Collection<UUID> officerIds, Visit visit) {
        var blocks = blocks(officerIds, visit);
        var officers = organization.officersById(blocks.keySet());
        Map<SelectionBlock, List<String>> names = new EnumMap<>(SelectionBlock.class);
        blocks.forEach((officerId, block) -> names.computeIfAbsent(block.why(), why -> new ArrayList<>())
                .add(Objects.requireNonNull(officers.get(officerId)).name()));
        names.entrySet().stream().findFirst().ifPresent(first -> {
            throw refusal(first.getKey(), blocks.keySet(), first.getValue());
        });
    }

    private static DomainException refusal(SelectionBlock why, Collection<UUID> officerIds, List<String> names) {
        return new DomainException.RuleViolated(
                why.error(),
                why + " " + officerIds,
                Map.of("officers", names.stream().sorted().toList()));
    }

    /** 领导带队: a leader of the government goes by his office and needs no roster and no training; only ties keep him away (BZ-05, R733-17). */
    public void requireUntied(UUID officerId, Visit visit) {
        if (!recusedFrom(List.of(officerId), visit.target()).isEmpty()) {
            var officer = Objects.requireNonNull(
                    organization.officersById(List.of(officerId)).get(officerId));
            throw refusal(SelectionBlock.RECUSED, List.of(officerId), List.of(officer.name()));
        }
    }

    /** Of these, those who were called up by name into an outer pool: they need no designation of their unit (R733-08). */
    public Set<UUID> calledUp(Collection<UUID> officerIds) {
        return members.keptByOfficer(officerIds).values().stream()
                .filter(member -> member.pool() != Pool.PROFESSIONAL)
                .map(RosterMember::officerId)
                .collect(Collectors.toSet());
    }

    /** Who may be sent on these days, as far as rosters and trainings go (JC-05). */
    public List<RosterMember> serving(UUID jurisdictionId, LocalDate first, LocalDate last) {
        return members.keptIn(jurisdictionId).stream()
                .filter(member -> SelectionPolicy.block(member, first, last).isEmpty())
                .toList();
    }

    /** Of these targets, those that each of these officers keeps away from (R733-17). */
    public Map<UUID, Set<RecusalPolicy.Target>> recusals(
            Collection<UUID> officerIds, Collection<RecusalPolicy.Target> targets) {
        var known = members.keptByOfficer(officerIds);
        var tiesOf = ties.inForce(officerIds);
        return organization.officersById(officerIds).values().stream()
                .collect(Collectors.toMap(Officer::id, officer -> {
                    var service = service(officer, known.get(officer.id()));
                    var own = tiesOf.getOrDefault(officer.id(), List.of());
                    return targets.stream()
                            .filter(target ->
                                    RecusalPolicy.recusal(service, own, target).isPresent())
                            .collect(Collectors.toSet());
                }));
    }

    /** Of these officers, those who keep away from the target, and why (R733-17). */
    public Map<UUID, TieKind> recusedFrom(Collection<UUID> officerIds, RecusalPolicy.Target target) {
        var known = members.keptByOfficer(officerIds);
        var tiesOf = ties.inForce(officerIds);
        Map<UUID, TieKind> kinds = new HashMap<>();
        organization
                .officersById(officerIds)
                .values()
                .forEach(officer -> RecusalPolicy.recusal(
                                service(officer, known.get(officer.id())),
                                tiesOf.getOrDefault(officer.id(), List.of()),
                                target)
                        .ifPresent(kind -> kinds.put(officer.id(), kind)));
        return kinds;
    }

    private static Set<UUID> service(Officer officer, @Nullable RosterMember member) {
        Set<UUID> units = new HashSet<>(Set.of(officer.unitId()));
        if (member != null) {
            member.employerUnitId().ifPresent(units::add);
        }
        return units;
    }

    /** Officers of departments who are on no roster. */
    private Set<UUID> byDesignation(Collection<Officer> officers, Set<UUID> onRoster) {
        var units =
                organization.unitsById(officers.stream().map(Officer::unitId).collect(Collectors.toSet()));
        return officers.stream()
                .filter(officer -> !onRoster.contains(officer.id()))
                .filter(officer -> Optional.ofNullable(units.get(officer.unitId()))
                        .filter(unit -> unit.kind() != UnitKind.SUPERVISION_OFFICE)
                        .isPresent())
                .map(Officer::id)
                .collect(Collectors.toSet());
    }
}
