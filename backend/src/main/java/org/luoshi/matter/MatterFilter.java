package org.luoshi.matter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger is to show; empty lists and nulls do not restrict. */
public record MatterFilter(
        @Nullable String search,
        List<TrafficLight> lights,
        List<MatterStep> steps,
        List<MatterSource> sources,
        @Nullable UUID unitId,
        @Nullable Boolean listed,
        boolean openOnly) {
    /** Shows everything. */
    public static final MatterFilter NONE = new MatterFilter(null, List.of(), List.of(), List.of(), null, null, false);

    public MatterFilter {
        lights = List.copyOf(lights);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }
}
