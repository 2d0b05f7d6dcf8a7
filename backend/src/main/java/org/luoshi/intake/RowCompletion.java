package org.luoshi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.HandlingProposal;
import org.luoshi.matter.InitiationGap;
import org.luoshi.organization.Unit;

/** 批量拟办: what a row of the sheet lacks is taken from one form, what it has stays (JS-13). Plain reading of texts. */
final class RowCompletion {
    private final ProposalForAll form;
    private final Optional<Unit> formLead;
    private final UnitDirectory units;
    private final Map<UUID, String> heads;
    private final LocalDate today;

    RowCompletion(
            ProposalForAll form,
            Optional<Unit> formLead,
            UnitDirectory units,
            Map<UUID, String> heads,
            LocalDate today) {
        this.form = form;
        this.formLead = formLead;
        this.units = units;
        this.heads = Map.copyOf(heads);
        this.today = today;
    }

    /**
     * The proposal of one row.
     *
     * @param proposal null while something is missing
     */
    record Completed(@Nullable HandlingProposal proposal, List<InitiationGap> missing) {
        Completed {
            missing = List.copyOf(missing);
        }
    }

    Completed complete(RowTexts row, String title, String content) {
        var named = UnitDirectory.names(said(row.leadUnit()));
        var lead = named.isEmpty() ? formLead : units.find(named.getFirst()).or(() -> formLead);
        var date = Optional.ofNullable(said(row.dueOn()))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> ChineseDates.parse(text, today))
                .filter(day -> !day.isBefore(today));
        List<InitiationGap> missing = new ArrayList<>();
        if (date.isEmpty() && form.deadlineClass() == DeadlineClass.EXPLICIT_DATE && form.explicitDueOn() == null) {
            missing.add(InitiationGap.DEADLINE);
        }
        if (lead.isEmpty()) {
            missing.add(InitiationGap.HANDLING_UNIT);
            return new Completed(null, missing);
        }
        var responsible = responsible(row, lead.get());
        if (responsible.isEmpty()) {
            missing.add(InitiationGap.RESPONSIBLE_OFFICER);
        }
        return missing.isEmpty()
                ? new Completed(proposal(row, title, content, lead.get(), date, responsible), List.of())
                : new Completed(null, missing);
    }

    private HandlingProposal proposal(
            RowTexts row, String title, String content, Unit lead, Optional<LocalDate> date, String responsible) {
        var supports = supports(row, lead);
        return new HandlingProposal(
                text(lead, supports),
                date.isPresent() ? DeadlineClass.EXPLICIT_DATE : form.deadlineClass(),
                date.orElse(form.explicitDueOn()),
                lead.id(),
                content,
                responsible,
                supports.stream()
                        .map(unit -> new HandlingProposal.Support(
                                unit.id(), "配合" + lead.shortName() + "：" + title, null, null, null))
                        .toList(),
                form.supervisionKind(),
                form.firstResponsible(),
                form.handlingSection(),
                null,
                null);
    }

    private String text(Unit lead, List<Unit> supports) {
        var own = said(form.text());
        if (!own.isEmpty()) {
            return own;
        }
        return supports.isEmpty()
                ? "由" + lead.name() + "主办。"
                : "由" + lead.name() + "主办，" + supports.stream().map(Unit::name).collect(Collectors.joining("、"))
                        + "协办。";
    }

    private List<Unit> supports(RowTexts row, Unit lead) {
        Map<UUID, Unit> found = new LinkedHashMap<>();
        var leads = UnitDirectory.names(said(row.leadUnit()));
        var names = new ArrayList<>(leads.isEmpty() ? leads : leads.subList(1, leads.size()));
        names.addAll(UnitDirectory.names(said(row.supportUnits())));
        names.forEach(name -> units.find(name).ifPresent(unit -> found.put(unit.id(), unit)));
        found.remove(lead.id());
        return List.copyOf(found.values());
    }

    private String responsible(RowTexts row, Unit lead) {
        for (var name : new String[] {row.responsibleOfficer(), form.responsibleOfficer()}) {
            if (!said(name).isEmpty()) {
                return said(name);
            }
        }
        return lead.deputyDirector().orElse(heads.getOrDefault(lead.id(), ""));
    }

    private static String said(@Nullable String cell) {
        return cell == null ? "" : cell.strip();
    }
}
