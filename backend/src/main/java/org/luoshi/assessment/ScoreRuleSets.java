package org.luoshi.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Versions of the points. */
@ApplicationScoped
public class ScoreRuleSets {
    private static final TypeReference<Map<ScoreKind, BigDecimal>> POINTS = new TypeReference<>() {};
    private static final String FIELDS =
            "select id, version, name, effective_on, base, points::text as points, note, changed_by, changed_at from score_rule_set";

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    ScoreRuleSets(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /** The jurisdiction's own versions and the one Luoshi comes with, newest first. */
    public List<ScoreRules> all(UUID jurisdictionId) {
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        FIELDS
                                + " where jurisdiction_id = :jurisdiction or jurisdiction_id is null order by jurisdiction_id nulls last, effective_on desc, version desc",
                        Tuple.class)
                .setParameter("jurisdiction", jurisdictionId)
                .getResultList();
        return rows.stream().map(this::rules).toList();
    }

    /** The version in force on that day: the jurisdiction's latest, or the one Luoshi comes with. */
    public ScoreRules inForce(UUID jurisdictionId, LocalDate day) {
        return all(jurisdictionId).stream()
                .filter(rules -> !rules.effectiveOn().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    void add(UUID jurisdictionId, ScoreRules rules) {
        entityManager
                .createNativeQuery("""
                        insert into score_rule_set (id, jurisdiction_id, version, name, effective_on, base, points, note, changed_by, changed_at)
                        values (:id, :jurisdiction, :version, :name, :effective, :base, cast(:points as jsonb), :note, :by, :at)""")
                .setParameter("id", rules.id())
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("version", rules.version())
                .setParameter("name", rules.name())
                .setParameter("effective", rules.effectiveOn())
                .setParameter("base", rules.base())
                .setParameter("points", write(rules.points()))
                .setParameter("note", rules.note())
                .setParameter("by", rules.changedBy())
                .setParameter("at", rules.changedAt())
                .executeUpdate();
    }

    private ScoreRules rules(Tuple row) {
        return new ScoreRules(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("name", String.class),
                row.get("effective_on", LocalDate.class),
                row.get("base", BigDecimal.class),
                read(row.get("points", String.class)),
                row.get("note", String.class),
                row.get("changed_by", UUID.class),
                row.get("changed_at", Instant.class));
    }

    private String write(Map<ScoreKind, BigDecimal> points) {
        try {
            return mapper.writeValueAsString(points);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<ScoreKind, BigDecimal> read(String points) {
        try {
            return mapper.readValue(points, POINTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
