package org.luoshi.consequence;

import java.util.UUID;

/** An approved text waits no longer: it has gone out, or was withdrawn. */
public record PublicationSettled(UUID publicationId) {}
