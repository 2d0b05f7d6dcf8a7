package org.luoshi.organization.api;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;

/** Turns ids of people and units in many rows into views, with one statement for all rows. */
@ApplicationScoped
public class People {
    private final Organization organization;

    public People(Organization organization) {
        this.organization = organization;
    }

    /** One officer per row, in the order of the rows; null where the row names none. */
    public <T> List<@Nullable OfficerView> officers(List<@NonNull T> rows, Function<T, @Nullable UUID> officerId) {
        Map<UUID, Officer> officers = organization.officersById(ids(rows, officerId));
        return rows.stream()
                .map(officerId)
                .map(id -> id == null ? null : OfficerView.of(Objects.requireNonNull(officers.get(id))))
                .toList();
    }

    /** One unit per row, in the order of the rows; null where the row names none. */
    public <T> List<@Nullable UnitView> units(List<@NonNull T> rows, Function<T, @Nullable UUID> unitId) {
        Map<UUID, Unit> units = organization.unitsById(ids(rows, unitId));
        return rows.stream()
                .map(unitId)
                .map(id -> id == null ? null : UnitView.of(Objects.requireNonNull(units.get(id))))
                .toList();
    }

    /** Several units per row. */
    public <T> List<List<@NonNull UnitView>> unitLists(
            List<@NonNull T> rows, Function<T, ? extends Collection<UUID>> unitIds) {
        Set<UUID> all = new HashSet<>();
        rows.forEach(row -> all.addAll(unitIds.apply(row)));
        Map<UUID, Unit> units = organization.unitsById(all);
        return rows.stream()
                .map(row -> unitIds.apply(row).stream()
                        .map(id -> UnitView.of(Objects.requireNonNull(units.get(id))))
                        .toList())
                .toList();
    }

    private static <T> Set<UUID> ids(List<T> rows, Function<T, @Nullable UUID> id) {
        Set<UUID> ids = new HashSet<>();
        for (var row : rows) {
            var value = id.apply(row);
            if (value != null) {
                ids.add(value);
            }
        }
        return ids;
    }
}
