package org.luoshi.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Roster members the caller may see. */
@ApplicationScoped
public class RosterMembers implements PanacheRepositoryBase<RosterMember, UUID> {
    private static final int ENDING_DAYS = 30;
    private static final String NEWEST_FIRST = " order by registeredAt desc, id desc";

    /** What a list shows; nothing given shows all. */
    public record Filter(
            @Nullable Pool pool,
            @Nullable RosterStanding standing,
            @Nullable String search,
            boolean keptOnly,
            LocalDate today) {}

    public RosterMember require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    RosterMember lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** Newest first; one more than the page holds. */
    public List<RosterMember> page(Filter filter, Paging paging) {
        var parameters = new Parameters();
        var where = where(filter, parameters);
        var after = paging.after();
        if (after != null) {
            where += " and (registeredAt < :at or (registeredAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + NEWEST_FIRST, parameters).page(0, paging.limit()).list();
    }

    public long total(Filter filter) {
        var parameters = new Parameters();
        return count(where(filter, parameters), parameters);
    }

    /** Where a page ends. */
    public static Paging.Key key(RosterMember member) {
        return new Paging.Key(member.registeredAt(), member.id());
    }

    /** Kept members of a jurisdiction. */
    List<RosterMember> keptIn(UUID jurisdictionId) {
        return list("dismissedAt is null and jurisdictionId = ?1", jurisdictionId);
    }

    /** Kept members by officer. */
    public Map<UUID, RosterMember> keptByOfficer(Collection<UUID> officerIds) {
        return list("dismissedAt is null and officerId in ?1", officerIds).stream()
                .collect(Collectors.toMap(RosterMember::officerId, Function.identity()));
    }

    private static String where(Filter filter, Parameters parameters) {
        var where = new StringBuilder("1 = 1");
        var pool = filter.pool();
        if (pool != null) {
            where.append(" and pool = :pool");
            parameters.and("pool", pool);
        }
        var standing = filter.standing();
        if (standing != null) {
            where.append(" and ").append(condition(standing));
            if (standing != RosterStanding.DISMISSED) {
                parameters.and("today", filter.today());
            }
            if (standing == RosterStanding.ENDING) {
                parameters.and("ending", filter.today().plusDays(ENDING_DAYS - 1L));
            }
        }
        if (filter.keptOnly()) {
            where.append(" and dismissedAt is null");
        }
        var search = filter.search();
        if (search != null && !search.isBlank()) {
            where.append(" and (employer like :pattern or specialty like :pattern or officerId in"
                    + " (select o.id from Officer o where o.name like :pattern))");
            parameters.and("pattern", "%" + search.strip() + "%");
        }
        return where.toString();
    }

    /** Those in term include those that end soon. */
    private static String condition(RosterStanding standing) {
        return switch (standing) {
            case IN_TERM -> "dismissedAt is null and :today between term.fromOn and term.toOn";
            case ENDING -> "dismissedAt is null and :today between term.fromOn and term.toOn and term.toOn <= :ending";
            case LAPSED -> "dismissedAt is null and not (:today between term.fromOn and term.toOn)";
            case DISMISSED -> "dismissedAt is not null";
        };
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(RosterError.ROSTER_MEMBER_NOT_FOUND, id);
    }
}
