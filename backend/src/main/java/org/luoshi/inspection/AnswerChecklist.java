package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingError;
import org.luoshi.finding.Findings;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 填写检查清单: answers of one member on site, often sent hours later; appended, never changed (row 55, row 60). */
@ApplicationScoped
public class AnswerChecklist {
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final SiteVisits visits;
    private final Checklists checklists;
    private final ChecklistAnswers answers;
    private final ChecklistSettlements settlements;
    private final Findings findings;
    private final EvidenceRecords evidence;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AnswerChecklist(
            InspectionPlans plans,
            GroupMembers members,
            SiteVisits visits,
            Checklists checklists,
            ChecklistAnswers answers,
            ChecklistSettlements settlements,
            Findings findings,
            EvidenceRecords evidence,
            AuditTrail auditTrail,
            Clock clock) {
        this.plans = plans;
        this.members = members;
        this.visits = visits;
        this.checklists = checklists;
        this.answers = answers;
        this.settlements = settlements;
        this.findings = findings;
        this.evidence = evidence;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Answers that are there already change nothing, by whatever command they come. */
    public InspectionPlan answer(UUID visitId, List<GivenAnswer> given, Instant sentAt, Caller inspector) {
        var plan = plans.lock(visits.require(visitId).planId());
        members.requireMember(plan.id(), inspector.officerId());
        var checklist = checklists.require(plan.id());
        var fresh = fresh(given, plan.id());
        var photographed = photographed(fresh, plan.id());
        var now = clock.instant();
        fresh.forEach(one -> plan.requireInField(one.answeredAtBy(now, sentAt)));
        fresh.forEach(one -> check(one, checklist, photographed));
        fresh.forEach(
                one -> answers.persist(ChecklistAnswer.give(one, plan.id(), visitId, inspector.officerId(), now)));
        answers.flush(); // the evidence chain before the audit trail, as everywhere: two chains, one order of locks
        if (!fresh.isEmpty()) {
            audit(
                    "CHECKLIST_ANSWERED",
                    plan,
                    words(fresh, checklist),
                    fresh.getLast().answeredAt());
        }
        return plan;
    }

    /** 以此为准, by the group's leader, where members differ. */
    public InspectionPlan settle(UUID planId, UUID answerId, Caller leader) {
        var plan = plans.lock(planId);
        members.requireLeader(planId, leader.officerId());
        var chosen = answers.requireOf(planId, answerId);
        var given = answers.ofItem(planId, chosen.itemId());
        var current = StandingAnswers.of(given, settlements.ofPlans(List.of(planId)));
        if (!current.latest().contains(answerId) || !current.conflicts().contains(chosen.itemId())) {
            throw new DomainException.RuleViolated(
                    InspectionError.CHECKLIST_NOT_IN_CONFLICT, "item " + chosen.itemId() + " of plan " + planId);
        }
        settlements.persistAndFlush(
                ChecklistSettlement.of(chosen, given.getLast().seq(), leader.officerId(), clock.instant()));
        var question = checklists
                .require(planId)
                .item(chosen.itemId())
                .map(ChecklistItem::question)
                .orElse("");
        audit("CHECKLIST_SETTLED", plan, Map.of("note", question, "reply", chosen.reply()), null);
        return plan;
    }

    private List<GivenAnswer> fresh(List<GivenAnswer> given, UUID planId) {
        List<GivenAnswer> fresh = new ArrayList<>();
        for (var one : given) {
            var known = answers.findById(one.answerId());
            if (known != null && !known.planId().equals(planId)) {
                throw new DomainException.NotFound(InspectionError.CHECKLIST_ANSWER_NOT_FOUND, one.answerId());
            }
            if (known == null) {
                fresh.add(one);
            }
        }
        return fresh;
    }

    private static void check(GivenAnswer given, Checklist checklist, Set<UUID> photographed) {
        var item = checklist
                .item(given.itemId())
                .orElseThrow(
                        () -> new DomainException.NotFound(InspectionError.CHECKLIST_ITEM_NOT_FOUND, given.itemId()));
        ChecklistPolicy.checkReply(item, given.reply(), given.comment());
        ChecklistPolicy.checkPhoto(
                item, given.reply(), given.findingId() != null && photographed.contains(given.findingId()));
    }

    /** Those of the named findings that have a photo; all of them must be of this plan. */
    private Set<UUID> photographed(List<GivenAnswer> given, UUID planId) {
        var ids = given.stream()
                .map(GivenAnswer::findingId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = findings.ofIds(ids).stream()
                .filter(finding -> finding.planId().map(planId::equals).orElse(false))
                .map(Finding::id)
                .collect(Collectors.toSet());
        for (var id : ids) {
            if (!known.contains(id)) {
                throw new DomainException.NotFound(FindingError.FINDING_NOT_FOUND, id);
            }
        }
        return ids.isEmpty()
                ? Set.of()
                : evidence.ofFindings(ids).stream()
                        .flatMap(photo -> photo.findingId().stream())
                        .collect(Collectors.toSet());
    }

    private static Map<String, ?> words(List<GivenAnswer> given, Checklist checklist) {
        var bad = given.stream()
                .filter(one -> checklist
                        .item(one.itemId())
                        .map(item -> ChecklistPolicy.isBad(item, one.reply()))
                        .orElse(false))
                .count();
        return Map.of("answers", given.size(), "bad", bad);
    }

    private void audit(String action, InspectionPlan plan, Map<String, ?> after, @Nullable Instant doneAt) {
        var written = AuditRecord.ofMatter(
                        action, "inspectionPlan", plan.id(), plan.jurisdictionId(), plan.matterId(), after)
                .underPlan(plan.id())
                .forOfficeOnly();
        auditTrail.write(doneAt == null ? written : written.doneAt(doneAt));
    }
}
