package org.luoshi.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.Position;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 督查联系点: an enterprise, township or village that the office visits to listen (BZ-31, row 62). */
@Entity
@Table(name = "liaison_point")
public class LiaisonPoint {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Enumerated(EnumType.STRING)
    private LiaisonPointKind kind;

    private String name;

    private @Nullable Double latitude;

    private @Nullable Double longitude;

    private @Nullable String address;

    private @Nullable String contact;

    private @Nullable String phone;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Column(name = "registered_by")
    private @Nullable UUID registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "close_reason")
    private @Nullable String closeReason;

    @Version
    private int version;

    protected LiaisonPoint() {}

    /**
     * What is registered.
     *
     * @param latitude WGS-84, with the longitude or not at all
     * @param contact 联系人
     * @param unitId 所属单位: of which it is part
     */
    public record Draft(
            LiaisonPointKind kind,
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String address,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable UUID unitId) {
        Draft checked() {
            if (latitude != null && longitude != null) {
                Position.checkCoordinates(latitude, longitude);
            } else if (latitude != null || longitude != null) {
                throw DomainException.Invalid.field("place", "latitude and longitude, or neither");
            }
            return new Draft(
                    kind,
                    Texts.line("name", name),
                    latitude,
                    longitude,
                    Texts.optional("address", address),
                    Texts.optional("contact", contact),
                    Texts.optional("phone", phone),
                    unitId);
        }
    }

    static LiaisonPoint register(Draft draft, Caller registrar, Instant now) {
        var point = new LiaisonPoint();
        point.id = UUID.randomUUID();
        point.jurisdictionId = registrar.jurisdictionId();
        point.registeredBy = registrar.officerId();
        point.registeredAt = now;
        point.change(draft);
        return point;
    }

    void change(Draft draft) {
        requireKept();
        kind = draft.kind();
        name = draft.name();
        latitude = draft.latitude();
        longitude = draft.longitude();
        address = draft.address();
        contact = draft.contact();
        phone = draft.phone();
        unitId = draft.unitId();
    }

    /** 撤销; its history stays. */
    void close(String reason, Instant now) {
        requireKept();
        closedAt = now;
        closeReason = reason;
    }

    private void requireKept() {
        if (closedAt != null) {
            throw new DomainException.RuleViolated(
                    RosterError.LIAISON_POINT_CLOSED, "liaison point " + id + " was closed");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public LiaisonPointKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Optional<Double> latitude() {
        return Optional.ofNullable(latitude);
    }

    public Optional<Double> longitude() {
        return Optional.ofNullable(longitude);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<String> contact() {
        return Optional.ofNullable(contact);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** Of which it is part; who has a tie to that unit keeps away from it too. */
    public Optional<UUID> unitId() {
        return Optional.ofNullable(unitId);
    }

    public Optional<UUID> registeredBy() {
        return Optional.ofNullable(registeredBy);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Optional<String> closeReason() {
        return Optional.ofNullable(closeReason);
    }
}
