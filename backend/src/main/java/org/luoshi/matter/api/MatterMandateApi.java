package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.mandate.Designations;
import org.luoshi.mandate.api.DesignationView;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterScope;
import org.luoshi.matter.Matters;
import org.luoshi.matter.RouteMatter;
import org.luoshi.matter.RouteNeed;
import org.luoshi.matter.SupervisingRoute;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/** Who supervises a matter, and which departments were designated for it. */
@GraphQLApi
@RunOnVirtualThread
public class MatterMandateApi {
    private final CurrentCaller caller;
    private final Matters matters;
    private final RouteMatter routeMatter;
    private final Designations designations;
    private final Clock clock;

    public MatterMandateApi(
            CurrentCaller caller, Matters matters, RouteMatter routeMatter, Designations designations, Clock clock) {
        this.caller = caller;
        this.matters = matters;
        this.routeMatter = routeMatter;
        this.designations = designations;
        this.clock = clock;
    }

    @RegisterForReflection
    @Type("RouteOption")
    @Description("One of the five branches of CT-02.")
    public record RouteOptionView(
            SupervisingRoute route,
            @Description("What source and scope propose.") boolean proposed,
            RouteNeed need,

            @Description("What it needs is on record; an authorisation may be named with the proposal.")
            boolean met,

            @Nullable @Id UUID designationId) {}

    @RegisterForReflection
    @Type("DesignatedMatter")
    public record DesignatedMatterView(
            @Id UUID id, @Nullable String number, String title) {}

    @Query
    @Transactional
    @Description(
            "督查分工: the five branches for this matter, with what the rule proposes, for CLERK and DIRECTOR (CT-02). Error:"
                    + " MATTER_NOT_FOUND.")
    public List<@NonNull RouteOptionView> supervisingRoutes(
            @Id String matterId, MatterScope scope, @Id @Nullable String leadUnitId) {
        caller.require(Role.CLERK, Role.DIRECTOR);
        return routeMatter.options(matters.require(Ids.of(matterId)), scope, Ids.ofNullable(leadUnitId)).stream()
                .map(option -> new RouteOptionView(
                        option.route(), option.isProposed(), option.need(), option.isMet(), option.designationId()))
                .toList();
    }

    @Transactional
    @Description("Designations made for this matter, newest first.")
    public List<List<@NonNull DesignationView>> designations(@Source List<MatterView> views) {
        var today = TimeSource.today(clock);
        var byMatter = designations.ofMatters(views.stream().map(MatterView::id).toList()).stream()
                .map(designation -> DesignationView.of(designation, today))
                .collect(Collectors.groupingBy(view -> Objects.requireNonNull(view.matterId())));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Description("As far as the caller may see it.")
    public List<@Nullable DesignatedMatterView> matter(@Source List<DesignationView> views) {
        var ids = views.stream()
                .map(DesignationView::matterId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var byId = matters.ofIds(ids).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        return views.stream()
                .map(DesignationView::matterId)
                .map(id -> id == null ? null : byId.get(id))
                .map(found -> found == null
                        ? null
                        : new DesignatedMatterView(found.id(), found.number().orElse(null), found.title()))
                .toList();
    }
}
