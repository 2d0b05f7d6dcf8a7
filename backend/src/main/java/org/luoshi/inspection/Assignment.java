package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.Position;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * What a group is to do: content, scope, target, place and days (R733-15).
 *
 * @param content 督查内容
 * @param scope 督查范围
 * @param discipline 纪律要求
 * @param latitude WGS-84, with the longitude or not at all
 */
@Embeddable
public record Assignment(
        @Enumerated(EnumType.STRING) VisitMode mode,
        String content,
        String scope,
        @Nullable String discipline,
        @Column(name = "target_unit_id") UUID targetUnitId,
        @Column(name = "place_name") String placeName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") LocalDate endsOn) {

    Assignment checked(LocalDate today) {
        if (latitude != null && longitude != null) {
            Position.checkCoordinates(latitude, longitude);
        } else if (latitude != null || longitude != null) {
            throw DomainException.Invalid.field("place", "latitude and longitude, or neither");
        }
        if (endsOn.isBefore(startsOn)) {
            throw DomainException.Invalid.field("endsOn", "before startsOn");
        }
        if (endsOn.isBefore(today)) {
            throw DomainException.Invalid.field("endsOn", "in the past");
        }
        return new Assignment(
                mode,
                Texts.body("content", content),
                Texts.body("scope", scope),
                Texts.optional("discipline", discipline),
                targetUnitId,
                Texts.line("place", placeName),
                latitude,
                longitude,
                startsOn,
                endsOn);
    }
}
