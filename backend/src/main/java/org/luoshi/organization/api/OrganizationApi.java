package org.luoshi.organization.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.organization.Organization;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.LuoshiConfig;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class OrganizationApi {
    /** Tiles come through this server (ADR 17). */
    private static final String MAP_TILES = "/files/map-tile/{z}/{x}/{y}";

    private final CurrentCaller caller;
    private final Organization organization;
    private final People people;
    private final LuoshiConfig config;
    private final Clock clock;

    public OrganizationApi(
            CurrentCaller caller, Organization organization, People people, LuoshiConfig config, Clock clock) {
        this.caller = caller;
        this.organization = organization;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description("The caller. Errors: OFFICER_UNKNOWN, OFFICER_DISABLED.")
    public MeView me() {
        var me = caller.get();
        return new MeView(
                OfficerView.of(organization.officer(me.jurisdictionId(), me.officerId())),
                JurisdictionView.of(organization.jurisdiction(me.jurisdictionId())),
                me.roles().stream().sorted().toList(),
                clock.instant(),
                config.mapTileUrl().map(server -> MAP_TILES).orElse(null),
                config.demoData());
    }

    @Query
    @Transactional
    @Description("Units of the caller's jurisdiction, at most 200.")
    public List<@NonNull UnitView> units(@Nullable String search) {
        return organization.units(caller.get().jurisdictionId(), search).stream()
                .map(UnitView::of)
                .toList();
    }

    @Query
    @Transactional
    @Description("Officers of the caller's jurisdiction, at most 200; for the office, group leaders and the auditor.")
    public List<@NonNull OfficerView> officers(@Id @Nullable String unitId, @Nullable Role role) {
        var me = caller.require(
                Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.GROUP_LEADER, Role.AUDITOR, Role.ADMIN);
        return organization.officers(me.jurisdictionId(), Ids.ofNullable(unitId), role).stream()
                .map(OfficerView::of)
                .toList();
    }

    @Transactional
    @Description("主要负责人.")
    public List<@Nullable OfficerView> head(@Source List<UnitView> units) {
        return people.officers(units, UnitView::headId);
    }

    @Transactional
    public List<@NonNull String> unitName(@Source List<OfficerView> officers) {
        return people.units(officers, OfficerView::unitId).stream()
                .map(unit -> unit == null ? "" : unit.name())
                .toList();
    }
}
