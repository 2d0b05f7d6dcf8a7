package org.luoshi.organization.api;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.platform.Role;

@Type("Me")
@Description("The caller, and what the app needs to know at its start.")
public record MeView(
        OfficerView officer,
        JurisdictionView jurisdiction,
        List<@NonNull Role> roles,
        @Description("To measure the device clock against.") Instant serverTime,

        @Nullable @Description("Address of map tiles at this server, with {z} {x} {y}; none: the map draws a grid.")
        String mapTileUrl,

        @Description("The data are made up.") boolean demo) {}
