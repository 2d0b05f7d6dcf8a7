package org.luoshi.consequence;

import java.util.UUID;

/** The text of a criticism waits for a leader. */
public record PublicationPrepared(
        UUID publicationId, UUID escalationId, UUID matterId, UUID jurisdictionId, String title, UUID preparedBy) {}
