package org.luoshi.indicator.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.indicator.Indicator;
import org.luoshi.indicator.IndicatorMonth;
import org.luoshi.indicator.IndicatorMonthAction;
import org.luoshi.indicator.IndicatorMonthPolicy;
import org.luoshi.indicator.IndicatorMonthState;
import org.luoshi.indicator.IndicatorTarget;
import org.luoshi.indicator.IndicatorValue;
import org.luoshi.indicator.LobbyDisplay;
import org.luoshi.platform.Caller;

/** What is shown of indicators and screens. */
public final class IndicatorViews {
    private IndicatorViews() {}

    @RegisterForReflection
    @Type("IndicatorYear")
    @Description("指标 of a year and their months (WF-12).")
    public record IndicatorYearView(
            int year,

            @Description("In their order; empty before they are defined.")
            List<@NonNull IndicatorView> indicators) {

        static IndicatorYearView of(int year, List<Indicator> indicators) {
            return new IndicatorYearView(
                    year, indicators.stream().map(IndicatorView::of).toList());
        }
    }

    @RegisterForReflection
    @Type("Indicator")
    @Description("指标: one of the eight of a year.")
    public record IndicatorView(
            @Id UUID id,
            @Description("1..8.") int position,
            String name,
            @Description("亿元、%、个.") String measuredIn,

            @Description("In the order of the bars.") List<@NonNull IndicatorTargetView> targets) {

        static IndicatorView of(Indicator indicator) {
            return new IndicatorView(
                    indicator.id(),
                    indicator.position(),
                    indicator.name(),
                    indicator.measuredIn(),
                    indicator.targets().stream().map(IndicatorTargetView::of).toList());
        }
    }

    @RegisterForReflection
    @Type("IndicatorTarget")
    @Description("年度目标 of a unit, as it is for the months to come; values keep the one they were written by.")
    public record IndicatorTargetView(
            BigDecimal target, @Ignore UUID unitId) {

        static IndicatorTargetView of(IndicatorTarget target) {
            return new IndicatorTargetView(target.target(), target.unitId());
        }
    }

    @RegisterForReflection
    @Type("IndicatorMonth")
    @Description("指标月报: a version of the values of a month. Published it never changes.")
    public record IndicatorMonthView(
            @Id @Description("Another one after each writing.")
            UUID id,

            @Description("Such as 2026-11.") String month,
            @Description("More than 1: a correction.") int version,
            IndicatorMonthState state,
            Instant writtenAt,

            @Nullable @Description("When it was published or returned.")
            Instant decidedAt,

            @Nullable String returnedBecause,

            @Nullable @Description("Of every version but the first.")
            String correctionReason,

            @Description("What the caller may do now.") List<@NonNull IndicatorMonthAction> actions,
            @Ignore UUID writtenById,
            @Ignore @Nullable UUID decidedById) {

        static IndicatorMonthView of(IndicatorMonth month, Caller caller) {
            return new IndicatorMonthView(
                    month.id(),
                    month.month().toString(),
                    month.version(),
                    month.state(),
                    month.writtenAt(),
                    month.decidedAt().orElse(null),
                    month.returnedBecause().orElse(null),
                    month.correctionReason().orElse(null),
                    List.copyOf(IndicatorMonthPolicy.actions(
                            month.state(), month.writtenBy().equals(caller.officerId()), caller.roles())),
                    month.writtenBy(),
                    month.decidedBy().orElse(null));
        }
    }

    @Type("IndicatorValue")
    @Description("累计完成 of a unit from 1 January to the end of the month.")
    public record IndicatorValueView(
            @Id UUID indicatorId,
            @Id UUID unitId,
            @Description("By which it is measured.") BigDecimal target,
            @Description("May be below 0.") BigDecimal actual) {

        static IndicatorValueView of(IndicatorValue value) {
            return new IndicatorValueView(value.indicatorId(), value.unitId(), value.target(), value.actual());
        }
    }

    @RegisterForReflection
    @Type("LobbyDisplay")
    @Description("展示屏: shows the newest published month to everybody at /public/lobby/{key} (row 40).")
    public record LobbyDisplayView(
            @Id UUID id,
            @Description("Where it stands.") String name,
            Instant openedAt,

            @Nullable @Description("Its key opens nothing since.")
            Instant closedAt,

            @Nullable @Description("To the minute; null before its first request.")
            Instant lastSeenAt,

            @Ignore UUID openedById) {

        static LobbyDisplayView of(LobbyDisplay display) {
            return new LobbyDisplayView(
                    display.id(),
                    display.name(),
                    display.openedAt(),
                    display.closedAt().orElse(null),
                    display.lastSeenAt().orElse(null),
                    display.openedBy());
        }
    }

    @Type("OpenedLobbyDisplay")
    @Description("A screen and, once, its key.")
    public record OpenedLobbyDisplayView(
            LobbyDisplayView display,

            @Nullable
            @Description(
                    "Given by the first answer alone and stored nowhere: null when the command is repeated. Who lost it closes the"
                            + " screen and opens another.")
            String key) {}
}
