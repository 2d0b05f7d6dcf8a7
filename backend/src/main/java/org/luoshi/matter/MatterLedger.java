package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.NamedSql;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/**
 * 台账: filtered, sorted, counted and paged by the database, so that rows, counts and lamps always agree. Which rows match is asked of the
 * view that fits the caller ({@code R__ledger.sql}); the rows themselves are then read under row scope like any other.
 */
@ApplicationScoped
public class MatterLedger {
    private static final int MOST_WORDS = 5;
    private static final int MOST_CHOICES = 200;

    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final Matters matters;
    private final Clock clock;

    public MatterLedger(EntityManager entityManager, CurrentCaller caller, Matters matters, Clock clock) {
        this.entityManager = entityManager;
        this.caller = caller;
        this.matters = matters;
        this.clock = clock;
    }

    /** Rows of the ledger, and where the next ones begin. */
    public record Page(List<Matter> matters, @Nullable String nextCursor) {}

    /** What an order goes by: an expression with an index that begins with the jurisdiction. */
    private record Order(String key, String type, boolean descending) {
        static final Order LAST_ACTIVITY = new Order("l.last_activity_at", "timestamptz", true);
        static final Order DUE_ON = new Order("coalesce(l.due_on, date 'infinity')", "date", false);
        static final Order NUMBER = new Order("matter_number_order(l.number)", "bigint", true);
        static final Order RED_ON = new Order("l.red_on", "date", false);
        static final Order YELLOW_ON = new Order("l.yellow_on", "date", false);

        String after() {
            return "(" + key + ", l.id) " + (descending ? "<" : ">") + " (cast(:afterKey as " + type + "), :afterId)";
        }

        String orderBy() {
            var direction = descending ? " desc" : "";
            return " order by " + key + direction + ", l.id" + direction;
        }
    }

    public Page page(MatterFilter filter, MatterSort sort, int first, @Nullable String after) {
        var size = Paging.of(first, null).first();
        var cursor = LedgerCursor.decode(after, sort);
        List<LedgerCursor> found = switch (sort) {
            case LAST_ACTIVITY -> read(filter, sort, null, Order.LAST_ACTIVITY, cursor, size + 1);
            case DUE_ON -> read(filter, sort, null, Order.DUE_ON, cursor, size + 1);
            case NUMBER -> read(filter, sort, null, Order.NUMBER, cursor, size + 1);
            case LAMP -> byLamp(filter, cursor, size + 1);
        };
        var shown = found.subList(0, Math.min(size, found.size()));
        Map<UUID, Matter> byId = matters
                .ofIds(shown.stream().map(LedgerCursor::id).toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        return new Page(
                shown.stream()
                        .map(row -> byId.get(row.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                found.size() > size ? shown.getLast().encode() : null);
    }

    /** One lamp after the other, each from its own index, until the page is full. */
    private List<LedgerCursor> byLamp(MatterFilter filter, @Nullable LedgerCursor cursor, int limit) {
        List<LedgerCursor> found = new ArrayList<>();
        for (var light : List.of(TrafficLight.RED, TrafficLight.YELLOW, TrafficLight.GREEN, TrafficLight.GREY)) {
            var wanted = filter.lights().isEmpty() || filter.lights().contains(light);
            var passed = cursor != null && cursor.light() != null && rank(light) < rank(cursor.light());
            if (wanted && !passed && found.size() < limit) {
                var within = cursor != null && cursor.light() == light ? cursor : null;
                found.addAll(read(filter, MatterSort.LAMP, light, orderOf(light), within, limit - found.size()));
            }
        }
        return found;
    }

    private static int rank(TrafficLight light) {
        return switch (light) {
            case RED -> 0;
            case YELLOW -> 1;
            case GREEN -> 2;
            case GREY -> 3;
        };
    }

    private static Order orderOf(TrafficLight light) {
        return switch (light) {
            case RED -> Order.RED_ON;
            case YELLOW -> Order.YELLOW_ON;
            case GREEN -> Order.DUE_ON;
            case GREY -> Order.LAST_ACTIVITY;
        };
    }

    private List<LedgerCursor> read(
            MatterFilter filter,
            MatterSort sort,
            @Nullable TrafficLight light,
            Order order,
            @Nullable LedgerCursor after,
            int limit) {
        var where = new Where(filter);
        if (light != null) {
            where.lights(List.of(light));
        }
        if (after != null) {
            where.and(order.after(), "afterKey", after.key());
            where.parameters.put("afterId", after.id());
        }
        List<?> rows = where.apply(entityManager.createNativeQuery(
                        "select l.id, cast(" + order.key() + " as text) from " + where.from() + where.sql()
                                + order.orderBy(),
                        Object[].class))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LedgerCursor(sort, light, (String) row[1], (UUID) row[0]))
                .toList();
    }

    public int total(MatterFilter filter) {
        var where = new Where(filter);
        var total = where.apply(entityManager.createNativeQuery(
                        "select count(*) from " + where.from() + where.sql(), Long.class))
                .getSingleResult();
        return ((Number) total).intValue();
    }

    /** How many matters shine in each colour. */
    public Map<TrafficLight, Integer> counts(MatterFilter filter) {
        var counts = new EnumMap<TrafficLight, Integer>(TrafficLight.class);
        for (var row : counted(filter, "null")) {
            counts.put(TrafficLight.valueOf((String) row[1]), ((Number) row[2]).intValue());
        }
        return counts;
    }

    /** The same for each lead unit; matters without one are left out. */
    public Map<UUID, Map<TrafficLight, Integer>> countsByLeadUnit(MatterFilter filter) {
        return grouped(filter, "l.lead_unit_id", UUID.class);
    }

    /** The same for each leader whose 批示 it is; other matters are left out. */
    public Map<String, Map<TrafficLight, Integer>> countsByInstructionLeader(MatterFilter filter) {
        return grouped(filter, "l.instruction_leader", String.class);
    }

    /** The same for each of the four phases, in their order, also those without a matter (WF-08). */
    public Map<MatterPhase, Map<TrafficLight, Integer>> countsByPhase(MatterFilter filter) {
        var counts = new EnumMap<MatterPhase, Map<TrafficLight, Integer>>(MatterPhase.class);
        for (var phase : MatterPhase.values()) {
            counts.put(phase, new EnumMap<>(TrafficLight.class));
        }
        grouped(filter, "l.step", String.class).forEach((step, lights) -> {
            var ofPhase = Objects.requireNonNull(counts.get(MatterPhase.of(MatterStep.valueOf(step))));
            lights.forEach((light, count) -> ofPhase.merge(light, count, Integer::sum));
        });
        return counts;
    }

    private <K> Map<K, Map<TrafficLight, Integer>> grouped(MatterFilter filter, String group, Class<K> type) {
        Map<K, Map<TrafficLight, Integer>> counts = new LinkedHashMap<>();
        for (var row : counted(filter, group)) {
            if (row[0] != null) {
                counts.computeIfAbsent(type.cast(row[0]), none -> new EnumMap<>(TrafficLight.class))
                        .put(TrafficLight.valueOf((String) row[1]), ((Number) row[2]).intValue());
            }
        }
        return counts;
    }

    private List<Object[]> counted(MatterFilter filter, String group) {
        var where = new Where(filter);
        where.parameters.put("today", TimeSource.today(clock));
        return where.apply(entityManager.createNativeQuery(
                        "select " + group + ", lamp_light(:today, l.yellow_on, l.red_on, l.calm_reason), count(*) from "
                                + where.from() + where.sql() + " group by 1, 2",
                        Object[].class))
                .getResultList();
    }

    /** Leaders whose 批示 are on the ledger, and tags in use: what a filter can choose from. */
    public List<String> instructionLeaders() {
        return choices("l.instruction_leader", " where l.instruction_leader is not null");
    }

    public List<String> tags() {
        return choices("unnest(l.tags)", " where l.tags <> '{}'");
    }

    private List<String> choices(String value, String condition) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select c.value from (select " + value + " as value, count(*) as n from " + from() + condition
                                + " group by 1 order by 2 desc, 1 limit " + MOST_CHOICES + ") c",
                        String.class)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** The compiled form of {@link #page} in the order of activity, for the office: what the rows are read from, and its parameters. */
    NamedSql newest(MatterFilter filter, @Nullable LedgerCursor after, int limit) {
        var where = new Where(filter);
        if (after != null) {
            where.and(Order.LAST_ACTIVITY.after(), "afterKey", after.key());
            where.parameters.put("afterId", after.id());
        }
        return new NamedSql(
                "select l.* from " + where.from() + where.sql() + Order.LAST_ACTIVITY.orderBy() + " limit " + limit,
                where.parameters);
    }

    private boolean ofOffice() {
        return isOffice(caller.get());
    }

    static boolean isOffice(Caller caller) {
        return caller.is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
    }

    private String from() {
        return ofOffice() ? "office_ledger l" : "caller_ledger l";
    }

    /** The filter as SQL; every value is a parameter. */
    private final class Where {
        private final StringBuilder sql = new StringBuilder(" where true");
        private final Map<String, Object> parameters = new HashMap<>();
        private final boolean ofOffice = ofOffice();

        Where(MatterFilter filter) {
            search(filter.search());
            lights(filter.lights());
            in("l.step", "steps", filter.steps());
            in(
                    "l.step",
                    "phaseSteps",
                    filter.phases().stream()
                            .flatMap(phase -> phase.steps().stream())
                            .distinct()
                            .toList());
            in("l.source", "sources", filter.sources());
            in("l.urgency", "urgencies", filter.urgencies());
            in("l.system", "systems", filter.systems());
            if (filter.unitId() != null) {
                and("l.id in (select t.matter_id from task t where t.unit_id = :unit)", "unit", filter.unitId());
            }
            and("l.lead_unit_id = :leadUnit", "leadUnit", filter.leadUnitId());
            and("l.instruction_leader = :instructionLeader", "instructionLeader", filter.instructionLeader());
            if (!filter.tags().isEmpty()) {
                and("l.tags @> cast(:tags as text[])", "tags", filter.tags().toArray(String[]::new));
            }
            and("l.due_on >= :dueFrom", "dueFrom", filter.dueFrom());
            and("l.due_on <= :dueTo", "dueTo", filter.dueTo());
            and("l.registered_at >= :registeredFrom", "registeredFrom", startOf(filter.registeredFrom(), 0));
            and("l.registered_at < :registeredTo", "registeredTo", startOf(filter.registeredTo(), 1));
            and("l.listed = :listed", "listed", filter.listed());
            and("l.closed_late = :closedLate", "closedLate", filter.closedLate());
            if (filter.openOnly()) {
                sql.append(" and l.closed_at is null");
            }
        }

        /** Every word must be there. The grams find the rows, the texts have the last word; few rows need no grams. */
        private void search(@Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return;
            }
            var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
            if (ofOffice) {
                and("l.grams @> search_terms(:search)", "search", String.join(" ", words));
            }
            for (var i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                and(
                        "position(:word" + i
                                + " in lower(concat_ws(' ', l.title, l.number, l.place_name, l.objective))) > 0",
                        "word" + i,
                        words[i]);
            }
        }

        void lights(List<TrafficLight> lights) {
            if (!lights.isEmpty()) {
                and(
                        lights.stream().distinct().map(Where::shines).collect(Collectors.joining(" or ", "(", ")")),
                        "today",
                        TimeSource.today(clock));
            }
        }

        /** The same as the function {@code lamp_light}, said in ranges that an index can serve. */
        private static String shines(TrafficLight light) {
            return switch (light) {
                case RED -> "l.red_on <= :today";
                case YELLOW -> "l.yellow_on <= :today and " + notYet("red");
                case GREEN -> "l.calm_reason = 'ON_SCHEDULE' and " + notYet("yellow") + " and " + notYet("red");
                case GREY -> "l.calm_reason <> 'ON_SCHEDULE' and " + notYet("yellow") + " and " + notYet("red");
            };
        }

        private static String notYet(String light) {
            return "(l." + light + "_on is null or l." + light + "_on > :today)";
        }

        private void in(String column, String name, List<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                and(
                        column + " in (:" + name + ")",
                        name,
                        values.stream().map(Enum::name).toList());
            }
        }

        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        String from() {
            return ofOffice ? "office_ledger l" : "caller_ledger l";
        }

        String sql() {
            return sql.toString();
        }

        <Q extends Query> Q apply(Q query) {
            parameters.forEach(query::setParameter);
            return query;
        }

        private static java.time.@Nullable Instant startOf(@Nullable LocalDate day, int plusDays) {
            return day == null
                    ? null
                    : day.plusDays(plusDays).atStartOfDay(TimeSource.ZONE).toInstant();
        }
    }
}
