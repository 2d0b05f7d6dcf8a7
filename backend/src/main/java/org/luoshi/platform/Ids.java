package org.luoshi.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids in arguments. They come as text, because SmallRye refuses every {@code UUID} argument marked {@code @Id} (in input objects they
 * work).
 */
public final class Ids {
    private Ids() {}

    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw DomainException.Invalid.field("id", "not an id");
        }
    }

    public static @Nullable UUID ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
