package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 评定完成等次 (BZ-05): one giving of a grade. A correction is another one; the one with the highest number holds. */
@Entity
@Table(name = "grading")
public class Grading {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id", updatable = false)
    private UUID jurisdictionId;

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "unit_id", updatable = false)
    private UUID unitId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CompletionGrade grade;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String statement;

    @Column(name = "visited_on", updatable = false)
    private LocalDate visitedOn;

    @Column(name = "graded_by", updatable = false)
    private UUID gradedBy;

    @Column(name = "graded_at", updatable = false)
    private Instant gradedAt;

    @Column(name = "report_number")
    private @Nullable String reportNumber;

    protected Grading() {}

    /**
     * What is given.
     *
     * @param statement its words for the special report
     * @param visitedOn the day of the last arrival
     */
    record Given(CompletionGrade grade, String reason, String statement, LocalDate visitedOn) {}

    static Grading give(InspectionPlan plan, int number, Given given, UUID leader, Instant now) {
        var grading = new Grading();
        grading.id = UUID.randomUUID();
        grading.jurisdictionId = plan.jurisdictionId();
        grading.planId = plan.id();
        grading.matterId = plan.matterId();
        grading.unitId = plan.assignment().targetUnitId();
        grading.number = number;
        grading.grade = given.grade();
        grading.reason = given.reason();
        grading.statement = given.statement();
        grading.visitedOn = given.visitedOn();
        grading.gradedBy = leader;
        grading.gradedAt = now;
        return grading;
    }

    /** 上报: it stands in an issued report, and is not corrected any more. */
    void report(String number) {
        reportNumber = number;
    }

    boolean isReported() {
        return reportNumber != null;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID matterId() {
        return matterId;
    }

    /** The unit that was inspected. */
    public UUID unitId() {
        return unitId;
    }

    /** 1 is the first of its plan. */
    public int number() {
        return number;
    }

    public CompletionGrade grade() {
        return grade;
    }

    public String reason() {
        return reason;
    }

    public String statement() {
        return statement;
    }

    /** The day of the last visit before it. */
    public LocalDate visitedOn() {
        return visitedOn;
    }

    public UUID gradedBy() {
        return gradedBy;
    }

    public Instant gradedAt() {
        return gradedAt;
    }

    /** The 督查专报 it was issued with. */
    public Optional<String> reportNumber() {
        return Optional.ofNullable(reportNumber);
    }
}
