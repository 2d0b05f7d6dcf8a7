package org.luoshi.burden.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.burden.Budget;
import org.luoshi.burden.BurdenKind;
import org.luoshi.burden.BurdenRecord;
import org.luoshi.burden.UnitLoad;

@RegisterForReflection
@Type("UnitLoad")
@Description("单位负担: what one month brought to one unit, as far as the caller may know (JC-17).")
public record UnitLoadView(
        @Id @Description("Of unit and month.") String id,

        @Description("Its first day.") LocalDate month,

        @Description("Approved inspections that begin in it.")
        int visits,

        @Description("Slips delivered in it.") int notices,

        @Description("Dispatches and urgings in it.") int reportRequests,

        @Description("Of what there was more than the budget allows.")
        List<@NonNull BurdenKind> over,

        @Ignore UUID unitId) {

    static UnitLoadView of(UnitLoad load, Budget budget) {
        return new UnitLoadView(
                load.unitId() + ":" + load.month(),
                load.month(),
                load.visits(),
                load.notices(),
                load.reportRequests(),
                load.over(budget),
                load.unitId());
    }

    @RegisterForReflection
    @Type("BurdenBudget")
    @Description("频次额度 of a unit and month, from the rule set; 0 sets no limit.")
    public record BudgetView(int visits, int notices, int reportRequests) {
        static BudgetView of(Budget budget) {
            return new BudgetView(budget.visits(), budget.notices(), budget.reportRequests());
        }
    }

    @RegisterForReflection
    @Type("UnitLoadHistory")
    @Description("The load of one unit month by month, the latest first.")
    public record UnitLoadHistory(
            BudgetView budget,
            List<@NonNull UnitLoadView> months,
            @Ignore UUID unitId) {}

    @RegisterForReflection
    @Type("UnitLoadPage")
    @Description("Units in one month, those over their budget first.")
    public record UnitLoadPage(
            BudgetView budget,
            List<@NonNull UnitLoadView> items,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor,

            @Description("All units, over all pages.") int total) {}

    @RegisterForReflection
    @Type("BurdenRecord")
    @Description("One record behind a number.")
    public record BurdenRecordView(
            @Id UUID id,
            BurdenRecord.Source source,

            @Description("The matter, or the name of the dispatch.")
            String title,

            @Description("What tells it from others: place, number, level.")
            String note,

            @Nullable @Id UUID matterId,
            Instant at,

            @Nullable @Description("超额说明: why it was added beyond the budget.")
            String overBudgetReason) {
        static BurdenRecordView of(BurdenRecord found) {
            return new BurdenRecordView(
                    found.id(),
                    found.source(),
                    found.title(),
                    found.note(),
                    found.matterId(),
                    found.at(),
                    found.overBudgetReason());
        }
    }

    @RegisterForReflection
    @Type("BurdenRecordPage")
    @Description("Records, newest first.")
    public record BurdenRecordPage(
            List<@NonNull BurdenRecordView> items, @Nullable String nextCursor) {}
}
