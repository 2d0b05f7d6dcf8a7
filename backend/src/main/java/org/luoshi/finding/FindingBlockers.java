package org.luoshi.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.luoshi.matter.CloseBlocker;
import org.luoshi.matter.CloseBlockerCode;
import org.luoshi.matter.CloseBlockerSource;
import org.luoshi.platform.Texts;

/** A matter is not struck off while a problem found in it has not been seen put right. */
@ApplicationScoped
class FindingBlockers implements CloseBlockerSource {
    private static final int LABEL_LENGTH = 40;

    private final Findings findings;

    FindingBlockers(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<CloseBlocker> blockers(UUID matterId) {
        return findings.ofMatters(List.of(matterId)).stream()
                .filter(Finding::blocksClosing)
                .map(finding -> new CloseBlocker(
                        CloseBlockerCode.FINDING_NOT_VERIFIED,
                        finding.id(),
                        Texts.cut(finding.observation().text(), LABEL_LENGTH)))
                .toList();
    }
}
