package org.luoshi.burden.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.burden.BurdenKind;
import org.luoshi.burden.GuardBudget;
import org.luoshi.burden.LoadCursor;
import org.luoshi.burden.LoadSort;
import org.luoshi.burden.UnitLoads;
import org.luoshi.burden.api.UnitLoadView.BudgetView;
import org.luoshi.burden.api.UnitLoadView.BurdenRecordPage;
import org.luoshi.burden.api.UnitLoadView.BurdenRecordView;
import org.luoshi.burden.api.UnitLoadView.UnitLoadHistory;
import org.luoshi.burden.api.UnitLoadView.UnitLoadPage;
import org.luoshi.organization.Organization;
import org.luoshi.organization.OrganizationError;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class UnitLoadApi {
    private static final int MOST_MONTHS = 24;

    private final CurrentCaller caller;
    private final Organization organization;
    private final People people;
    private final UnitLoads loads;
    private final GuardBudget guardBudget;
    private final Clock clock;

    public UnitLoadApi(
            CurrentCaller caller,
            Organization organization,
            People people,
            UnitLoads loads,
            GuardBudget guardBudget,
            Clock clock) {
        this.caller = caller;
        this.organization = organization;
        this.people = people;
        this.loads = loads;
        this.guardBudget = guardBudget;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description(
            "Load of all supervised units in the month of that day (today when left out), for the office: those over most budgets"
                    + " first, then by sort, the most first; first is 1..100. Error: PAGE_TOO_LARGE.")
    public UnitLoadPage unitLoads(
            @Nullable LocalDate month,
            @DefaultValue("TOTAL") LoadSort sort,
            @DefaultValue("50") int first,
            @Nullable String after) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        var paging = Paging.of(first, null);
        var budget = guardBudget.budget(me.jurisdictionId());
        var rows = loads.page(me.jurisdictionId(), firstDay(month), budget, sort, paging.first(), LoadCursor.of(after));
        var page = paging.page(rows);
        var last = page.isEmpty() ? null : page.getLast();
        return new UnitLoadPage(
                BudgetView.of(budget),
                page.stream().map(row -> UnitLoadView.of(row.load(), budget)).toList(),
                last == null || rows.size() <= paging.first()
                        ? null
                        : new LoadCursor(last.over(), last.value(), last.load().unitId()).text(),
                loads.units(me.jurisdictionId()));
    }

    @Query
    @Transactional
    @Description(
            "Load of one unit month by month, this month first; months is 1..24. The office asks for any unit, LIAISON and"
                    + " UNIT_HEAD for their own (left out). Error: UNIT_NOT_FOUND.")
    public UnitLoadHistory unitLoad(@Id @Nullable String unitId, @DefaultValue("12") int months) {
        var me = askingOffice();
        if (months < 1 || months > MOST_MONTHS) {
            throw DomainException.Invalid.field("months", "1.." + MOST_MONTHS);
        }
        var unit = unit(unitId, me);
        var budget = guardBudget.budget(me.jurisdictionId());
        var firstMonth = firstDay(null).minusMonths(months - 1L);
        return new UnitLoadHistory(
                BudgetView.of(budget),
                loads.ofMonths(List.of(unit), firstMonth, months).reversed().stream()
                        .map(load -> UnitLoadView.of(load, budget))
                        .toList(),
                unit);
    }

    @Query
    @Transactional
    @Description(
            "The records behind one number of a unit's load, newest first; first is 1..100. Errors: UNIT_NOT_FOUND,"
                    + " PAGE_TOO_LARGE.")
    public BurdenRecordPage burdenRecords(
            @Id @Nullable String unitId,
            LocalDate month,
            BurdenKind kind,
            @DefaultValue("50") int first,
            @Nullable String after) {
        var me = askingOffice();
        var paging = Paging.of(first, after);
        var rows = loads.records(unit(unitId, me), GuardBudget.monthOf(month), kind, paging);
        return new BurdenRecordPage(
                paging.page(rows).stream().map(BurdenRecordView::of).toList(),
                paging.nextCursor(rows, row -> new Paging.Key(row.at(), row.id())));
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<UnitLoadView> views) {
        return people.units(views, UnitLoadView::unitId);
    }

    @Transactional
    @Name("unit")
    public UnitView unitOfHistory(@Source UnitLoadHistory history) {
        return UnitView.of(organization.unit(caller.get().jurisdictionId(), history.unitId()));
    }

    private Caller askingOffice() {
        return caller.require(
                Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.LIAISON, Role.UNIT_HEAD);
    }

    /** The unit asked for; a unit's people see none but their own. */
    private UUID unit(@Nullable String asked, Caller me) {
        var unitId = asked == null ? me.unitId() : Ids.of(asked);
        var isOffice = me.is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        if (!isOffice && !unitId.equals(me.unitId())) {
            throw new DomainException.NotFound(OrganizationError.UNIT_NOT_FOUND, unitId);
        }
        return organization.unit(me.jurisdictionId(), unitId).id();
    }

    private LocalDate firstDay(@Nullable LocalDate day) {
        return GuardBudget.monthOf(day == null ? TimeSource.today(clock) : day);
    }
}
