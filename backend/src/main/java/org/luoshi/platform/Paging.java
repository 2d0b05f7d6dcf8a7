package org.luoshi.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keyset paging by an instant and an id, newest first. Repositories fetch {@link #limit()} rows, one more than asked, to know whether a page follows. */
public record Paging(int first, @Nullable Key after) {
    /** Most rows that one page may hold. */
    public static final int MAX_FIRST = 100;

    /** Position of the last row of a page. */
    public record Key(Instant at, UUID id) {}

    public static Paging of(int first, @Nullable String cursor) {
        if (first < 1 || first > MAX_FIRST) {
            throw new DomainException.Invalid(
                    PlatformError.PAGE_TOO_LARGE, "first must be 1.." + MAX_FIRST, Map.of("maximum", MAX_FIRST));
        }
        return new Paging(first, cursor == null ? null : decode(cursor));
    }

    public int limit() {
        return first + 1;
    }

    /** The rows of this page, of at most {@link #limit()} fetched. */
    public <T> List<T> page(List<T> fetched) {
        return fetched.subList(0, Math.min(first, fetched.size()));
    }

    /** The cursor of the following page, or null when this is the last. */
    public <T> @Nullable String nextCursor(List<T> fetched, Function<T, Key> key) {
        return fetched.size() <= first ? null : encode(key.apply(fetched.get(first - 1)));
    }

    private static String encode(Key key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key.at() + "|" + key.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Key decode(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw DomainException.Invalid.field("after", "not a cursor");
        }
    }
}
