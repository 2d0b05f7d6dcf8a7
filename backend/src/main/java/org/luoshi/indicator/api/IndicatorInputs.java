package org.luoshi.indicator.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.indicator.IndicatorLine;
import org.luoshi.indicator.IndicatorTarget;
import org.luoshi.indicator.ReportIndicators.Reading;
import org.luoshi.platform.Command;

/** Inputs of indicators and screens. */
public final class IndicatorInputs {
    private IndicatorInputs() {}

    @RegisterForReflection
    @Input("IndicatorTargetInput")
    public record IndicatorTargetInput(
            @Id UUID unitId,

            @Description("More than 0; 14 digits and four decimals at most.")
            BigDecimal target) {}

    @RegisterForReflection
    @Input("IndicatorInput")
    public record IndicatorInput(
            @Id @Nullable @Description("None for a new one.")
            UUID id,

            @Description("At most 200 characters, not twice in a year.")
            String name,

            @Description("亿元、%、个.") String measuredIn,

            @Description("In the order of the bars; a unit without target is not shown.")
            List<@NonNull IndicatorTargetInput> targets) {

        IndicatorLine line() {
            return new IndicatorLine(
                    id,
                    name,
                    measuredIn,
                    IntStream.range(0, targets.size()).mapToObj(this::target).toList());
        }

        private IndicatorTarget target(int index) {
            var target = targets.get(index);
            return IndicatorLine.target(target.unitId(), index, target.target());
        }
    }

    @RegisterForReflection
    @Input("DefineIndicatorsInput")
    public record DefineIndicatorsInput(
            @Id UUID commandId,
            int year,

            @Description("1..8, in the order they are shown in; who is not among them is taken off.")
            List<@NonNull IndicatorInput> indicators,

            @Nullable @Description("Why targets change: compulsory once a month of the year is published.")
            String reason)
            implements Command {}

    @RegisterForReflection
    @Input("IndicatorValueInput")
    public record IndicatorValueInput(
            @Id UUID indicatorId,
            @Id UUID unitId,

            @Description("From 1 January to the end of the month; may be below 0; 14 digits and four decimals at most.")
            BigDecimal actual) {}

    @RegisterForReflection
    @Input("WriteIndicatorMonthInput")
    public record WriteIndicatorMonthInput(
            @Id UUID commandId,

            @Description("Such as 2026-11; not after the current month.")
            String month,

            @Description("Of units with a target; to be published, all of them.")
            List<@NonNull IndicatorValueInput> values,

            @Nullable @Description("Compulsory when the month is published: its values are corrected; otherwise none.")
            String correctionReason)
            implements Command {

        List<Reading> readings() {
            return values.stream()
                    .map(value -> new Reading(value.indicatorId(), value.unitId(), value.actual()))
                    .toList();
        }
    }

    @RegisterForReflection
    @Input("PublishIndicatorMonthInput")
    public record PublishIndicatorMonthInput(
            @Id UUID commandId, @Id UUID monthId) implements Command {}

    @RegisterForReflection
    @Input("ReturnIndicatorMonthInput")
    public record ReturnIndicatorMonthInput(
            @Id UUID commandId, @Id UUID monthId, String reason) implements Command {}

    @RegisterForReflection
    @Input("OpenLobbyDisplayInput")
    public record OpenLobbyDisplayInput(
            @Id UUID commandId,
            @Description("Where it stands: 一楼大厅东侧.") String name) implements Command {}

    @RegisterForReflection
    @Input("CloseLobbyDisplayInput")
    public record CloseLobbyDisplayInput(
            @Id UUID commandId, @Id UUID displayId) implements Command {}
}
