package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.Position;
import org.luoshi.platform.DomainException;

/** 一次现场: one trip of one inspector, from check-in (到场) to finish; under a plan of one matter (BZ-07). */
@Entity
@Table(name = "site_visit")
public class SiteVisit {
    /** Farther from the place than this needs a reason. */
    static final int ON_SITE_METERS = 200;

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "inspector_id")
    private UUID inspectorId;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Embedded
    private @Nullable Position position;

    @Column(name = "distance_meters")
    private @Nullable Integer distanceMeters;

    @Column(name = "outside_reason")
    private @Nullable String outsideReason;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected SiteVisit() {}

    /** 到场. The device's word counts, its distance to the place is measured here. */
    static SiteVisit checkIn(
            UUID id,
            InspectionPlan plan,
            UUID inspectorId,
            Instant checkedInAt,
            @Nullable Position position,
            @Nullable String outsideReason,
            Instant now) {
        var visit = new SiteVisit();
        visit.id = id;
        visit.planId = plan.id();
        visit.inspectorId = inspectorId;
        visit.checkedInAt = checkedInAt;
        visit.receivedAt = now;
        visit.position = position;
        visit.distanceMeters = distance(position, plan.assignment());
        visit.outsideReason = outsideReason;
        visit.requireReason();
        return visit;
    }

    private static @Nullable Integer distance(@Nullable Position position, Assignment assignment) {
        var latitude = assignment.latitude();
        var longitude = assignment.longitude();
        return position == null || latitude == null || longitude == null
                ? null
                : (int) Math.round(position.metersTo(latitude, longitude));
    }

    private void requireReason() {
        if (outsideReason != null) {
            return;
        }
        if (position == null) {
            throw new DomainException.RuleViolated(
                    InspectionError.POSITION_OR_REASON_REQUIRED, "visit " + id + " has neither position nor reason");
        }
        if (distanceMeters != null && distanceMeters > ON_SITE_METERS) {
            throw new DomainException.RuleViolated(
                    InspectionError.OUTSIDE_REASON_REQUIRED,
                    "visit " + id + " is " + distanceMeters + " m away",
                    Map.of("distanceMeters", distanceMeters));
        }
    }

    /** The inspector leaves. A device clock that ran backwards does not make a visit end before it began. */
    void finish(Instant at) {
        if (finishedAt == null) {
            finishedAt = at.isBefore(checkedInAt) ? checkedInAt : at;
        }
    }

    boolean isOpen() {
        return finishedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID inspectorId() {
        return inspectorId;
    }

    public Instant checkedInAt() {
        return checkedInAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /** To the place of the plan; empty when one of the two is unknown. */
    public Optional<Integer> distanceMeters() {
        return Optional.ofNullable(distanceMeters);
    }

    public Optional<String> outsideReason() {
        return Optional.ofNullable(outsideReason);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
