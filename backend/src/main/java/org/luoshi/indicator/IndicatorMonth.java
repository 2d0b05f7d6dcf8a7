package org.luoshi.indicator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/**
 * 指标月报: the values of a month, written by one officer and published by another (WF-12). Published it never changes; a correction is a
 * further version. What was not published and is written anew is a new record: nobody publishes values that he has not seen.
 */
@Entity
@Table(name = "indicator_month")
public class IndicatorMonth {
    private static final int MONTHS_OF_A_YEAR = 12;

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private LocalDate month;

    private int version;

    @Enumerated(EnumType.STRING)
    private IndicatorMonthState state;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "returned_because")
    private @Nullable String returnedBecause;

    @Column(name = "correction_reason")
    private @Nullable String correctionReason;

    @ElementCollection
    @CollectionTable(name = "indicator_value", joinColumns = @JoinColumn(name = "month_id"))
    @BatchSize(size = MONTHS_OF_A_YEAR)
    private Set<IndicatorValue> values = new HashSet<>();

    protected IndicatorMonth() {}

    /**
     * @param version 1, or one more than the published one that it corrects
     */
    static IndicatorMonth write(
            UUID jurisdiction,
            YearMonth month,
            int version,
            @Nullable String correctionReason,
            Collection<IndicatorValue> values,
            UUID officer,
            Instant now) {
        var written = new IndicatorMonth();
        written.id = UUID.randomUUID();
        written.jurisdictionId = jurisdiction;
        written.month = month.atDay(1);
        written.version = version;
        written.state = IndicatorMonthState.DRAFT;
        written.correctionReason = correctionReason;
        written.values.addAll(values);
        written.writtenBy = officer;
        written.writtenAt = now;
        return written;
    }

    void publish(UUID officer, Instant now) {
        decide(IndicatorMonthState.PUBLISHED, officer, now);
    }

    /** 退回, with a word. */
    void sendBack(String because, UUID officer, Instant now) {
        decide(IndicatorMonthState.RETURNED, officer, now);
        returnedBecause = because;
    }

    private void decide(IndicatorMonthState decision, UUID officer, Instant now) {
        if (state != IndicatorMonthState.DRAFT) {
            throw new DomainException.Conflict(
                    IndicatorError.INDICATOR_MONTH_WRONG_STATE, "indicator month " + id + " is " + state);
        }
        if (officer.equals(writtenBy)) {
            throw new DomainException.RuleViolated(
                    IndicatorError.INDICATOR_MONTH_OWN_VALUES,
                    "indicator month " + id + " was written by the same officer");
        }
        state = decision;
        decidedBy = officer;
        decidedAt = now;
    }

    Map<String, Object> summary() {
        Map<String, Object> summary =
                new HashMap<>(Map.of("month", month().toString(), "version", version, "state", state));
        correctionReason().ifPresent(reason -> summary.put("reason", reason));
        returnedBecause().ifPresent(reason -> summary.put("note", reason));
        return summary;
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    /** One more than the corrections published before it. */
    public int version() {
        return version;
    }

    public IndicatorMonthState state() {
        return state;
    }

    public boolean isPublished() {
        return state == IndicatorMonthState.PUBLISHED;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> returnedBecause() {
        return Optional.ofNullable(returnedBecause);
    }

    /** Of every version but the first. */
    public Optional<String> correctionReason() {
        return Optional.ofNullable(correctionReason);
    }

    /** In the order of the units. */
    public List<IndicatorValue> values() {
        return values.stream()
                .sorted(Comparator.comparingInt(IndicatorValue::position).thenComparing(IndicatorValue::indicatorId))
                .toList();
    }
}
