package org.luoshi.evidence.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.StoredFiles;
import org.luoshi.evidence.Variant;

/** Turns photos into views, with one statement for the copies and one for the files of all. */
@ApplicationScoped
public class EvidenceViews {
    private final EvidenceRecords records;
    private final StoredFiles storedFiles;

    public EvidenceViews(EvidenceRecords records, StoredFiles storedFiles) {
        this.records = records;
        this.storedFiles = storedFiles;
    }

    /** By the id of the photo. */
    public Map<UUID, EvidenceView> of(Collection<Evidence> photos) {
        var copies = records.copiesOf(photos.stream().map(Evidence::id).toList());
        var byPhoto = copies.stream()
                .collect(Collectors.groupingBy(copy -> copy.parentId().orElseThrow()));
        var urls = new FileUrls(held(Stream.concat(photos.stream(), copies.stream())
                .map(Evidence::id)
                .toList()));
        return photos.stream()
                .map(photo -> EvidenceView.of(photo, byPhoto.getOrDefault(photo.id(), List.of()), urls))
                .collect(Collectors.toMap(EvidenceView::id, Function.identity()));
    }

    /** Attachments, in the order given. */
    public List<AttachmentView> ofAttachments(Collection<Evidence> files) {
        var views = of(files);
        return files.stream()
                .map(file -> AttachmentView.of(file, Objects.requireNonNull(views.get(file.id()))))
                .toList();
    }

    private Map<UUID, Set<Variant>> held(List<UUID> ids) {
        Map<UUID, Set<Variant>> held = new HashMap<>();
        if (!ids.isEmpty()) {
            storedFiles
                    .ofEvidence(ids)
                    .forEach(file -> held.computeIfAbsent(file.evidenceId(), id -> EnumSet.noneOf(Variant.class))
                            .add(file.variant()));
        }
        return held;
    }
}
