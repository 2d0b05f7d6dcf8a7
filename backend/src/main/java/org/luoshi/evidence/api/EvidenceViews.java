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
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.StoredFiles;
import org.luoshi.evidence.Variant;

/** Turns photos into views, with one statement for the files of all. */
@ApplicationScoped
public class EvidenceViews {
    private final StoredFiles storedFiles;

    public EvidenceViews(StoredFiles storedFiles) {
        this.storedFiles = storedFiles;
    }

    /** By the id of the photo. */
    public Map<UUID, EvidenceView> of(Collection<Evidence> photos) {
        var held = held(photos.stream().map(Evidence::id).toList());
        return photos.stream()
                .map(photo -> EvidenceView.of(photo, held.getOrDefault(photo.id(), Set.of())))
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
