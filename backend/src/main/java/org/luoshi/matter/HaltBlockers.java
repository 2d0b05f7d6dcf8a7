package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A matter is not struck off while a suspension or termination waits for its decision. */
@ApplicationScoped
class HaltBlockers implements CloseBlockerSource {
    private final HaltRequests requests;

    HaltBlockers(HaltRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<CloseBlocker> blockers(UUID matterId) {
        return requests.ofMatters(List.of(matterId)).stream()
                .filter(request -> request.status() == HaltStatus.REQUESTED)
                .map(request -> new CloseBlocker(CloseBlockerCode.HALT_UNDECIDED, request.matterId(), ""))
                .toList();
    }
}
