package org.luoshi.burden;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.luoshi.platform.DomainException;

/** Annual plans and their items, as far as the caller may see them. */
@ApplicationScoped
public class AnnualPlans implements PanacheRepositoryBase<AnnualPlan, UUID> {

    public Optional<AnnualPlan> ofYear(UUID jurisdictionId, int year) {
        return find("jurisdictionId = ?1 and year = ?2", jurisdictionId, year).firstResultOptional();
    }

    AnnualPlan lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(BurdenError.ANNUAL_PLAN_NOT_FOUND, id));
    }

    public List<AnnualPlanItem> items(UUID planId) {
        return getEntityManager()
                .createQuery("from AnnualPlanItem where planId = :plan order by position", AnnualPlanItem.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    public List<AnnualPlanItem> itemsById(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from AnnualPlanItem where id in :ids", AnnualPlanItem.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** How many inspections that the caller may see stand on each item. */
    public Map<UUID, Integer> inspections(Collection<UUID> itemIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!itemIds.isEmpty()) {
            getEntityManager()
                    .unwrap(Session.class)
                    .createNativeQuery(
                            "select annual_item_id, count(*) from inspection_plan where annual_item_id in (:ids) group by annual_item_id",
                            Tuple.class)
                    .setParameter("ids", itemIds)
                    .getResultList()
                    .forEach(row -> counts.put(
                            row.get(0, UUID.class), row.get(1, Long.class).intValue()));
        }
        return counts;
    }

    /** The item, when it stands in an approved plan and covers the inspection of this unit from that day on (R733-15). */
    public AnnualPlanItem requireItem(UUID jurisdictionId, UUID itemId, UUID unitId, LocalDate startsOn) {
        var item = itemsById(List.of(itemId)).stream().findFirst().orElseThrow(() -> noItem(itemId));
        var plan = findByIdOptional(item.planId())
                .filter(found ->
                        found.jurisdictionId().equals(jurisdictionId) && found.status() == AnnualPlanStatus.APPROVED)
                .orElseThrow(() -> noItem(itemId));
        item.mismatch(plan.year(), unitId, startsOn).ifPresent(what -> {
            throw new DomainException.RuleViolated(
                    BurdenError.ANNUAL_ITEM_MISMATCH,
                    "item " + itemId + " of " + plan.year() + " does not cover " + what,
                    Map.of("mismatch", what));
        });
        return item;
    }

    void replaceItems(UUID planId, List<AnnualPlanItem> items) {
        getEntityManager()
                .createNativeQuery("delete from annual_plan_item where plan_id = :plan")
                .setParameter("plan", planId)
                .executeUpdate();
        items.forEach(getEntityManager()::persist);
    }

    private static DomainException noItem(UUID itemId) {
        return new DomainException.NotFound(BurdenError.ANNUAL_ITEM_NOT_FOUND, itemId);
    }
}
