package org.luoshi.matter;

import java.util.List;
import java.util.UUID;

/** A feature in which something of a matter can still be open. Later features implement it, so that close-out knows none of them. */
public interface CloseBlockerSource {
    List<CloseBlocker> blockers(UUID matterId);
}
