package org.luoshi.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.MatterSource;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 季调度: asks all open tasks of a group for a report until a date, then closes and names who did not answer (WF-14). */
@Entity
public class Dispatch {
    private static final int MONTHS_OF_A_QUARTER = 3;

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private String title;

    @Enumerated(EnumType.STRING)
    private @Nullable MatterSource source;

    @Column(name = "year")
    private int year;

    @Column(name = "quarter")
    private int quarter;

    @Column(name = "quarter_end_on")
    private LocalDate quarterEndOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "counts_from")
    private Instant countsFrom;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Dispatch() {}

    /**
     * @param countsFrom reports since then answer it
     */
    static Dispatch open(
            String title,
            @Nullable MatterSource source,
            int year,
            int quarter,
            LocalDate dueOn,
            Instant countsFrom,
            Caller caller,
            Instant now) {
        var dispatch = new Dispatch();
        dispatch.id = UUID.randomUUID();
        dispatch.jurisdictionId = caller.jurisdictionId();
        dispatch.title = title;
        dispatch.source = source;
        dispatch.year = year;
        dispatch.quarter = quarter;
        dispatch.quarterEndOn = LocalDate.of(year, 1, 1)
                .plusMonths((long) quarter * MONTHS_OF_A_QUARTER)
                .minusDays(1);
        dispatch.dueOn = dueOn;
        dispatch.countsFrom = countsFrom;
        dispatch.openedBy = caller.officerId();
        dispatch.openedAt = now;
        return dispatch;
    }

    void close(UUID officerId, Instant now) {
        if (closedAt != null) {
            throw new DomainException.RuleViolated(
                    DispatchError.DISPATCH_CLOSED, "dispatch " + id + " was closed at " + closedAt);
        }
        closedBy = officerId;
        closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public String title() {
        return title;
    }

    /** The group; all sources when empty. */
    public Optional<MatterSource> source() {
        return Optional.ofNullable(source);
    }

    public int year() {
        return year;
    }

    public int quarter() {
        return quarter;
    }

    public LocalDate quarterEndOn() {
        return quarterEndOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant countsFrom() {
        return countsFrom;
    }

    public UUID openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
