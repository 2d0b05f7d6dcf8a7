package org.luoshi.consequence;

import java.util.UUID;

/** A leader has approved the text of a criticism or returned it. */
public record PublicationDecided(UUID publicationId, UUID escalationId, UUID matterId, String title, UUID preparedBy) {}
