package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

@RegisterForReflection
@Type("Place")
@Description("A place by name, and on the map when it is known (WGS-84 degrees).")
public record PlaceView(
        String name, @Nullable Double latitude, @Nullable Double longitude) {}
