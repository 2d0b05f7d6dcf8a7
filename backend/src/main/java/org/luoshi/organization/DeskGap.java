package org.luoshi.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 空档: days on which neither a liaison officer nor his alternate is there (WF-03).
 *
 * @param alternateId null when he has none
 */
public record DeskGap(UUID unitId, UUID officerId, @Nullable UUID alternateId, LocalDate fromOn, LocalDate toOn) {}
