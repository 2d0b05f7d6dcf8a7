package org.luoshi.conclusion;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * 结论条款: one thing that the conclusion states, with what proves it.
 *
 * @param id stays through versions; objections name it
 * @param findingIds findings of the plan
 * @param evidenceIds photos, videos and papers under findings of the plan
 * @param recordIds records of the plan by method
 */
@RegisterForReflection
public record Statement(UUID id, String text, List<UUID> findingIds, List<UUID> evidenceIds, List<UUID> recordIds) {
    public Statement {
        findingIds = List.copyOf(findingIds);
        evidenceIds = List.copyOf(evidenceIds);
        recordIds = List.copyOf(recordIds);
    }
}
