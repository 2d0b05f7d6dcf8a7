package org.luoshi.burden;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 计划事项: one supervision of the year; what is not in it is outside the plan. */
@Entity
@Immutable
@Table(name = "annual_plan_item")
public class AnnualPlanItem {
    private static final int MONTHS = 12;

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    private int position;

    private String title;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "unit_ids")
    private List<UUID> unitIds = List.of();

    @Column(name = "from_month")
    private int fromMonth;

    @Column(name = "to_month")
    private int toMonth;

    private String lead;

    protected AnnualPlanItem() {}

    /**
     * What is planned.
     *
     * @param unitIds the units it is about; none means all
     * @param lead 牵头: who leads it
     */
    public record Draft(
            String title, InspectionKind kind, List<UUID> unitIds, int fromMonth, int toMonth, String lead) {
        public Draft {
            unitIds = List.copyOf(unitIds);
        }

        Draft checked() {
            if (fromMonth < 1 || toMonth > MONTHS || fromMonth > toMonth) {
                throw DomainException.Invalid.field("months", "1..12, the first before the last");
            }
            return new Draft(
                    Texts.line("title", title),
                    kind,
                    unitIds.stream().distinct().toList(),
                    fromMonth,
                    toMonth,
                    Texts.line("lead", lead));
        }
    }

    static AnnualPlanItem of(UUID planId, int position, Draft draft) {
        var item = new AnnualPlanItem();
        item.id = UUID.randomUUID();
        item.planId = planId;
        item.position = position;
        item.title = draft.title();
        item.kind = draft.kind();
        item.unitIds = draft.unitIds();
        item.fromMonth = draft.fromMonth();
        item.toMonth = draft.toMonth();
        item.lead = draft.lead();
        return item;
    }

    /** What does not fit when this unit is inspected from that day on under this item: {@code unit} or {@code months}. */
    public Optional<String> mismatch(int year, UUID unitId, LocalDate startsOn) {
        if (!unitIds.isEmpty() && !unitIds.contains(unitId)) {
            return Optional.of("unit");
        }
        var month = startsOn.getMonthValue();
        return startsOn.getYear() == year && month >= fromMonth && month <= toMonth
                ? Optional.empty()
                : Optional.of("months");
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public InspectionKind kind() {
        return kind;
    }

    /** None means all. */
    public List<UUID> unitIds() {
        return List.copyOf(unitIds);
    }

    public int fromMonth() {
        return fromMonth;
    }

    public int toMonth() {
        return toMonth;
    }

    public String lead() {
        return lead;
    }
}
