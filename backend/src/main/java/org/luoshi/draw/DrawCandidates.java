package org.luoshi.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.luoshi.organization.Organization;
import org.luoshi.roster.RecusalPolicy;
import org.luoshi.roster.RosterMember;
import org.luoshi.roster.Selection;

/** Gathers what a draw draws from, as it stands at this moment, with every recusal (R733-17). */
@ApplicationScoped
class DrawCandidates {
    private static final Map<TargetKind, String> TARGETS = Map.of(
            TargetKind.UNIT, """
                    select id as key, name, id as unit_id, cast(null as text) as place from unit
                    where jurisdiction_id = :jurisdiction and kind <> 'SUPERVISION_OFFICE'""",
            TargetKind.LIAISON_POINT, """
                    select id as key, name, unit_id, name as place from liaison_point
                    where jurisdiction_id = :jurisdiction and closed_at is null""",
            TargetKind.CLOSED_MATTER, """
                    select id as key, number || ' ' || title as name, lead_unit_id as unit_id, place_name as place from matter
                    where jurisdiction_id = :jurisdiction and step = 'ARCHIVED' and closed_at > now() - interval '1 year'""");

    private final EntityManager entityManager;
    private final Organization organization;
    private final Selection selection;

    DrawCandidates(EntityManager entityManager, Organization organization, Selection selection) {
        this.entityManager = entityManager;
        this.organization = organization;
        this.selection = selection;
    }

    private record Candidate(DrawRoster.Target target, RecusalPolicy.Target visited) {}

    /**
     * @param chosen of these targets alone; of all when empty
     */
    DrawRoster roster(UUID jurisdictionId, DrawOrder order, Set<UUID> chosen) {
        var candidates = targets(jurisdictionId, order.targetKind()).stream()
                .filter(candidate ->
                        chosen.isEmpty() || chosen.contains(candidate.target().key()))
                .toList();
        var officerIds = selection.serving(jurisdictionId, order.startsOn(), order.endsOn()).stream()
                .filter(member -> order.drawsFrom(member.pool()))
                .map(RosterMember::officerId)
                .toList();
        var officers = organization.officersById(officerIds);
        var recusals = selection.recusals(
                officerIds, candidates.stream().map(Candidate::visited).toList());
        return new DrawRoster(
                candidates.stream().map(Candidate::target).toList(),
                officerIds.stream()
                        .map(id -> new DrawRoster.Inspector(
                                id,
                                Objects.requireNonNull(officers.get(id)).name(),
                                keptFrom(recusals.getOrDefault(id, Set.of()), candidates)))
                        .toList());
    }

    private static Set<UUID> keptFrom(Set<RecusalPolicy.Target> visited, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> visited.contains(candidate.visited()))
                .map(candidate -> candidate.target().key())
                .collect(Collectors.toSet());
    }

    private List<Candidate> targets(UUID jurisdictionId, TargetKind kind) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(Objects.requireNonNull(TARGETS.get(kind)), Tuple.class)
                .setParameter("jurisdiction", jurisdictionId)
                .getResultList()
                .stream()
                .map(DrawCandidates::candidate)
                .toList();
    }

    private static Candidate candidate(Tuple row) {
        var key = row.get("key", UUID.class);
        var unit = row.get("unit_id", UUID.class);
        return new Candidate(
                new DrawRoster.Target(key, row.get("name", String.class)),
                new RecusalPolicy.Target(unit == null ? key : unit, row.get("place", String.class)));
    }
}
