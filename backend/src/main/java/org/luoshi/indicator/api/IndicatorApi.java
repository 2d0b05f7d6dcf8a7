package org.luoshi.indicator.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.indicator.IndicatorMonth;
import org.luoshi.indicator.IndicatorMonths;
import org.luoshi.indicator.Indicators;
import org.luoshi.indicator.LobbyDisplays;
import org.luoshi.indicator.api.IndicatorViews.IndicatorMonthView;
import org.luoshi.indicator.api.IndicatorViews.IndicatorTargetView;
import org.luoshi.indicator.api.IndicatorViews.IndicatorValueView;
import org.luoshi.indicator.api.IndicatorViews.IndicatorYearView;
import org.luoshi.indicator.api.IndicatorViews.LobbyDisplayView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;

/** Indicators, their months and the screens, for the office to read. */
@GraphQLApi
@RunOnVirtualThread
public class IndicatorApi {
    private final CurrentCaller caller;
    private final Indicators indicators;
    private final IndicatorMonths months;
    private final LobbyDisplays displays;
    private final People people;

    public IndicatorApi(
            CurrentCaller caller,
            Indicators indicators,
            IndicatorMonths months,
            LobbyDisplays displays,
            People people) {
        this.caller = caller;
        this.indicators = indicators;
        this.months = months;
        this.displays = displays;
        this.people = people;
    }

    @Query
    @Transactional
    @Description("指标 of a year and their months, for the office (WF-12); empty before they are defined.")
    public IndicatorYearView indicatorYear(int year) {
        var me = office();
        return IndicatorYearView.of(year, indicators.ofYear(me.jurisdictionId(), year));
    }

    @Query
    @Transactional
    @Description("One version of a month, for the office. Error: INDICATOR_MONTH_NOT_FOUND.")
    public IndicatorMonthView indicatorMonth(@Id String id) {
        var me = office();
        return IndicatorMonthView.of(months.require(Ids.of(id)), me);
    }

    @Query
    @Transactional
    @Description("展示屏, for the office: open ones first, then the newest; 100 at most.")
    public List<@NonNull LobbyDisplayView> lobbyDisplays() {
        office();
        return displays.newest().stream().map(LobbyDisplayView::of).toList();
    }

    private Caller office() {
        return caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
    }

    @Transactional
    @Name("months")
    @Description("The newest version of each month, newest month first.")
    public List<@NonNull IndicatorMonthView> monthsOfYear(@Source IndicatorYearView view) {
        var me = caller.get();
        return months.ofYear(me.jurisdictionId(), view.year()).stream()
                .map(month -> IndicatorMonthView.of(month, me))
                .toList();
    }

    @Transactional
    @Description("Of each indicator in the order of the bars.")
    public List<List<@NonNull IndicatorValueView>> values(@Source List<IndicatorMonthView> views) {
        caller.get();
        var byId = months.ofIds(views.stream().map(IndicatorMonthView::id).toList()).stream()
                .collect(Collectors.toMap(IndicatorMonth::id, IndicatorApi::values));
        return views.stream()
                .map(view -> byId.getOrDefault(view.id(), List.of()))
                .toList();
    }

    private static List<IndicatorValueView> values(IndicatorMonth month) {
        return month.values().stream().map(IndicatorValueView::of).toList();
    }

    @Transactional
    @Name("unit")
    public List<@NonNull UnitView> unitOfTarget(@Source List<IndicatorTargetView> views) {
        return people.units(views, IndicatorTargetView::unitId);
    }

    @Transactional
    public List<@NonNull OfficerView> writtenBy(@Source List<IndicatorMonthView> views) {
        return people.officers(views, IndicatorMonthView::writtenById);
    }

    @Transactional
    @Description("Who published or returned it.")
    public List<@Nullable OfficerView> decidedBy(@Source List<IndicatorMonthView> views) {
        return people.officers(views, IndicatorMonthView::decidedById);
    }

    @Transactional
    public List<@NonNull OfficerView> openedBy(@Source List<LobbyDisplayView> views) {
        return people.officers(views, LobbyDisplayView::openedById);
    }
}
