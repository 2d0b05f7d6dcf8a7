package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Paging;
import org.luoshi.platform.TimeSource;

/** Grades the caller may see. */
@ApplicationScoped
public class Gradings implements PanacheRepositoryBase<Grading, UUID> {
    /** What holds of inspections that are over: nothing of a sealed plan, and nothing that its leader may still look at again on site. */
    private static final String HOLDING = """
            visitedOn between :from and :to
            and number = (select max(l.number) from Grading l where l.planId = planId)
            and exists (select 1 from InspectionPlan p where p.id = planId and p.status = CONCLUDED)""";

    /** Of each plan the one that holds first, then what it corrected. */
    public List<Grading> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1 order by number desc", planIds);
    }

    /** The one that holds. */
    Optional<Grading> current(UUID planId) {
        return ofPlans(List.of(planId)).stream().findFirst();
    }

    /** What holds of visits between these days, of one unit or all, the latest first; one more than the page holds, when there are more. */
    public List<Grading> page(@Nullable UUID unitId, LocalDate from, LocalDate to, Paging paging) {
        var where = where(unitId);
        var parameters = parameters(unitId, from, to);
        var after = paging.after();
        if (after != null) {
            where += " and (visitedOn < :on or (visitedOn = :on and id < :id))";
            parameters.and("on", TimeSource.dateOf(after.at())).and("id", after.id());
        }
        return find(where + " order by visitedOn desc, id desc", parameters)
                .page(0, paging.limit())
                .list();
    }

    /** Where a page ends. */
    public static Paging.Key key(Grading grading) {
        Instant start = TimeSource.startOf(grading.visitedOn());
        return new Paging.Key(start, grading.id());
    }

    public int total(@Nullable UUID unitId, LocalDate from, LocalDate to) {
        return Math.toIntExact(count(where(unitId), parameters(unitId, from, to)));
    }

    private static String where(@Nullable UUID unitId) {
        return unitId == null ? HOLDING : HOLDING + " and unitId = :unit";
    }

    private static Parameters parameters(@Nullable UUID unitId, LocalDate from, LocalDate to) {
        var parameters = Parameters.with("from", from).and("to", to);
        return unitId == null ? parameters : parameters.and("unit", unitId);
    }
}
