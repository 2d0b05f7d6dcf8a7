package org.luoshi.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 入组条件 (JC-05): on a roster, within the yearly term on all days, and trained in the year before. */
final class SelectionPolicy {
    private SelectionPolicy() {}

    static Optional<SelectionBlock> block(@Nullable RosterMember member, LocalDate first, LocalDate last) {
        if (member == null) {
            return Optional.of(SelectionBlock.NOT_ON_ROSTER);
        }
        if (!member.serves(first, last)) {
            return Optional.of(SelectionBlock.TERM_OVER);
        }
        return member.isTrainedFor(first) ? Optional.empty() : Optional.of(SelectionBlock.UNTRAINED);
    }
}
