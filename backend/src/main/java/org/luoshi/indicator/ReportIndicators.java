package org.luoshi.indicator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.indicator.IndicatorMonthPolicy.UnitOfIndicator;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 填报、发布、退回、更正 a month of indicators (WF-12): what the public sees went through two hands. */
@ApplicationScoped
public class ReportIndicators {
    private final Indicators indicators;
    private final IndicatorMonths months;
    private final AuditTrail auditTrail;
    private final Event<IndicatorMonthSubmitted> submitted;
    private final Event<IndicatorMonthDecided> decided;
    private final Clock clock;

    ReportIndicators(
            Indicators indicators,
            IndicatorMonths months,
            AuditTrail auditTrail,
            Event<IndicatorMonthSubmitted> submitted,
            Event<IndicatorMonthDecided> decided,
            Clock clock) {
        this.indicators = indicators;
        this.months = months;
        this.auditTrail = auditTrail;
        this.submitted = submitted;
        this.decided = decided;
        this.clock = clock;
    }

    /** What a unit has reached since 1 January. */
    @RegisterForReflection // written into the audit trail as JSON
    public record Reading(UUID indicatorId, UUID unitId, BigDecimal actual) {}

    /**
     * Takes the place of a draft or a returned one; after a published one it is a correction.
     *
     * @param correctionReason of a correction alone; written anew it keeps the first when none is given
     */
    @Transactional
    public IndicatorMonth write(
            YearMonth month, List<Reading> readings, @Nullable String correctionReason, Caller caller) {
        if (!IndicatorMonthPolicy.mayBeWritten(month, TimeSource.today(clock))) {
            throw new DomainException.RuleViolated(IndicatorError.INDICATOR_MONTH_AHEAD, month + " has not begun");
        }
        var defined = indicators.lockYear(caller.jurisdictionId(), month.getYear());
        if (defined.isEmpty()) {
            throw new DomainException.RuleViolated(
                    IndicatorError.INDICATORS_UNDEFINED, month.getYear() + " has no indicators");
        }
        var newest = months.lockNewest(caller.jurisdictionId(), month).orElse(null);
        var version = newest == null ? 1 : newest.isPublished() ? newest.version() + 1 : newest.version();
        var written = IndicatorMonth.write(
                caller.jurisdictionId(),
                month,
                version,
                correctionReason(version, newest, correctionReason),
                values(defined, readings),
                caller.officerId(),
                clock.instant());
        if (newest != null && !newest.isPublished()) {
            months.delete(newest);
            months.flush();
        }
        months.persistAndFlush(written);
        var after = written.summary();
        after.put("values", readings);
        record("INDICATOR_MONTH_WRITTEN", written, newest == null ? null : newest.summary(), after);
        if (missing(defined, written) == 0) {
            submitted.fire(
                    new IndicatorMonthSubmitted(written.id(), written.jurisdictionId(), month, written.writtenBy()));
        }
        return written;
    }

    private static @Nullable String correctionReason(
            int version, @Nullable IndicatorMonth newest, @Nullable String given) {
        var reason = Texts.optional("correctionReason", given);
        if (version == 1) {
            if (reason != null) {
                throw DomainException.Invalid.field("correctionReason", "nothing is published to be corrected");
            }
            return null;
        }
        var earlier = newest == null || newest.isPublished()
                ? ""
                : newest.correctionReason().orElse("");
        return Texts.body("correctionReason", Objects.requireNonNullElse(reason, earlier));
    }

    private static List<IndicatorValue> values(List<Indicator> defined, List<Reading> readings) {
        Map<UnitOfIndicator, IndicatorTarget> targets = new HashMap<>();
        defined.forEach(indicator -> indicator
                .targets()
                .forEach(target -> targets.put(new UnitOfIndicator(indicator.id(), target.unitId()), target)));
        List<IndicatorValue> values = new ArrayList<>();
        for (var reading : readings) {
            var target = targets.remove(new UnitOfIndicator(reading.indicatorId(), reading.unitId()));
            if (target == null) {
                throw DomainException.Invalid.field("values", "without a target, or twice");
            }
            values.add(new IndicatorValue(
                    reading.indicatorId(),
                    reading.unitId(),
                    target.position(),
                    target.target(),
                    Figures.of("values.actual", reading.actual())));
        }
        return values;
    }

    /** 发布. */
    @Transactional
    public IndicatorMonth publish(UUID monthId, Caller director) {
        var month = months.lock(monthId);
        month.publish(director.officerId(), clock.instant());
        requireComplete(month);
        return decided("INDICATOR_MONTH_PUBLISHED", month);
    }

    private void requireComplete(IndicatorMonth month) {
        var missing =
                missing(indicators.ofYear(month.jurisdictionId(), month.month().getYear()), month);
        if (missing > 0) {
            throw new DomainException.RuleViolated(
                    IndicatorError.INDICATOR_MONTH_INCOMPLETE,
                    missing + " values are missing",
                    Map.of("missing", missing));
        }
    }

    private static int missing(List<Indicator> defined, IndicatorMonth month) {
        return IndicatorMonthPolicy.missing(
                defined.stream()
                        .flatMap(indicator -> indicator.targets().stream()
                                .map(target -> new UnitOfIndicator(indicator.id(), target.unitId())))
                        .toList(),
                month.values().stream().map(IndicatorValue::bar).toList());
    }

    /** 退回, with a word. */
    @Transactional
    public IndicatorMonth sendBack(UUID monthId, String reason, Caller director) {
        var month = months.lock(monthId);
        month.sendBack(Texts.body("reason", reason), director.officerId(), clock.instant());
        return decided("INDICATOR_MONTH_RETURNED", month);
    }

    private IndicatorMonth decided(String action, IndicatorMonth month) {
        record(action, month, null, month.summary());
        decided.fire(new IndicatorMonthDecided(month.id(), month.month(), month.writtenBy()));
        return month;
    }

    private void record(String action, IndicatorMonth month, @Nullable Object before, Object after) {
        auditTrail.write(new AuditRecord(
                action, "indicator_month", month.id(), month.jurisdictionId(), null, null, true, null, before, after));
    }
}
