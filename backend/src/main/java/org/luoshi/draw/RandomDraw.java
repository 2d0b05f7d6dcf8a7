package org.luoshi.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 双随机抽取: commitment, then the frozen roster, then the lots; each step is published before the next can be known (JS-08, row 45). */
@Entity
@Table(name = "random_draw")
public class RandomDraw {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Embedded
    private DrawOrder order;

    private boolean sealed;

    @Enumerated(EnumType.STRING)
    private DrawStatus status;

    private String secret;

    private String commitment;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private @Nullable String roster;

    @Column(name = "roster_sha256")
    private @Nullable String rosterSha256;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "public_value")
    private @Nullable String publicValue;

    private @Nullable String witness;

    private @Nullable String seed;

    @Column(name = "drawn_at")
    private @Nullable Instant drawnAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "drawn_targets")
    private List<UUID> drawnTargets = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "drawn_inspectors")
    private List<UUID> drawnInspectors = List.of();

    @Version
    private int version;

    protected RandomDraw() {}

    /** 承诺: the secret is made and its hash published, before there is a roster. */
    static RandomDraw open(DrawOrder order, boolean sealed, Caller opener, Instant now) {
        var draw = new RandomDraw();
        draw.id = UUID.randomUUID();
        draw.jurisdictionId = opener.jurisdictionId();
        draw.order = order;
        draw.sealed = sealed;
        draw.secret = Seed.secret();
        draw.commitment = Seed.commitment(draw.secret);
        draw.openedBy = opener.officerId();
        draw.openedAt = now;
        draw.moveTo(DrawStatus.OPENED);
        return draw;
    }

    /** 冻结名单: OPENED → FROZEN. */
    void freeze(DrawRoster frozen, UUID officer, Instant now) {
        require(DrawStatus.OPENED, officer);
        if (frozen.targets().size() < order.targetCount()) {
            throw new DomainException.RuleViolated(
                    DrawError.DRAW_TOO_FEW_TARGETS,
                    "draw " + id + " of " + frozen.targets().size() + " targets");
        }
        if (!frozen.suffices(order.targetCount(), order.inspectorCount())) {
            throw new DomainException.RuleViolated(
                    DrawError.DRAW_TOO_FEW_INSPECTORS,
                    "draw " + id + " of " + frozen.inspectors().size() + " inspectors");
        }
        roster = frozen.canonical();
        rosterSha256 = frozen.sha256();
        frozenAt = now;
        moveTo(DrawStatus.FROZEN);
    }

    /** 抽取: FROZEN → DRAWN, with the public value that nobody knew before. */
    DrawRoster.Result draw(String typedValue, String typedWitness, UUID officer, Instant now) {
        require(DrawStatus.FROZEN, officer);
        publicValue = Texts.line("publicValue", typedValue).replaceAll("\\s+", " ");
        witness = Texts.line("witness", typedWitness);
        seed = Seed.of(secret, publicValue, rosterSha256, order.targetCount(), order.inspectorCount());
        var result = roster().orElseThrow().draw(seed, order.targetCount(), order.inspectorCount());
        drawnTargets = result.targets();
        drawnInspectors = result.inspectors();
        drawnAt = now;
        moveTo(DrawStatus.DRAWN);
        return result;
    }

    private void moveTo(DrawStatus next) {
        status = next;
    }

    private void require(DrawStatus wanted, UUID officer) {
        if (!officer.equals(openedBy)) {
            throw new DomainException.Forbidden(DrawError.DRAW_NOT_OWN, "draw " + id + " is of " + openedBy);
        }
        if (status != wanted) {
            throw new DomainException.RuleViolated(
                    DrawError.DRAW_WRONG_STATUS, "draw " + id + " is " + status, Map.of("status", status.name()));
        }
    }

    /**
     * A plan made of it goes where the lots fell, with everybody on whom they fell; a secret one is made of a sealed draw alone.
     *
     * @param about the unit and matter of the plan
     * @param placeName its place, for contact points
     */
    public void requireFollowedBy(Set<UUID> about, String placeName, Collection<UUID> group, boolean isSecret) {
        if (status != DrawStatus.DRAWN
                || !(drawnTargets.stream().anyMatch(about::contains) || isDrawnPlace(placeName))
                || !group.containsAll(drawnInspectors)
                || (isSecret && !sealed)) {
            throw new DomainException.RuleViolated(DrawError.DRAW_MISMATCH, "draw " + id + " says otherwise");
        }
    }

    private boolean isDrawnPlace(String name) {
        return order.targetKind() == TargetKind.LIAISON_POINT
                && roster().orElseThrow().targets().stream()
                        .anyMatch(target -> drawnTargets.contains(target.key())
                                && target.name().equals(name));
    }

    /** 证书: all that is needed to draw again, in flat JSON; empty until it is drawn. */
    public Map<String, String> certificate() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (status == DrawStatus.DRAWN) {
            fields.put("format", "luoshi-draw/1");
            fields.put("algorithm", Lots.NAME);
            fields.put("draw", id.toString());
            fields.put("purpose", order.purpose());
            fields.put("openedAt", openedAt.toString());
            fields.put("commitment", commitment);
            fields.put("publicSource", order.publicSource());
            fields.put("frozenAt", String.valueOf(frozenAt));
            fields.put("roster", String.valueOf(roster));
            fields.put("rosterSha256", String.valueOf(rosterSha256));
            fields.put("targets", String.valueOf(order.targetCount()));
            fields.put("inspectors", String.valueOf(order.inspectorCount()));
            fields.put("secret", secret);
            fields.put("publicValue", String.valueOf(publicValue));
            fields.put("witness", String.valueOf(witness));
            fields.put("seed", String.valueOf(seed));
            fields.put("drawnAt", String.valueOf(drawnAt));
            fields.put("drawnTargets", joined(drawnTargets));
            fields.put("drawnInspectors", joined(drawnInspectors));
        }
        return fields;
    }

    private static String joined(List<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public DrawOrder order() {
        return order;
    }

    /** 封存, as the plans that are made of it. */
    public boolean isSealed() {
        return sealed;
    }

    public DrawStatus status() {
        return status;
    }

    public String commitment() {
        return commitment;
    }

    public UUID openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<DrawRoster> roster() {
        return Optional.ofNullable(roster).map(DrawRoster::read);
    }

    public Optional<String> rosterSha256() {
        return Optional.ofNullable(rosterSha256);
    }

    public Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }

    public Optional<String> publicValue() {
        return Optional.ofNullable(publicValue);
    }

    public Optional<String> witness() {
        return Optional.ofNullable(witness);
    }

    public Optional<Instant> drawnAt() {
        return Optional.ofNullable(drawnAt);
    }

    public List<UUID> drawnTargets() {
        return List.copyOf(drawnTargets);
    }

    public List<UUID> drawnInspectors() {
        return List.copyOf(drawnInspectors);
    }
}
