package org.luoshi.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.matter.IssuePromise;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PastDays;
import org.luoshi.platform.Texts;

/** 约谈 (R733-12(7), row 73): recorded once; each promise becomes a task of the unit, with its lamp, its reminders and its own close-out. */
@ApplicationScoped
public class RecordTalk {
    /** A talk with more promises is a plan. */
    private static final int MOST_PROMISES = 10;

    private final ApprovedRungs approvedRungs;
    private final AdmonitoryTalks talks;
    private final Matters matters;
    private final IssuePromise issuePromise;
    private final PastDays pastDays;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RecordTalk(
            ApprovedRungs approvedRungs,
            AdmonitoryTalks talks,
            Matters matters,
            IssuePromise issuePromise,
            PastDays pastDays,
            AuditTrail auditTrail,
            Clock clock) {
        this.approvedRungs = approvedRungs;
        this.talks = talks;
        this.matters = matters;
        this.issuePromise = issuePromise;
        this.pastDays = pastDays;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A promise as it was given. */
    public record Promised(String text, LocalDate dueOn) {}

    @Transactional
    public AdmonitoryTalk record(
            UUID escalationId, AdmonitoryTalk.Minutes minutes, List<Promised> promised, Caller caller) {
        var approved = approvedRungs.require(escalationId, Set.of(EscalationRung.ADMONITORY_TALK));
        var matter = matters.lock(approved.matterId());
        if (talks.ofEscalation(escalationId).isPresent()) {
            throw new DomainException.Conflict(
                    ConsequenceError.TALK_RECORDED, "the talk of " + escalationId + " has its record");
        }
        var said = checked(minutes);
        if (promised.size() > MOST_PROMISES) {
            throw DomainException.Invalid.field("promises", "more than " + MOST_PROMISES);
        }
        var promises = promised.stream()
                .map(each -> new TalkPromise(
                        Texts.body("promises.text", each.text()),
                        each.dueOn(),
                        issuePromise
                                .issue(matter, approved.taskId(), each.text(), each.dueOn())
                                .id()))
                .toList();
        var talk = AdmonitoryTalk.record(approved, said, promises, caller.officerId(), clock.instant());
        talks.persist(talk);
        auditTrail.write(AuditRecord.ofMatter(
                "TALK_RECORDED",
                "admonitory_talk",
                talk.id(),
                talk.jurisdictionId(),
                talk.matterId(),
                Map.of("talkedOn", talk.talkedOn(), "note", talk.talkedTo(), "promises", promises.size())));
        return talk;
    }

    private AdmonitoryTalk.Minutes checked(AdmonitoryTalk.Minutes given) {
        return new AdmonitoryTalk.Minutes(
                pastDays.require("talkedOn", given.talkedOn()),
                Texts.line("place", given.place()),
                Texts.line("talkedBy", given.talkedBy()),
                Texts.line("talkedTo", given.talkedTo()),
                Texts.body("minutes", given.text()));
    }
}
