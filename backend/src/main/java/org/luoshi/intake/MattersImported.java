package org.luoshi.intake;

import java.util.UUID;

/** A batch has come in and lies with the office as one piece of work; {@code proposed} of its matters carry their handling proposal. */
public record MattersImported(UUID importId, UUID jurisdictionId, String title, int proposed) {}
