package org.luoshi.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 督查分工 of a handling proposal (CT-02): what the rule proposed and what was chosen.
 *
 * @param authorisation 领导授权, where branch 2 rests on no instruction
 * @param designationId the designation that branches 3 to 5 rest on
 */
@RegisterForReflection
public record Routing(
        MatterScope scope,
        @Nullable SupervisingRoute proposed,
        SupervisingRoute chosen,
        @Nullable String authorisation,
        @Nullable UUID designationId) {}
