package org.luoshi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.intake.ImportRows.Origin;
import org.luoshi.intake.ImportRows.Staged;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Registration;
import org.luoshi.matter.SourceDemands;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleSets;

/** 导入台账、拆分文件: rows are staged in parts, looked through, and become matters all at once (WF-14, WF-15). */
@ApplicationScoped
public class ImportMatters {
    /** Rows of one import: more than a Weifang year (WF-10). */
    static final int MAX_ROWS = 5_000;
    /** Rows of one part. */
    private static final int MAX_PART = 200;

    private final EntityManager entityManager;
    private final ImportRows rows;
    private final SimilarMatters similarMatters;
    private final Matters matters;
    private final Organization organization;
    private final RuleSets ruleSets;
    private final SourceDemands sourceDemands;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    /** One row on its way in. */
    public record NumberedRow(int rowNumber, RowTexts texts) {}

    public ImportMatters(
            EntityManager entityManager,
            ImportRows rows,
            SimilarMatters similarMatters,
            Matters matters,
            Organization organization,
            RuleSets ruleSets,
            SourceDemands sourceDemands,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.similarMatters = similarMatters;
        this.matters = matters;
        this.organization = organization;
        this.ruleSets = ruleSets;
        this.sourceDemands = sourceDemands;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    public ImportBatch require(UUID batchId) {
        return found(batchId, entityManager.find(ImportBatch.class, batchId));
    }

    /** The newest first, at most fifty. */
    public List<ImportBatch> latest() {
        return entityManager
                .createQuery("from ImportBatch order by openedAt desc, id desc", ImportBatch.class)
                .setMaxResults(50)
                .getResultList();
    }

    @Transactional
    public ImportBatch open(
            UUID batchId,
            ImportKind kind,
            String title,
            @Nullable String fileSha256,
            ImportDefaults defaults,
            Caller caller) {
        var batch = ImportBatch.open(
                batchId,
                caller.jurisdictionId(),
                kind,
                Texts.line("title", title),
                Texts.optional("fileSha256", fileSha256),
                new ImportDefaults(
                        defaults.source(),
                        Texts.optional("sourceReference", defaults.sourceReference()),
                        defaults.legalBasis(),
                        Texts.optional("basisDocument", defaults.basisDocument()),
                        defaults.system(),
                        defaults.dueOn()),
                caller.officerId(),
                clock.instant());
        entityManager.persist(batch);
        return batch;
    }

    /** Keeps and checks one part of the rows; the same part again replaces itself. */
    @Transactional
    public ImportBatch stage(UUID batchId, List<NumberedRow> part, Caller caller) {
        var batch = lock(batchId);
        batch.requireOpen();
        if (part.isEmpty() || part.size() > MAX_PART) {
            throw DomainException.Invalid.field("rows", "1.." + MAX_PART);
        }
        if (rows.count(batchId) + part.size() > MAX_ROWS) {
            throw new DomainException.RuleViolated(
                    IntakeError.IMPORT_TOO_LARGE, "more than " + MAX_ROWS, Map.of("maximum", MAX_ROWS));
        }
        rows.keep(batchId, staged(batch, part, policy(batch, caller)));
        return batch;
    }

    private List<Staged> staged(ImportBatch batch, List<NumberedRow> part, RowPolicy policy) {
        var fingerprints = part.stream()
                .collect(Collectors.toMap(
                        NumberedRow::rowNumber, row -> row.texts().fingerprint()));
        var before = rows.importedBefore(batch.jurisdictionId(), year(), fingerprints.values());
        var elsewhere = rows.elsewhereInBatch(batch.id(), fingerprints.keySet(), fingerprints.values());
        var checked = new HashMap<Integer, CheckedRow>();
        part.forEach(row -> checked.put(row.rowNumber(), policy.check(row.texts())));
        var alike = alike(batch.jurisdictionId(), checked);
        var seen = new HashSet<>(elsewhere);
        var staged = new ArrayList<Staged>();
        for (var row : part) {
            var looked = Objects.requireNonNull(checked.get(row.rowNumber()));
            var fingerprint = Objects.requireNonNull(fingerprints.get(row.rowNumber()));
            var remarks = new ArrayList<>(looked.remarks());
            var state = ImportRowState.READY;
            var similar = alike.get(row.rowNumber());
            if (before.contains(fingerprint)) {
                remarks.add(ImportRemark.of(ImportProblem.IMPORTED_BEFORE));
                state = ImportRowState.REPEATED;
            } else if (!seen.add(fingerprint)) {
                remarks.add(ImportRemark.of(ImportProblem.REPEATED_IN_FILE));
                state = ImportRowState.REPEATED;
            } else if (looked.registration() == null) {
                state = ImportRowState.INVALID;
            } else if (similar != null) {
                remarks.add(new ImportRemark(ImportProblem.LOOKS_LIKE, similar.title()));
                state = ImportRowState.SIMILAR;
            }
            staged.add(new Staged(
                    row.rowNumber(),
                    row.texts(),
                    looked.title(),
                    state,
                    remarks,
                    looked.proposal() != null,
                    fingerprint,
                    similar == null ? null : similar.id()));
        }
        return staged;
    }

    private record Alike(UUID id, String title) {}

    private Map<Integer, Alike> alike(UUID jurisdictionId, Map<Integer, CheckedRow> checked) {
        var asked = checked.entrySet().stream()
                .filter(row -> row.getValue().registration() != null)
                .map(row -> {
                    var question = new HashMap<String, Object>();
                    question.put("row_number", row.getKey());
                    question.put("title", row.getValue().title());
                    var proposal = row.getValue().proposal();
                    if (proposal != null) {
                        question.put("unit", proposal.leadUnitId());
                    }
                    return question;
                })
                .toList();
        var found = new HashMap<Integer, Alike>();
        for (var each : similarMatters.ofRows(jurisdictionId, rows.write(asked))) {
            var row = (Object[]) each;
            found.put((Integer) row[0], new Alike((UUID) row[1], (String) row[2]));
        }
        return found;
    }

    /**
     * The selected rows become matters, all or none.
     *
     * @param rowNumbers null for every row that is ready
     * @param reason why look-alikes come in all the same; needed when one is selected (JC-09)
     */
    @Transactional
    public ImportBatch commit(
            UUID batchId, @Nullable List<Integer> rowNumbers, @Nullable String reason, Caller caller) {
        var batch = lock(batchId);
        batch.requireOpen();
        var why = Texts.optional("reason", reason);
        var selected = selected(batch, rowNumbers, why);
        var policy = policy(batch, caller);
        var now = clock.instant();
        var ruleSet =
                ruleSets.inForce(batch.jurisdictionId(), TimeSource.dateOf(now)).id();
        var audited = new ArrayList<AuditRecord>();
        var origins = new ArrayList<Origin>();
        var proposed = 0;
        for (var row : selected) {
            var checked = policy.check(row.texts());
            var registration = checked.registration();
            if (registration == null) {
                throw notReady(row.rowNumber());
            }
            var matter = Matter.register(
                    UUID.randomUUID(), batch.jurisdictionId(), ruleSet, registration, false, caller.officerId(), now);
            audited.add(audit("MATTER_REGISTERED", matter, registration));
            var proposal = checked.proposal();
            if (proposal != null) {
                var completed = sourceDemands.completed(matter, proposal, caller);
                matter.propose(completed, now);
                proposed++;
                audited.add(audit("HANDLING_PROPOSED", matter, completed));
            }
            if (row.state() == ImportRowState.SIMILAR && why != null) {
                audited.add(audit("DUPLICATE_JUSTIFIED", matter, Map.of("reason", why))
                        .forOfficeOnly());
            }
            matters.persist(matter);
            origins.add(origin(batch, row, matter, registration));
        }
        entityManager.flush();
        rows.keepOrigins(batch, year(), origins);
        batch.commit(selected.size(), why, now);
        audited.add(ofBatch("IMPORT_COMMITTED", batch, Map.of("title", batch.title(), "matters", selected.size())));
        auditTrail.writeAll(audited);
        events.fire(new MattersImported(batch.id(), batch.jurisdictionId(), batch.title(), proposed));
        return batch;
    }

    @Transactional
    public ImportBatch discard(UUID batchId) {
        var batch = lock(batchId);
        batch.discard(clock.instant());
        auditTrail.write(ofBatch("IMPORT_DISCARDED", batch, Map.of("title", batch.title())));
        return batch;
    }

    private List<ImportRow> selected(ImportBatch batch, @Nullable List<Integer> rowNumbers, @Nullable String why) {
        var all = rows.all(batch.id());
        if (rowNumbers == null) {
            return requireSome(all.stream()
                    .filter(row -> row.state() == ImportRowState.READY)
                    .toList());
        }
        var byNumber = all.stream().collect(Collectors.toMap(ImportRow::rowNumber, Function.identity()));
        var selected = new ArrayList<ImportRow>();
        for (var number : Set.copyOf(rowNumbers).stream().sorted().toList()) {
            var row = byNumber.get(number);
            if (row == null || row.state() == ImportRowState.INVALID || row.state() == ImportRowState.REPEATED) {
                throw notReady(number);
            }
            if (row.state() == ImportRowState.SIMILAR && why == null) {
                throw new DomainException.RuleViolated(
                        IntakeError.DUPLICATE_UNDECIDED, "row " + number, Map.of("rowNumber", number));
            }
            selected.add(row);
        }
        return requireSome(selected);
    }

    private static List<ImportRow> requireSome(List<ImportRow> selected) {
        if (selected.isEmpty()) {
            throw DomainException.Invalid.field("rowNumbers", "nothing selected");
        }
        return selected;
    }

    private static Origin origin(ImportBatch batch, ImportRow row, Matter matter, Registration registration) {
        var texts = row.texts();
        var reference = registration.sourceReference();
        return new Origin(
                matter.id(),
                row.rowNumber(),
                batch.kind() == ImportKind.DOCUMENT || reference == null ? batch.title() : reference,
                texts.paragraph(),
                texts.parent(),
                texts.responsibleLeader(),
                texts.quarterTargets(),
                row.fingerprint());
    }

    private RowPolicy policy(ImportBatch batch, Caller caller) {
        var units = organization.units(caller.jurisdictionId(), null);
        var headIds = units.stream().flatMap(unit -> unit.headId().stream()).toList();
        var officers = headIds.isEmpty() ? Map.<UUID, Officer>of() : organization.officersById(headIds);
        var heads = new HashMap<UUID, String>();
        for (Unit unit : units) {
            unit.headId().map(officers::get).ifPresent(head -> heads.put(unit.id(), head.name()));
        }
        return new RowPolicy(batch.defaults(), new UnitDirectory(units), heads, TimeSource.today(clock));
    }

    private static DomainException notReady(int rowNumber) {
        return new DomainException.RuleViolated(
                IntakeError.IMPORT_ROW_NOT_READY, "row " + rowNumber, Map.of("rowNumber", rowNumber));
    }

    ImportBatch lock(UUID batchId) {
        return found(batchId, entityManager.find(ImportBatch.class, batchId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static ImportBatch found(UUID batchId, @Nullable ImportBatch batch) {
        if (batch == null) {
            throw new DomainException.NotFound(IntakeError.IMPORT_NOT_FOUND, batchId);
        }
        return batch;
    }

    private int year() {
        return TimeSource.today(clock).getYear();
    }

    private static AuditRecord audit(String action, Matter matter, Object after) {
        return AuditRecord.ofMatter(action, "matter", matter.id(), matter.jurisdictionId(), matter.id(), after);
    }

    private static AuditRecord ofBatch(String action, ImportBatch batch, Map<String, ?> after) {
        return new AuditRecord(
                action, "importBatch", batch.id(), batch.jurisdictionId(), null, null, true, null, null, after);
    }
}
