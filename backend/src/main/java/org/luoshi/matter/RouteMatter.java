package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.mandate.Designation;
import org.luoshi.mandate.Designations;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** Proposes who supervises a matter, and holds the choice to what is on record (CT-02, decision 2). */
@ApplicationScoped
public class RouteMatter {
    private final Designations designations;
    private final Clock clock;

    RouteMatter(Designations designations, Clock clock) {
        this.designations = designations;
        this.clock = clock;
    }

    /** One branch: whether the rule proposes it, what it needs, and whether that is there. */
    public record Option(
            SupervisingRoute route,
            boolean isProposed,
            RouteNeed need,
            boolean isMet,
            @Nullable UUID designationId) {}

    /** All five branches in order. */
    public List<Option> options(Matter matter, MatterScope scope, @Nullable UUID leadUnitId) {
        var proposed = RoutingPolicy.propose(matter.registration().source(), scope);
        var designation = covering(matter.id(), leadUnitId).map(Designation::id);
        return Stream.of(SupervisingRoute.values())
                .map(route -> new Option(
                        route,
                        route == proposed,
                        route.need(),
                        RoutingPolicy.isMet(route, isInstructed(matter), designation.isPresent()),
                        route.need() == RouteNeed.DESIGNATION ? designation.orElse(null) : null))
                .toList();
    }

    /** The choice with what the rule proposed; null when none was made. */
    @Nullable
    Routing checked(Matter matter, @Nullable Routing asked, UUID leadUnitId) {
        if (asked == null) {
            return null;
        }
        var authorisation = Texts.optional("authorisation", asked.authorisation());
        var designation = covering(matter.id(), leadUnitId).map(Designation::id);
        var hasAuthority = isInstructed(matter) || authorisation != null;
        if (!RoutingPolicy.isMet(asked.chosen(), hasAuthority, designation.isPresent())) {
            throw new DomainException.RuleViolated(
                    MatterError.ROUTE_NOT_ALLOWED,
                    asked.chosen() + " of matter " + matter.id() + " needs "
                            + asked.chosen().need(),
                    Map.of("need", asked.chosen().need().name()));
        }
        return new Routing(
                asked.scope(),
                RoutingPolicy.propose(matter.registration().source(), asked.scope()),
                asked.chosen(),
                asked.chosen() == SupervisingRoute.OFFICE ? authorisation : null,
                asked.chosen().need() == RouteNeed.DESIGNATION ? designation.orElse(null) : null);
    }

    private Optional<Designation> covering(UUID matterId, @Nullable UUID unitId) {
        return unitId == null ? Optional.empty() : designations.covering(unitId, matterId, TimeSource.today(clock));
    }

    private static boolean isInstructed(Matter matter) {
        var text = matter.registration().instructionText();
        return text != null && !text.isBlank();
    }
}
