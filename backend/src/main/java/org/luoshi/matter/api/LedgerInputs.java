package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.matter.MatterFilter;
import org.luoshi.matter.MatterPhase;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.SupervisionSystem;
import org.luoshi.matter.TrafficLight;
import org.luoshi.matter.Urgency;
import org.luoshi.platform.Command;

/** Inputs of the ledger. */
public final class LedgerInputs {
    private LedgerInputs() {}

    @RegisterForReflection
    @Input("MatterFilter")
    @Description("What the ledger shows; what is left out does not restrict.")
    public record MatterFilterInput(
            @Nullable
            @Description("Words in title, number, place or objective, all of them; one or two characters are enough.")
            String search,

            @Nullable List<@NonNull TrafficLight> lights,
            @Nullable List<@NonNull MatterStep> steps,

            @Nullable @Description("四个阶段 (WF-08); together with steps, both must agree.")
            List<@NonNull MatterPhase> phases,

            @Nullable List<@NonNull MatterSource> sources,
            @Nullable List<@NonNull Urgency> urgencies,
            @Nullable List<@NonNull SupervisionSystem> systems,

            @Nullable @Id @Description("Has a task, whether it leads or supports.")
            UUID unitId,

            @Nullable @Id @Description("Leads, or is proposed to lead.")
            UUID leadUnitId,

            @Nullable @Description("Whose 批示 it is.") String instructionLeader,
            @Nullable @Description("All of them (JC-16).") List<@NonNull String> tags,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable LocalDate registeredFrom,
            @Nullable LocalDate registeredTo,
            @Nullable Boolean listed,
            @Nullable Boolean closedLate,
            @Nullable Boolean openOnly) {

        static MatterFilter filter(@Nullable MatterFilterInput input) {
            return input == null
                    ? MatterFilter.NONE
                    : new MatterFilter(
                            input.search(),
                            orEmpty(input.lights()),
                            orEmpty(input.steps()),
                            orEmpty(input.phases()),
                            orEmpty(input.sources()),
                            orEmpty(input.urgencies()),
                            orEmpty(input.systems()),
                            input.unitId(),
                            input.leadUnitId(),
                            input.instructionLeader(),
                            orEmpty(input.tags()),
                            input.dueFrom(),
                            input.dueTo(),
                            input.registeredFrom(),
                            input.registeredTo(),
                            input.listed(),
                            input.closedLate(),
                            Boolean.TRUE.equals(input.openOnly()));
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    @RegisterForReflection
    @Input("TagMattersInput")
    public record TagMattersInput(
            @Id UUID commandId,
            @Id @Description("1 to 100.") List<@NonNull UUID> matterIds,
            List<@NonNull String> add,
            List<@NonNull String> remove)
            implements Command {}

    @RegisterForReflection
    @Input("SaveLedgerViewInput")
    public record SaveLedgerViewInput(
            @Id UUID commandId,
            @Id UUID viewId,
            String name,

            @Description("Filter and order as they stand in the address.")
            String query,

            List<@NonNull String> columns,
            @Description("With the own unit.") boolean shared)
            implements Command {}

    @RegisterForReflection
    @Input("DeleteLedgerViewInput")
    public record DeleteLedgerViewInput(
            @Id UUID commandId, @Id UUID viewId) implements Command {}
}
