package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 视图 of the ledger that an officer keeps, and those that colleagues of his unit share. */
@ApplicationScoped
public class SavedViews {
    private static final int MOST = 50;
    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST_QUERY = 2_000;

    private final EntityManager entityManager;

    public SavedViews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A view.
     *
     * @param query filter and order as they stand in the address
     * @param own false when a colleague shares it
     */
    public record SavedView(UUID id, String name, String query, List<String> columns, boolean shared, boolean own) {}

    public List<SavedView> ofCaller(Caller caller) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select v.id, v.name, v.query, v.columns, v.shared, v.officer_id = :me from ledger_view v order by 6 desc, v.name, v.id",
                        Object[].class)
                .setParameter("me", caller.officerId())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SavedView(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        List.of((String[]) row[3]),
                        (Boolean) row[4],
                        (Boolean) row[5]))
                .toList();
    }

    /** Saves under this name; a view of the same name is replaced. */
    @Transactional
    public SavedView save(UUID id, String name, String query, List<String> columns, boolean shared, Caller caller) {
        var checkedName = Texts.line("name", name);
        if (query.length() > LONGEST_QUERY
                || columns.size() > MOST_COLUMNS
                || columns.stream().anyMatch(c -> c.length() > Texts.LINE)) {
            throw DomainException.Invalid.field("query", "too long");
        }
        var mine = ofCaller(caller).stream().filter(SavedView::own).toList();
        if (mine.size() >= MOST && mine.stream().noneMatch(view -> view.name().equals(checkedName))) {
            throw new DomainException.Invalid(MatterError.TOO_MANY_VIEWS, "more than " + MOST, Map.of("maximum", MOST));
        }
        var saved = (UUID) entityManager
                .createNativeQuery("""
                        insert into ledger_view (id, officer_id, jurisdiction_id, unit_id, name, query, columns, shared)
                        values (:id, :officer, :jurisdiction, :unit, :name, :query, cast(:columns as text[]), :shared)
                        on conflict (officer_id, name) do update set query = excluded.query, columns = excluded.columns, shared = excluded.shared
                        returning id""", UUID.class)
                .setParameter("id", id)
                .setParameter("officer", caller.officerId())
                .setParameter("jurisdiction", caller.jurisdictionId())
                .setParameter("unit", caller.unitId())
                .setParameter("name", checkedName)
                .setParameter("query", query)
                .setParameter("columns", columns.toArray(String[]::new))
                .setParameter("shared", shared)
                .getSingleResult();
        return new SavedView(saved, checkedName, query, columns, shared, true);
    }

    /** Deletes an own view. A view that is not there is as good as deleted; a colleague's is not there to delete. */
    @Transactional
    public void delete(UUID id) {
        entityManager
                .createNativeQuery("delete from ledger_view where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
