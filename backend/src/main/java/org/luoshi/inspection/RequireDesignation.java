package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.mandate.Designations;
import org.luoshi.mandate.MandateError;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
import org.luoshi.organization.UnitKind;
import org.luoshi.platform.DomainException;

/**
 * 未经指定不得督查 (R733-07, BZ-28, decision 2): every department that carries an inspection out, sends somebody into its group or plans it
 * needs a designation for its matter that holds on the day it starts.
 */
@ApplicationScoped
public class RequireDesignation {
    private final Designations designations;
    private final Organization organization;

    RequireDesignation(Designations designations, Organization organization) {
        this.designations = designations;
        this.organization = organization;
    }

    void check(Execution execution, Collection<UUID> officerIds, UUID matterId, LocalDate startsOn) {
        Set<UUID> unitIds = new HashSet<>(execution.unitIds());
        organization.officersById(officerIds).values().stream()
                .map(Officer::unitId)
                .forEach(unitIds::add);
        var departments = organization.unitsById(unitIds).values().stream()
                .filter(unit -> unit.kind() != UnitKind.SUPERVISION_OFFICE)
                .collect(Collectors.toMap(Unit::id, Unit::name));
        var uncovered = designations.uncovered(departments.keySet(), matterId, startsOn);
        if (!uncovered.isEmpty()) {
            List<String> names =
                    uncovered.stream().map(departments::get).sorted().toList();
            throw new DomainException.RuleViolated(
                    MandateError.DESIGNATION_REQUIRED,
                    "not designated for matter " + matterId + " on " + startsOn + ": " + uncovered,
                    Map.of("units", names, "startsOn", startsOn.toString()));
        }
    }
}
