package org.luoshi.commendation;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingKind;
import org.luoshi.finding.Findings;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 好做法: what was found worth telling others. The office sees all in its scope, everybody else what he was commended for. */
@ApplicationScoped
public class GoodPractices {
    /** A plan that is sealed has none, not even for its group: the list is for telling others. */
    private static final String TOLD =
            "observation.kind = :kind and (planId is null or planId in (select p.id from InspectionPlan p where p.sealed = false))";

    private static final String STANDING =
            "(select c.findingId from Commendation c where c.findingId is not null and c.status in :standing)";

    private final Findings findings;

    GoodPractices(Findings findings) {
        this.findings = findings;
    }

    /** Newest first, one more than the page holds; of every state when none is named. */
    public List<Finding> page(@Nullable GoodPracticeState state, Paging paging, Caller caller) {
        var after = paging.after();
        var parameters = parameters(state, caller);
        var where = where(state, caller);
        if (after != null) {
            where += " and (receivedAt < :at or (receivedAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return findings.find(where + " order by receivedAt desc, id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    public long total(@Nullable GoodPracticeState state, Caller caller) {
        return findings.count(where(state, caller), parameters(state, caller));
    }

    private static String where(@Nullable GoodPracticeState state, Caller caller) {
        var known = isOffice(caller) ? TOLD : TOLD + " and id in " + STANDING;
        return switch (state) {
            case null -> known;
            case OPEN -> known + " and id not in " + STANDING;
            case PROPOSED, COMMENDED, REPORTED ->
                known + " and id in (select c.findingId from Commendation c where c.status = :status)";
        };
    }

    private static Parameters parameters(@Nullable GoodPracticeState state, Caller caller) {
        var parameters = Parameters.with("kind", FindingKind.GOOD_PRACTICE);
        if (!isOffice(caller) || state == GoodPracticeState.OPEN) {
            parameters.and("standing", CommendationStatus.STANDING);
        }
        return switch (state) {
            case PROPOSED -> parameters.and("status", CommendationStatus.PROPOSED);
            case COMMENDED -> parameters.and("status", CommendationStatus.APPROVED);
            case REPORTED -> parameters.and("status", CommendationStatus.REPORTED);
            case OPEN -> parameters;
            case null -> parameters;
        };
    }

    private static boolean isOffice(Caller caller) {
        return caller.is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
    }
}
