package org.luoshi.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.organization.OrganizationError;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 设定指标: which eight of a year, and each unit's target (WF-12). What is published keeps the targets by which it was published. */
@ApplicationScoped
public class DefineIndicators {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Indicators indicators;
    private final IndicatorMonths months;
    private final Organization organization;
    private final AuditTrail auditTrail;

    DefineIndicators(Indicators indicators, IndicatorMonths months, Organization organization, AuditTrail auditTrail) {
        this.indicators = indicators;
        this.months = months;
        this.organization = organization;
        this.auditTrail = auditTrail;
    }

    /**
     * @param lines in their order
     * @param reason why targets change; compulsory once a month of the year is published
     */
    @Transactional
    public List<Indicator> define(int year, List<IndicatorLine> lines, @Nullable String reason, Caller caller) {
        check(year, lines, caller.jurisdictionId());
        var known = indicators.lockYear(caller.jurisdictionId(), year);
        if (months.has(IndicatorMonthState.DRAFT, caller.jurisdictionId(), year)) {
            throw new DomainException.RuleViolated(
                    IndicatorError.INDICATORS_AWAIT_MONTH, "a month of " + year + " is neither published nor returned");
        }
        var why = Texts.optional("reason", reason);
        if (months.has(IndicatorMonthState.PUBLISHED, caller.jurisdictionId(), year)) {
            requireSame(known, lines);
            why = Texts.body("reason", Objects.requireNonNullElse(reason, ""));
        }
        var before = summary(year, known);
        var defined = define(year, lines, known, caller.jurisdictionId());
        var after = summary(year, defined);
        if (why != null) {
            after.put("reason", why);
        }
        auditTrail.write(new AuditRecord(
                "INDICATORS_DEFINED",
                "indicator_year",
                yearId(caller.jurisdictionId(), year),
                caller.jurisdictionId(),
                null,
                null,
                true,
                null,
                before,
                after));
        return defined;
    }

    private void check(int year, List<IndicatorLine> lines, UUID jurisdictionId) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw DomainException.Invalid.field("year", FIRST_YEAR + ".." + LAST_YEAR);
        }
        if (lines.isEmpty() || lines.size() > Indicator.MOST) {
            throw DomainException.Invalid.field("indicators", "1.." + Indicator.MOST);
        }
        var names = new HashSet<String>();
        if (!lines.stream().allMatch(line -> names.add(line.name()))) {
            throw DomainException.Invalid.field("indicators.name", "twice");
        }
        requireUnits(lines, jurisdictionId);
    }

    private void requireUnits(List<IndicatorLine> lines, UUID jurisdictionId) {
        var ids = lines.stream()
                .flatMap(line -> line.targets().stream())
                .map(IndicatorTarget::unitId)
                .collect(Collectors.toSet());
        var units = organization.unitsById(ids);
        ids.stream()
                .filter(id -> {
                    var unit = units.get(id);
                    return unit == null || !unit.jurisdictionId().equals(jurisdictionId);
                })
                .findFirst()
                .ifPresent(id -> {
                    throw new DomainException.NotFound(OrganizationError.UNIT_NOT_FOUND, id);
                });
    }

    private static void requireSame(List<Indicator> known, List<IndicatorLine> lines) {
        var isSame = known.size() == lines.size()
                && IntStream.range(0, lines.size())
                        .allMatch(index -> known.get(index).isAs(index + 1, lines.get(index)));
        if (!isSame) {
            throw new DomainException.RuleViolated(
                    IndicatorError.INDICATORS_FIXED, "a month of the year is published: only targets may change");
        }
    }

    private List<Indicator> define(int year, List<IndicatorLine> lines, List<Indicator> known, UUID jurisdictionId) {
        var left = known.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        List<Indicator> defined = new ArrayList<>();
        for (var line : lines) {
            var position = defined.size() + 1;
            if (line.id() == null) {
                defined.add(Indicator.of(jurisdictionId, year, position, line));
                continue;
            }
            var indicator = left.remove(line.id());
            if (indicator == null) {
                throw new DomainException.NotFound(IndicatorError.INDICATOR_NOT_FOUND, line.id());
            }
            indicator.define(position, line);
            defined.add(indicator);
        }
        left.values().forEach(indicators::delete);
        indicators.persist(defined);
        return defined;
    }

    private static Map<String, Object> summary(int year, List<Indicator> indicators) {
        var lines = indicators.stream()
                .map(each -> Map.of(
                        "id",
                        each.id(),
                        "name",
                        each.name(),
                        "measuredIn",
                        each.measuredIn(),
                        "targets",
                        each.targets()))
                .toList();
        return new HashMap<>(Map.of("year", year, "indicators", lines));
    }

    private static UUID yearId(UUID jurisdictionId, int year) {
        return UUID.nameUUIDFromBytes(
                ("indicator-year:" + jurisdictionId + ":" + year).getBytes(StandardCharsets.UTF_8));
    }
}
