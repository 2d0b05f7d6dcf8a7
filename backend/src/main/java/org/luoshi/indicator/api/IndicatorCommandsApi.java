package org.luoshi.indicator.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.jspecify.annotations.Nullable;
import org.luoshi.indicator.DefineIndicators;
import org.luoshi.indicator.IndicatorMonth;
import org.luoshi.indicator.LobbyKey;
import org.luoshi.indicator.OpenLobbyDisplay;
import org.luoshi.indicator.ReportIndicators;
import org.luoshi.indicator.api.IndicatorInputs.CloseLobbyDisplayInput;
import org.luoshi.indicator.api.IndicatorInputs.DefineIndicatorsInput;
import org.luoshi.indicator.api.IndicatorInputs.IndicatorInput;
import org.luoshi.indicator.api.IndicatorInputs.OpenLobbyDisplayInput;
import org.luoshi.indicator.api.IndicatorInputs.PublishIndicatorMonthInput;
import org.luoshi.indicator.api.IndicatorInputs.ReturnIndicatorMonthInput;
import org.luoshi.indicator.api.IndicatorInputs.WriteIndicatorMonthInput;
import org.luoshi.indicator.api.IndicatorViews.IndicatorMonthView;
import org.luoshi.indicator.api.IndicatorViews.IndicatorYearView;
import org.luoshi.indicator.api.IndicatorViews.LobbyDisplayView;
import org.luoshi.indicator.api.IndicatorViews.OpenedLobbyDisplayView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

/** Indicators are defined; months written, published, returned; screens opened and closed. */
@GraphQLApi
@RunOnVirtualThread
public class IndicatorCommandsApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final DefineIndicators defineIndicators;
    private final ReportIndicators reportIndicators;
    private final OpenLobbyDisplay openLobbyDisplay;

    public IndicatorCommandsApi(
            CurrentCaller caller,
            Commands commands,
            DefineIndicators defineIndicators,
            ReportIndicators reportIndicators,
            OpenLobbyDisplay openLobbyDisplay) {
        this.caller = caller;
        this.commands = commands;
        this.defineIndicators = defineIndicators;
        this.reportIndicators = reportIndicators;
        this.openLobbyDisplay = openLobbyDisplay;
    }

    @Mutation
    @Description(
            "设定指标 of a year and their targets by CLERK or DIRECTOR. Once a month of the year is published only targets change, with a"
                    + " reason, and what is published keeps its own. Errors: INDICATOR_NOT_FOUND, UNIT_NOT_FOUND, INDICATORS_FIXED,"
                    + " INDICATORS_AWAIT_MONTH while a draft waits, INVALID_INPUT.")
    public IndicatorYearView defineIndicators(DefineIndicatorsInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                IndicatorYearView.class,
                () -> IndicatorYearView.of(
                        input.year(),
                        defineIndicators.define(
                                input.year(),
                                input.indicators().stream()
                                        .map(IndicatorInput::line)
                                        .toList(),
                                input.reason(),
                                me)));
    }

    @Mutation
    @Description(
            "填报 a month by CLERK or DIRECTOR, or 更正 what is published as a further version with a reason. What was not published before"
                    + " is replaced and has another id then. Errors: INDICATORS_UNDEFINED, INDICATOR_MONTH_AHEAD, INVALID_INPUT, also for"
                    + " a value without target.")
    public IndicatorMonthView writeIndicatorMonth(WriteIndicatorMonthInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        var month = month(input.month());
        return month(input, me, () -> reportIndicators.write(month, input.readings(), input.correctionReason(), me));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw DomainException.Invalid.field("month", "such as 2026-11");
        }
    }

    @Mutation
    @Description(
            "发布 by a DIRECTOR who did not write it: the screens show it if it is the newest month. Errors: INDICATOR_MONTH_NOT_FOUND, also"
                    + " when it was written anew, INDICATOR_MONTH_OWN_VALUES, INDICATOR_MONTH_WRONG_STATE, INDICATOR_MONTH_INCOMPLETE with"
                    + " how many are missing.")
    public IndicatorMonthView publishIndicatorMonth(PublishIndicatorMonthInput input) {
        var me = caller.require(Role.DIRECTOR);
        return month(input, me, () -> reportIndicators.publish(input.monthId(), me));
    }

    @Mutation
    @Description(
            "退回 with a word by a DIRECTOR who did not write it. Errors: INDICATOR_MONTH_NOT_FOUND, INDICATOR_MONTH_OWN_VALUES,"
                    + " INDICATOR_MONTH_WRONG_STATE, INVALID_INPUT.")
    public IndicatorMonthView returnIndicatorMonth(ReturnIndicatorMonthInput input) {
        var me = caller.require(Role.DIRECTOR);
        return month(input, me, () -> reportIndicators.sendBack(input.monthId(), input.reason(), me));
    }

    private IndicatorMonthView month(Command input, Caller me, Supplier<IndicatorMonth> work) {
        return commands.once(input, IndicatorMonthView.class, () -> IndicatorMonthView.of(work.get(), me));
    }

    @Mutation
    @Description("启用展示屏 by DIRECTOR. Errors: INVALID_INPUT.")
    public OpenedLobbyDisplayView openLobbyDisplay(OpenLobbyDisplayInput input) {
        var me = caller.require(Role.DIRECTOR);
        var given = new AtomicReference<@Nullable LobbyKey>(); // beside the answer that is kept, never in it
        var display = commands.once(input, LobbyDisplayView.class, () -> {
            var opened = openLobbyDisplay.open(input.name(), me);
            given.set(opened.key());
            return LobbyDisplayView.of(opened.display());
        });
        var key = given.get();
        return new OpenedLobbyDisplayView(display, key == null ? null : key.text());
    }

    @Mutation
    @Description("停用展示屏 by DIRECTOR, for good. Errors: LOBBY_DISPLAY_NOT_FOUND, LOBBY_DISPLAY_CLOSED.")
    public LobbyDisplayView closeLobbyDisplay(CloseLobbyDisplayInput input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(
                input,
                LobbyDisplayView.class,
                () -> LobbyDisplayView.of(openLobbyDisplay.close(input.displayId(), me)));
    }
}
