package org.luoshi.cockpit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.luoshi.matter.TrafficLight;

/** Open matters and findings with a place, as far as the caller may see them. */
@ApplicationScoped
public class MapPoints {
    /** Most points on one map, the latest first. */
    private static final int MOST = 2_000;

    private final EntityManager entityManager;

    public MapPoints(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A finding is red when its date has passed, yellow while the unit is at it, green when only verification is left. */
    public List<MapPoint> on(LocalDate today) {
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select m.id, m.id as matter_id, 'MATTER' as kind, m.title,
                          lamp_light(:today, m.yellow_on, m.red_on, m.calm_reason), m.latitude, m.longitude, m.last_activity_at as at
                        from matter m
                        where m.closed_at is null and m.latitude is not null
                        union all
                        select f.id, f.matter_id, 'FINDING', f.text,
                          case when f.kind = 'GOOD_PRACTICE' or f.status = 'RECTIFIED' then 'GREEN'
                               when f.due_on < :today then 'RED' else 'YELLOW' end,
                          f.latitude, f.longitude, f.received_at
                        from finding f join matter m on m.id = f.matter_id
                        where m.closed_at is null and f.latitude is not null and f.status not in ('VERIFIED', 'DISMISSED', 'CLOSED')
                        order by at desc, id limit :most""", Tuple.class)
                .setParameter("today", today)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(MapPoints::point).toList();
    }

    private static MapPoint point(Tuple row) {
        return new MapPoint(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                MapPointKind.valueOf(row.get(2, String.class)),
                row.get(3, String.class),
                TrafficLight.valueOf(row.get(4, String.class)),
                row.get(5, Double.class),
                row.get(6, Double.class));
    }
}
