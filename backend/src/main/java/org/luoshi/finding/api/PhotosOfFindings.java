package org.luoshi.finding.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.api.EvidenceView;
import org.luoshi.evidence.api.EvidenceViews;

/** The photos of many findings, with two statements for all. */
@ApplicationScoped
class PhotosOfFindings {
    private final EvidenceRecords records;
    private final EvidenceViews views;

    PhotosOfFindings(EvidenceRecords records, EvidenceViews views) {
        this.records = records;
        this.views = views;
    }

    /** Photos of the findings themselves, by finding. */
    Map<UUID, List<@NonNull EvidenceView>> recorded(Collection<UUID> findingIds) {
        return by(
                findingIds,
                photo -> photo.purpose() == EvidencePurpose.FINDING,
                photo -> photo.findingId().orElseThrow());
    }

    /** Photos of rounds of rectification, by round and who took them. */
    Map<Taken, List<@NonNull EvidenceView>> ofRounds(Collection<UUID> findingIds) {
        return by(
                findingIds,
                photo -> photo.rectificationId().isPresent(),
                photo -> new Taken(photo.rectificationId().orElseThrow(), photo.purpose()));
    }

    record Taken(UUID rectificationId, EvidencePurpose purpose) {}

    private <K> Map<K, List<EvidenceView>> by(
            Collection<UUID> findingIds, Predicate<Evidence> wanted, Function<Evidence, K> key) {
        var photos = records.ofFindings(findingIds).stream().filter(wanted).toList();
        var byId = views.of(photos);
        return photos.stream()
                .collect(Collectors.groupingBy(
                        key,
                        Collectors.mapping(
                                photo -> Objects.requireNonNull(byId.get(photo.id())),
                                Collectors.toUnmodifiableList())));
    }
}
