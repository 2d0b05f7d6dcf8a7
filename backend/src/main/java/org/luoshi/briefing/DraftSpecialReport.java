package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;

/** 拟《督查专报》: what waits goes into the draft, in the order and, where nothing was approved word by word, in the words of the office (JS-18). */
@ApplicationScoped
public class DraftSpecialReport {
    /** Most items of one issue. */
    public static final int MOST_ITEMS = 200;

    private static final int MOST_ADDRESSEES = 20;

    private final SpecialReports reports;
    private final SpecialReportItems items;
    private final SpecialReportAddressees addressees;
    private final ReportCauses causes;
    private final Organization organization;
    private final SpecialReportAudit audit;
    private final Clock clock;

    DraftSpecialReport(
            SpecialReports reports,
            SpecialReportItems items,
            SpecialReportAddressees addressees,
            ReportCauses causes,
            Organization organization,
            SpecialReportAudit audit,
            Clock clock) {
        this.reports = reports;
        this.items = items;
        this.addressees = addressees;
        this.causes = causes;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** An item as it is to stand. */
    public record Line(UUID itemId, String text) {}

    /**
     * @param withWaiting puts in all that waits, as far as there is room
     */
    @Transactional
    public SpecialReport draft(String title, Set<UUID> leaders, boolean withWaiting, Caller caller) {
        var report = SpecialReport.draft(Texts.line("title", title), caller, clock.instant());
        reports.persistAndFlush(report);
        address(report, leaders);
        if (withWaiting) {
            put(report, causes.oldest(caller.jurisdictionId(), MOST_ITEMS), List.of());
        }
        audit.write("SPECIAL_REPORT_DRAFTED", report);
        return report;
    }

    /**
     * @param keys null puts in all that waits, as far as there is room
     */
    @Transactional
    public SpecialReport add(UUID reportId, @Nullable List<ReportCause.Key> keys, Caller caller) {
        var report = reports.lockDraft(reportId);
        var standing = items.ofReport(reportId);
        var room = MOST_ITEMS - standing.size();
        if (room <= 0 || (keys != null && keys.size() > room)) {
            throw new DomainException.RuleViolated(
                    SpecialReportError.SPECIAL_REPORT_FULL,
                    "report " + reportId + " holds " + standing.size(),
                    Map.of("maximum", MOST_ITEMS));
        }
        report.edit(report.title(), caller.officerId(), clock.instant());
        put(report, chosen(keys, room, caller), standing);
        return written("SPECIAL_REPORT_EDITED", report);
    }

    /**
     * The draft anew, as a whole: what is not named any more waits again.
     *
     * @param version that was read before: somebody else may have written since
     */
    @Transactional
    public SpecialReport save(
            UUID reportId, String title, Set<UUID> leaders, List<Line> lines, int version, Caller caller) {
        var report = reports.lockDraft(reportId);
        report.requireVersion(version);
        report.edit(Texts.line("title", title), caller.officerId(), clock.instant());
        address(report, leaders);
        arrange(items.ofReport(reportId), lines);
        return written("SPECIAL_REPORT_EDITED", report);
    }

    /** What stood in it waits again. */
    @Transactional
    public SpecialReport withdraw(UUID reportId, String reason, Caller caller) {
        var report = reports.lockDraft(reportId);
        report.withdraw(Texts.body("reason", reason), clock.instant());
        items.ofReport(reportId).forEach(items::delete);
        return written("SPECIAL_REPORT_WITHDRAWN", report);
    }

    /** The answer names the version that holds from now on. */
    private SpecialReport written(String action, SpecialReport report) {
        audit.write(action, report);
        reports.flush();
        return report;
    }

    private List<ReportCause> chosen(@Nullable List<ReportCause.Key> keys, int room, Caller caller) {
        if (keys == null) {
            return causes.oldest(caller.jurisdictionId(), room);
        }
        var found = causes.ofKeys(caller.jurisdictionId(), keys);
        if (found.size() < new HashSet<>(keys).size()) {
            throw new DomainException.RuleViolated(
                    SpecialReportError.REPORT_CAUSE_GONE, "of " + keys + " wait " + found.size());
        }
        return found;
    }

    private void put(SpecialReport report, List<ReportCause> chosen, List<SpecialReportItem> standing) {
        var position = standing.isEmpty() ? 0 : standing.getLast().position() + 1;
        for (var cause : chosen) {
            items.persist(SpecialReportItem.of(report, position++, cause));
        }
    }

    private void arrange(List<SpecialReportItem> standing, List<Line> lines) {
        Map<UUID, SpecialReportItem> left = standing.stream()
                .collect(Collectors.toMap(SpecialReportItem::id, item -> item, (a, b) -> a, HashMap::new));
        var position = 0;
        for (var line : lines) {
            var item = left.remove(line.itemId());
            if (item == null) {
                throw DomainException.Invalid.field("items", "no such item: " + line.itemId());
            }
            item.write(position++, Texts.body("items", line.text()));
        }
        left.values().forEach(items::delete);
    }

    private void address(SpecialReport report, Set<UUID> leaders) {
        if (leaders.isEmpty()
                || leaders.size() > MOST_ADDRESSEES
                || !leadersOf(report).containsAll(leaders)) {
            throw DomainException.Invalid.field(
                    "addresseeIds", "1.." + MOST_ADDRESSEES + " leaders of the jurisdiction");
        }
        var known = addressees.ofReports(Set.of(report.id()));
        known.stream().filter(each -> !leaders.contains(each.officerId())).forEach(addressees::delete);
        var there = known.stream().map(SpecialReportAddressee::officerId).collect(Collectors.toSet());
        leaders.stream()
                .filter(leader -> !there.contains(leader))
                .forEach(leader -> addressees.persist(SpecialReportAddressee.of(report, leader)));
    }

    private Set<UUID> leadersOf(SpecialReport report) {
        return Stream.of(Role.LEADER, Role.CHIEF)
                .flatMap(role -> organization.officers(report.jurisdictionId(), null, role).stream())
                .map(Officer::id)
                .collect(Collectors.toSet());
    }
}
