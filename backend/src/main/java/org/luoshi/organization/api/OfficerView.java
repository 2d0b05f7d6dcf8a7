package org.luoshi.organization.api;

import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.organization.Officer;

@Type("Officer")
@Description("A person who acts in the system.")
public record OfficerView(
        @Id UUID id,
        String name,
        @Description("Post, for example 督查室主任.") String title,
        @Id UUID unitId,
        @Ignore @Nullable UUID alternateId) {

    public static OfficerView of(Officer officer) {
        return new OfficerView(
                officer.id(),
                officer.name(),
                officer.title(),
                officer.unitId(),
                officer.alternateId().orElse(null));
    }
}
