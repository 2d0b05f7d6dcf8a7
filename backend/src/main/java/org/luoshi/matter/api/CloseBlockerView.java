package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.CloseBlocker;
import org.luoshi.matter.CloseBlockerCode;

@RegisterForReflection
@Type("CloseBlocker")
@Description("One reason why a matter cannot be struck off yet.")
public record CloseBlockerView(
        CloseBlockerCode code,
        @Nullable @Id UUID recordId,
        @Description("The unit or finding it is about.") String label) {

    static CloseBlockerView of(CloseBlocker blocker) {
        return new CloseBlockerView(blocker.code(), blocker.recordId(), blocker.label());
    }
}
