package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.conclusion.StatementPolicy.Proof;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.EvidenceState;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;
import org.luoshi.inspection.InspectionRecord;
import org.luoshi.inspection.InspectionRecords;

/** What was gathered under a plan, as far as the caller may see it. */
@ApplicationScoped
public class PlanProof {
    private final Findings findings;
    private final EvidenceRecords evidence;
    private final InspectionRecords records;

    PlanProof(Findings findings, EvidenceRecords evidence, InspectionRecords records) {
        this.findings = findings;
        this.evidence = evidence;
        this.records = records;
    }

    /** One plan's findings in the order they were recorded, its photos and its records. */
    public record Gathered(List<Finding> findings, List<Evidence> photos, List<InspectionRecord> records) {
        public Gathered {
            findings = List.copyOf(findings);
            photos = List.copyOf(photos);
            records = List.copyOf(records);
        }

        /** The ids, for {@link StatementPolicy}. */
        public Proof proof() {
            Map<UUID, Set<UUID>> held = new HashMap<>();
            photos.stream()
                    .filter(Gathered::counts)
                    .forEach(photo -> held.computeIfAbsent(photo.findingId().orElseThrow(), id -> new HashSet<>())
                            .add(photo.id()));
            return new Proof(
                    findings.stream().map(Finding::id).collect(Collectors.toSet()),
                    photos.stream().map(Evidence::id).collect(Collectors.toSet()),
                    records.stream().map(InspectionRecord::id).collect(Collectors.toSet()),
                    held);
        }

        /** Photos of a finding itself that are here, the oldest first. */
        List<UUID> photosOf(UUID findingId) {
            return photos.stream()
                    .filter(Gathered::counts)
                    .filter(photo -> photo.findingId().orElseThrow().equals(findingId))
                    .filter(photo -> photo.rectificationId().isEmpty())
                    .map(Evidence::id)
                    .toList();
        }

        private static boolean counts(Evidence photo) {
            return photo.state() == EvidenceState.HELD && !photo.isWithdrawn();
        }
    }

    /** Of one plan. */
    public Gathered of(UUID planId) {
        return ofPlans(List.of(planId)).getOrDefault(planId, new Gathered(List.of(), List.of(), List.of()));
    }

    /** Of several plans, with one statement for each kind of thing. */
    public Map<UUID, Gathered> ofPlans(Collection<UUID> planIds) {
        var foundIn = findings.ofPlans(planIds).stream()
                .sorted((one, other) -> one.recordedAt().compareTo(other.recordedAt()))
                .collect(Collectors.groupingBy(finding -> finding.planId().orElseThrow()));
        var planOf = foundIn.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        Finding::id, finding -> finding.planId().orElseThrow()));
        var photosIn = evidence.ofFindings(planOf.keySet()).stream()
                .collect(Collectors.groupingBy(
                        photo -> planOf.get(photo.findingId().orElseThrow())));
        var recordsIn = records.ofPlans(planIds).stream().collect(Collectors.groupingBy(InspectionRecord::planId));
        return planIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Gathered(
                                foundIn.getOrDefault(id, List.of()),
                                photosIn.getOrDefault(id, List.of()),
                                recordsIn.getOrDefault(id, List.of()))));
    }
}
