package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.burden.InspectionKind;
import org.luoshi.evidence.Position;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * What a group is to do: kind (R733-14), allowed methods (R733-12), content, scope, target, place and days (R733-15).
 *
 * @param methods 督查方式 that the group may use, at least one: names of {@link InspectionMethod}
 * @param content 督查内容
 * @param scope 督查范围
 * @param discipline 纪律要求
 * @param latitude WGS-84, with the longitude or not at all
 */
@Embeddable
public record Assignment(
        @Enumerated(EnumType.STRING) InspectionKind kind,
        @Enumerated(EnumType.STRING) VisitMode mode,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> methods,
        String content,
        String scope,
        @Nullable String discipline,
        @Column(name = "target_unit_id") UUID targetUnitId,
        @Column(name = "place_name") String placeName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") LocalDate endsOn) {

    public Assignment {
        methods = List.copyOf(methods);
    }

    /** 督查方式 that the group may use (R733-12). */
    public Set<InspectionMethod> allowedMethods() {
        return methods.stream().map(InspectionMethod::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    Assignment checked(LocalDate today) {
        if (methods.isEmpty()) {
            throw DomainException.Invalid.field("methods", "required");
        }
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
                kind,
                mode,
                methods.stream().distinct().sorted().toList(),
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
