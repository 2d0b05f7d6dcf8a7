package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.luoshi.matter.CloseBlocker;
import org.luoshi.matter.CloseBlockerCode;
import org.luoshi.matter.CloseBlockerSource;

/** A matter is not struck off while a conclusion under it is being reviewed (R733-17). */
@ApplicationScoped
class ConclusionBlockers implements CloseBlockerSource {
    private final Conclusions conclusions;

    ConclusionBlockers(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public List<CloseBlocker> blockers(UUID matterId) {
        return conclusions.ofMatters(List.of(matterId)).stream()
                .filter(conclusion -> conclusion.status() == ConclusionStatus.UNDER_REVIEW)
                .map(conclusion -> new CloseBlocker(
                        CloseBlockerCode.CONCLUSION_IN_REVIEW,
                        conclusion.id(),
                        conclusion.number().orElse("")))
                .toList();
    }
}
