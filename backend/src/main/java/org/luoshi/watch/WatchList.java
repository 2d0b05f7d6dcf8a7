package org.luoshi.watch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** 问责观察名单, as far as the caller may see it. */
@ApplicationScoped
public class WatchList implements PanacheRepositoryBase<WatchedProject, UUID> {
    /** More than any list has; a bulletin with more is cut, and says so by its totals. */
    public static final int MOST = 500;

    private static final String FROM =
            " from watched_project p join matter m on m.id = p.matter_id where p.year = :year";

    /** A node is over and unchecked, or the last one checked was missed (WF-11). */
    private static final String RED = """
             p.released_at is null and (
               exists (select from watch_node n where n.watched_project_id = p.id and n.result is null and n.month < :month
                         and (m.closed_at is null or n.month <= cast(m.closed_at at time zone 'Asia/Shanghai' as date)))
               or 'MISSED' = (select n.result from watch_node n where n.watched_project_id = p.id and n.result is not null
                              order by n.month desc limit 1))""";

    public WatchedProject require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    WatchedProject lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    WatchNode requireNode(UUID id) {
        var node = getEntityManager().find(WatchNode.class, id);
        if (node == null) {
            throw new DomainException.NotFound(WatchError.WATCH_NODE_NOT_FOUND, id);
        }
        return node;
    }

    boolean isWatched(UUID matterId, int year) {
        return count("matterId = ?1 and year = ?2 and releasedAt is null", matterId, year) > 0;
    }

    /** Newest first, one more than the page holds. */
    public List<WatchedProject> page(int year, boolean onlyRed, LocalDate today, Paging paging) {
        var after = paging.after();
        var sql = "select p.id" + FROM + (onlyRed ? " and " + RED : "")
                + (after == null ? "" : " and (p.put_on_at, p.id) < (:at, :id)")
                + " order by p.put_on_at desc, p.id desc";
        var query = bound(sql, UUID.class, year, onlyRed, today).setMaxResults(paging.limit());
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        var ids = query.getResultList();
        Map<UUID, WatchedProject> byId =
                list("id in ?1", ids).stream().collect(Collectors.toMap(WatchedProject::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    public int total(int year, boolean onlyRed, LocalDate today) {
        return bound("select count(*)" + FROM + (onlyRed ? " and " + RED : ""), Long.class, year, onlyRed, today)
                .getSingleResult()
                .intValue();
    }

    /** Which of these are red. */
    public Set<UUID> redOf(Collection<UUID> ids, LocalDate today) {
        return Set.copyOf(session()
                .createNativeQuery(
                        "select p.id from watched_project p join matter m on m.id = p.matter_id where p.id = any (:ids) and "
                                + RED,
                        UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("month", NodePolicy.monthOf(today))
                .getResultList());
    }

    /** Newest year first. */
    public List<WatchedProject> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1 order by year desc, putOnAt desc, id", matterIds);
    }

    public List<WatchedProject> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** By month. */
    public List<WatchNode> nodes(Collection<UUID> projectIds) {
        return getEntityManager()
                .createQuery("from WatchNode where projectId in :ids order by month, id", WatchNode.class)
                .setParameter("ids", projectIds)
                .getResultList();
    }

    /** Nodes of a month of what was on the list then, in the order in which the projects were put on it. */
    public List<WatchNode> nodesOf(LocalDate month) {
        return getEntityManager()
                .createQuery("""
                        select n from WatchNode n join WatchedProject p on p.id = n.projectId
                        where n.month = :month and (n.result is not null or p.releasedAt is null) order by p.putOnAt, p.id""", WatchNode.class)
                .setParameter("month", month)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Unchecked nodes of this month and earlier ones, of matters that are still under way, the oldest first. */
    List<WatchNode> waiting(LocalDate thisMonth) {
        return getEntityManager()
                .createQuery("""
                        select n from WatchNode n join WatchedProject p on p.id = n.projectId join Matter m on m.id = n.matterId
                        where n.result is null and n.month <= :month and p.releasedAt is null and m.closedAt is null
                        order by n.month, n.id""", WatchNode.class)
                .setParameter("month", thisMonth)
                .getResultList();
    }

    /** Of these projects; nothing for who must not know. */
    public List<WatchAccountability> accountabilities(Collection<UUID> projectIds) {
        return getEntityManager()
                .createQuery("from WatchAccountability where projectId in :ids", WatchAccountability.class)
                .setParameter("ids", projectIds)
                .getResultList();
    }

    void add(Object record) {
        getEntityManager().persist(record);
    }

    void remove(WatchNode node) {
        getEntityManager().remove(node);
    }

    private <T> NativeQuery<T> bound(String sql, Class<T> type, int year, boolean needsMonth, LocalDate today) {
        var query = session().createNativeQuery(sql, type).setParameter("year", year);
        return needsMonth ? query.setParameter("month", NodePolicy.monthOf(today)) : query;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(WatchError.WATCHED_PROJECT_NOT_FOUND, id);
    }
}
