package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.luoshi.matter.CloseBlocker;
import org.luoshi.matter.CloseBlockerCode;
import org.luoshi.matter.CloseBlockerSource;
import org.luoshi.matter.Matters;

/** BZ-06, JC-13: an instruction is not struck off without at least one notice to a unit. */
@ApplicationScoped
class NoticeBlockers implements CloseBlockerSource {
    private final Matters matters;
    private final Slips slips;

    NoticeBlockers(Matters matters, Slips slips) {
        this.matters = matters;
        this.slips = slips;
    }

    @Override
    public List<CloseBlocker> blockers(UUID matterId) {
        var isInstruction = matters.require(matterId).registration().source().isInstruction();
        return isInstruction && slips.ofMatters(List.of(matterId)).isEmpty()
                ? List.of(new CloseBlocker(CloseBlockerCode.NOTICE_MISSING, matterId, ""))
                : List.of();
    }
}
