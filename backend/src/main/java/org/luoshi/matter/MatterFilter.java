package org.luoshi.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is to show; empty lists and nulls do not restrict. Days are included at both ends.
 *
 * @param phases stands for their steps (WF-08); a matter is shown when it is in one of them and, if steps are given, at one of those
 * @param unitId has a task, whether it leads or supports
 * @param leadUnitId leads, or is proposed to lead
 * @param instructionLeader whose 批示 it is, by the name that was registered
 * @param tags all of them (JC-16)
 */
public record MatterFilter(
        @Nullable String search,
        List<TrafficLight> lights,
        List<MatterStep> steps,
        List<MatterPhase> phases,
        List<MatterSource> sources,
        List<Urgency> urgencies,
        List<SupervisionSystem> systems,
        @Nullable UUID unitId,
        @Nullable UUID leadUnitId,
        @Nullable String instructionLeader,
        List<String> tags,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate registeredFrom,
        @Nullable LocalDate registeredTo,
        @Nullable Boolean listed,
        @Nullable Boolean closedLate,
        boolean openOnly) {
    /** Shows everything. */
    public static final MatterFilter NONE = all(false);
    /** Shows what is not struck off. */
    public static final MatterFilter OPEN = all(true);

    public MatterFilter {
        lights = List.copyOf(lights);
        steps = List.copyOf(steps);
        phases = List.copyOf(phases);
        sources = List.copyOf(sources);
        urgencies = List.copyOf(urgencies);
        systems = List.copyOf(systems);
        tags = List.copyOf(tags);
    }

    private static MatterFilter all(boolean openOnly) {
        return new MatterFilter(
                null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, List.of(),
                null, null, null, null, null, null, openOnly);
    }
}
