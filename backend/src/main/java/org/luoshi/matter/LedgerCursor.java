package org.luoshi.matter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/**
 * Position of a row in one order of the ledger.
 *
 * @param light the lamp whose rows are being read, when sorted by lamp
 * @param key what the row is sorted by, as the database writes it
 */
record LedgerCursor(MatterSort sort, @Nullable TrafficLight light, String key, UUID id) {

    String encode() {
        var text = sort + "|" + (light == null ? "" : light) + "|" + key + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable LedgerCursor decode(@Nullable String cursor, MatterSort sort) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            var decoded = new LedgerCursor(
                    MatterSort.valueOf(parts[0]),
                    parts[1].isEmpty() ? null : TrafficLight.valueOf(parts[1]),
                    parts[2],
                    UUID.fromString(parts[3]));
            var matches = decoded.sort == sort && (decoded.light != null) == (sort == MatterSort.LAMP);
            if (matches && decoded.key.matches("[-0-9A-Za-z:+. ]{1,40}")) {
                return decoded;
            }
        } catch (RuntimeException e) {
            // answered below
        }
        throw DomainException.Invalid.field("after", "not a cursor of this order");
    }
}
