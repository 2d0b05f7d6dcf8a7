package org.luoshi.indicator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** 指标: one of the eight important indicators of economic and social development of a year (WF-12). */
@Entity
public class Indicator {
    /** 8项. */
    static final int MOST = 8;

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private int year;

    private int position;

    private String name;

    @Column(name = "measured_in")
    private String measuredIn;

    @ElementCollection
    @CollectionTable(name = "indicator_target", joinColumns = @JoinColumn(name = "indicator_id"))
    @BatchSize(size = MOST)
    private Set<IndicatorTarget> targets = new HashSet<>();

    protected Indicator() {}

    static Indicator of(UUID jurisdiction, int year, int position, IndicatorLine line) {
        var indicator = new Indicator();
        indicator.id = UUID.randomUUID();
        indicator.jurisdictionId = jurisdiction;
        indicator.year = year;
        indicator.define(position, line);
        return indicator;
    }

    void define(int at, IndicatorLine line) {
        position = at;
        name = line.name();
        measuredIn = line.measuredIn();
        var wanted = Set.copyOf(line.targets());
        targets.retainAll(wanted);
        targets.addAll(wanted);
    }

    /** Shown in this place under this name and measure. */
    boolean isAs(int at, IndicatorLine line) {
        return position == at
                && id.equals(line.id())
                && name.equals(line.name())
                && measuredIn.equals(line.measuredIn());
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    /** 亿元、%、个. */
    public String measuredIn() {
        return measuredIn;
    }

    /** In the order of the office. */
    public List<IndicatorTarget> targets() {
        return targets.stream()
                .sorted(Comparator.comparingInt(IndicatorTarget::position))
                .toList();
    }
}
