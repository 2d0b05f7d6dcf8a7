package org.luoshi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.HandlingProposal;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.Registration;
import org.luoshi.matter.SourceProfile;
import org.luoshi.matter.SupervisionKind;
import org.luoshi.matter.Urgency;
import org.luoshi.organization.Unit;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** Reads a row by the rules of a registration (JS-13, R733-11, D.7.1): the same that a typed one must keep. */
final class RowPolicy {
    /** Words in a column on secrecy that mean there is none. */
    private static final Set<String> NO_SECRET = Set.of("", "无", "否", "不涉密", "非涉密", "公开", "—", "-", "/");

    private static final int SHORT_TITLE = 60;

    private final ImportDefaults defaults;
    private final UnitDirectory units;
    private final Map<UUID, String> heads;
    private final LocalDate today;

    /** @param heads names of the units' heads, who answer for a row that names nobody (BZ-12) */
    RowPolicy(ImportDefaults defaults, UnitDirectory units, Map<UUID, String> heads, LocalDate today) {
        this.defaults = defaults;
        this.units = units;
        this.heads = Map.copyOf(heads);
        this.today = today;
    }

    CheckedRow check(RowTexts row) {
        var remarks = new ArrayList<ImportRemark>();
        var title = title(row);
        if (title.isEmpty()) {
            remarks.add(ImportRemark.of(ImportProblem.TITLE_MISSING));
        }
        if (!NO_SECRET.contains(said(row.secrecy()))) {
            remarks.add(new ImportRemark(ImportProblem.CLASSIFIED, said(row.secrecy())));
        }
        var source = source(row, remarks);
        var instructedOn = date(row.instructedOn(), remarks);
        var dueOn = date(row.dueOn(), remarks);
        var registration = registration(row, title, source, instructedOn, remarks);
        var handling = needsThreeSlots(source, remarks)
                ? null
                : proposal(row, title, dueOn == null ? defaults.dueOn() : dueOn, remarks);
        var isRefused = remarks.stream().anyMatch(remark -> remark.problem().isError());
        return new CheckedRow(
                title.isEmpty() ? "—" : title, isRefused ? null : registration, isRefused ? null : handling, remarks);
    }

    /** A sheet names one person for a unit; special supervision asks for three and waits for 拟办 (BZ-12, BZ-16). */
    private static boolean needsThreeSlots(@Nullable MatterSource source, List<ImportRemark> remarks) {
        var isSpecial = source != null && SourceProfile.of(source).supervisionKind() == SupervisionKind.SPECIAL;
        if (isSpecial) {
            remarks.add(ImportRemark.of(ImportProblem.RESPONSIBLE_MISSING));
        }
        return isSpecial;
    }

    private static String title(RowTexts row) {
        var named = said(row.title());
        if (!named.isEmpty()) {
            return named;
        }
        var content = said(row.content());
        return Texts.cut(content.split("[。；;\\n]", 2)[0], SHORT_TITLE);
    }

    private @Nullable MatterSource source(RowTexts row, List<ImportRemark> remarks) {
        var named = said(row.source());
        if (named.isEmpty()) {
            return defaults.source();
        }
        var source = SourceNames.find(named);
        if (source.isEmpty()) {
            remarks.add(new ImportRemark(ImportProblem.SOURCE_UNKNOWN, named));
        }
        return source.orElse(null);
    }

    private @Nullable LocalDate date(@Nullable String cell, List<ImportRemark> remarks) {
        var named = said(cell);
        if (named.isEmpty()) {
            return null;
        }
        var date = ChineseDates.parse(named, today);
        if (date.isEmpty()) {
            remarks.add(new ImportRemark(ImportProblem.DATE_UNREADABLE, named));
        }
        return date.orElse(null);
    }

    private @Nullable Registration registration(
            RowTexts row,
            String title,
            @Nullable MatterSource source,
            @Nullable LocalDate instructedOn,
            List<ImportRemark> remarks) {
        if (source == null || title.isEmpty()) {
            return null;
        }
        var basis = firstOf(row.basisDocument(), defaults.basisDocument());
        if (basis.isEmpty()) {
            remarks.add(ImportRemark.of(ImportProblem.BASIS_MISSING));
            return null;
        }
        var content = firstOf(row.content(), title);
        var profile = SourceProfile.of(source);
        var read = new Registration(
                title,
                source,
                orNull(firstOf(row.sourceReference(), defaults.sourceReference())),
                orNull(said(row.instructionLeader())),
                orNull(said(row.instructionText())),
                instructedOn,
                source == defaults.source() ? defaults.legalBasis() : profile.legalBasis(),
                basis,
                defaults.system(),
                urgency(row),
                objective(row, content),
                content,
                orNull(said(row.placeName())),
                null,
                null,
                null);
        addMissing(profile, read, remarks);
        try {
            return remarks.stream().anyMatch(remark -> remark.problem().isError()) ? null : read.checked();
        } catch (DomainException.Invalid e) {
            remarks.add(new ImportRemark(
                    ImportProblem.TEXT_TOO_LONG, String.join("、", e.details().keySet())));
            return null;
        }
    }

    private static void addMissing(SourceProfile profile, Registration read, List<ImportRemark> remarks) {
        for (var field : profile.missingFields(read)) {
            remarks.add(ImportRemark.of(
                    switch (field) {
                        case INSTRUCTION -> ImportProblem.INSTRUCTION_MISSING;
                        case SOURCE_REFERENCE -> ImportProblem.SOURCE_REFERENCE_MISSING;
                        case PLACE -> ImportProblem.PLACE_MISSING;
                    }));
        }
    }

    private static String objective(RowTexts row, String content) {
        var objective = firstOf(row.objective(), content);
        var quarters = said(row.quarterTargets());
        return quarters.isEmpty() ? objective : objective + "\n季度目标：" + quarters;
    }

    private static Urgency urgency(RowTexts row) {
        return switch (said(row.urgency())) {
            case "特急", "特提" -> Urgency.CRITICAL;
            case "急件", "加急", "急" -> Urgency.URGENT;
            default -> Urgency.NORMAL;
        };
    }

    /** Lead unit, duty and date make a proposal; without one of them the matter waits for 拟办. */
    private @Nullable HandlingProposal proposal(
            RowTexts row, String title, @Nullable LocalDate dueOn, List<ImportRemark> remarks) {
        var leads = UnitDirectory.names(said(row.leadUnit()));
        var found = new LinkedHashMap<UUID, Unit>();
        Optional<Unit> lead = Optional.empty();
        if (leads.isEmpty()) {
            remarks.add(ImportRemark.of(ImportProblem.LEAD_UNIT_MISSING));
        } else {
            lead = units.find(leads.getFirst());
            if (lead.isEmpty()) {
                remarks.add(new ImportRemark(ImportProblem.LEAD_UNIT_UNKNOWN, leads.getFirst()));
            }
        }
        if (leads.size() > 1) {
            remarks.add(new ImportRemark(ImportProblem.SEVERAL_LEAD_UNITS, said(row.leadUnit())));
        }
        var others = new ArrayList<>(leads.isEmpty() ? leads : leads.subList(1, leads.size()));
        others.addAll(UnitDirectory.names(said(row.supportUnits())));
        for (var name : others) {
            var unit = units.find(name);
            if (unit.isEmpty()) {
                remarks.add(new ImportRemark(ImportProblem.SUPPORT_UNIT_UNKNOWN, name));
            }
            unit.ifPresent(known -> found.put(known.id(), known));
        }
        var isInTime = isInTime(dueOn, remarks);
        var responsible = lead.map(unit -> responsible(row, unit)).orElse("");
        if (lead.isPresent() && responsible.isEmpty()) {
            remarks.add(ImportRemark.of(ImportProblem.RESPONSIBLE_MISSING));
        }
        if (lead.isEmpty() || !isInTime || responsible.isEmpty() || title.isEmpty()) {
            return null;
        }
        found.remove(lead.get().id());
        return propose(row, title, dueOn, lead.get(), responsible, List.copyOf(found.values()));
    }

    private boolean isInTime(@Nullable LocalDate dueOn, List<ImportRemark> remarks) {
        if (dueOn == null) {
            remarks.add(ImportRemark.of(ImportProblem.DEADLINE_MISSING));
            return false;
        }
        if (dueOn.isBefore(today)) {
            remarks.add(new ImportRemark(ImportProblem.DEADLINE_PAST, dueOn.toString()));
            return false;
        }
        return true;
    }

    private String responsible(RowTexts row, Unit lead) {
        return firstOf(row.responsibleOfficer(), heads.get(lead.id()));
    }

    private static HandlingProposal propose(
            RowTexts row, String title, @Nullable LocalDate dueOn, Unit lead, String responsible, List<Unit> supports) {
        var duty = firstOf(row.content(), title);
        var text = supports.isEmpty()
                ? "由" + lead.name() + "主办。"
                : "由"
                        + lead.name()
                        + "主办，"
                        + supports.stream().map(Unit::name).collect(Collectors.joining("、"))
                        + "协办。";
        return new HandlingProposal(
                text,
                DeadlineClass.EXPLICIT_DATE,
                dueOn,
                lead.id(),
                duty,
                Texts.LINE < responsible.length() ? responsible.substring(0, Texts.LINE) : responsible,
                supports.stream()
                        .map(unit -> new HandlingProposal.Support(
                                unit.id(), "配合" + lead.shortName() + "：" + title, null, null, null))
                        .toList(),
                null,
                null,
                null,
                null,
                null);
    }

    private static String firstOf(@Nullable String... texts) {
        return Arrays.stream(texts)
                .map(RowPolicy::said)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String said(@Nullable String cell) {
        return cell == null ? "" : cell.strip();
    }
}
