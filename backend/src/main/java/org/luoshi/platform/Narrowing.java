package org.luoshi.platform;

import io.quarkus.panache.common.Parameters;
import org.jspecify.annotations.Nullable;

/** A list that is narrowed by what is given, read page by page and counted, newest first. */
public final class Narrowing {
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Parameters parameters = new Parameters();

    /** Only rows whose field equals the value; null narrows nothing. */
    public Narrowing to(String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            parameters.and(field, value);
        }
        return this;
    }

    /** Only what comes after the cursor of the page, the newest first by this instant and the id. */
    public Narrowing from(Paging paging, String instant) {
        var after = paging.after();
        if (after != null) {
            where.append(" and (%1$s < :at or (%1$s = :at and id < :id))".formatted(instant));
            parameters.and("at", after.at()).and("id", after.id());
        }
        where.append(" order by ").append(instant).append(" desc, id desc");
        return this;
    }

    public String where() {
        return where.toString();
    }

    public Parameters parameters() {
        return parameters;
    }
}
