package org.luoshi.matter;

import java.time.LocalDate;
import java.util.UUID;

/** A deadline fell on another day when a year's calendar became known. */
public record DeadlineRecounted(
        UUID taskId, UUID matterId, UUID unitId, String title, UUID registeredBy, LocalDate from, LocalDate to) {}
