package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 不再专报: a result that was reported otherwise waits no longer. What a leader approved is not the office's to leave out. */
@ApplicationScoped
public class WaiveReport {
    private final ReportCauses causes;
    private final SpecialReportAudit audit;
    private final Clock clock;

    WaiveReport(ReportCauses causes, SpecialReportAudit audit, Clock clock) {
        this.causes = causes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ReportCause waive(ReportCause.Key key, String reason, Caller caller) {
        var cause = causes.ofKeys(caller.jurisdictionId(), List.of(key)).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException.NotFound(SpecialReportError.REPORT_CAUSE_GONE, key));
        if (key.kind().isApproved()) {
            throw new DomainException.RuleViolated(
                    SpecialReportError.REPORT_CAUSE_APPROVED, key + " was approved by a leader");
        }
        var why = Texts.body("reason", reason);
        causes.waive(key, why, caller, clock.instant());
        audit.ofMatter("SPECIAL_REPORT_WAIVED", cause.matterId(), caller.jurisdictionId(), key.recordId(), why);
        return cause;
    }
}
