package org.luoshi.burden;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** Where a page of the table of units ends: how many budgets are exceeded, the sorted number, the unit. */
public record LoadCursor(int over, int value, UUID unitId) {

    public static @Nullable LoadCursor of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
            return new LoadCursor(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        } catch (RuntimeException e) {
            throw DomainException.Invalid.field("after", "not a cursor");
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((over + "|" + value + "|" + unitId).getBytes(StandardCharsets.UTF_8));
    }
}
