package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.StoredFiles;
import org.luoshi.evidence.Variant;
import org.luoshi.evidence.ViewFile;
import org.luoshi.finding.Findings;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.platform.DomainException;

/**
 * 归档包 (row 104): everything of a closed matter that the caller may see, to be read, printed and verified without this server. Nothing is
 * ever deleted for it, and each export is in the audit trail.
 */
@ApplicationScoped
public class ExportArchive {
    /** Inboxes are personal and commands are technical; neither is the matter's record. */
    private static final String TABLES = """
            select c.table_name, c.column_name from information_schema.columns c
            where c.table_schema = 'public' and c.data_type = 'uuid' and c.column_name in ('matter_id', 'task_id', 'finding_id', 'slip_id', 'notice_id', 'plan_id')
              and c.table_name not in ('matter', 'audit_entry', 'notification', 'command', 'upload')
            order by c.table_name, array_position(array['matter_id', 'task_id', 'finding_id', 'slip_id', 'notice_id', 'plan_id'], c.column_name::text)""";

    private static final Map<String, String> PARENTS = Map.of(
            "matter_id", "(cast(:matter as uuid))",
            "task_id", "(select id from task where matter_id = :matter)",
            "finding_id", "(select id from finding where matter_id = :matter)",
            "slip_id", "(select id from slip where matter_id = :matter)",
            "notice_id", "(select id from expedite_notice where matter_id = :matter)",
            "plan_id", "(select id from inspection_plan where matter_id = :matter)");

    private final Matters matters;
    private final Slips slips;
    private final Findings findings;
    private final EvidenceRecords evidence;
    private final StoredFiles storedFiles;
    private final ViewFile viewFile;
    private final DossierHtml html;
    private final AuditTrail auditTrail;
    private final EntityManager entityManager;
    private final Clock clock;

    public ExportArchive(
            Matters matters,
            Slips slips,
            Findings findings,
            EvidenceRecords evidence,
            StoredFiles storedFiles,
            ViewFile viewFile,
            DossierHtml html,
            AuditTrail auditTrail,
            EntityManager entityManager,
            Clock clock) {
        this.matters = matters;
        this.slips = slips;
        this.findings = findings;
        this.evidence = evidence;
        this.storedFiles = storedFiles;
        this.viewFile = viewFile;
        this.html = html;
        this.auditTrail = auditTrail;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Collects what the caller may see, and says in the audit trail that it was taken out, before the first byte leaves. */
    @Transactional
    public Archive begin(UUID matterId) {
        var matter = matters.require(matterId);
        if (!matter.isClosed()) {
            throw new DomainException.RuleViolated(
                    BriefingError.ARCHIVE_NOT_CLOSED, "matter " + matterId + " is at " + matter.step());
        }
        auditTrail.write(AuditRecord.ofMatter(
                        "ARCHIVE_EXPORTED", "matter", matter.id(), matter.jurisdictionId(), matter.id(), Map.of())
                .forOfficeOnly());
        entityManager.flush();
        List<Archive.Entry> entries = new ArrayList<>();
        entries.add(Archive.Entry.ofText("卷宗.html", html.dossier(matter)));
        for (var slip : slips.ofMatters(List.of(matterId))) {
            entries.add(Archive.Entry.ofText("slips/" + slip.number() + ".html", html.slip(slip)));
            entries.add(Archive.Entry.ofText("slips/" + slip.number() + ".json", slip.content()));
        }
        entries.add(Archive.Entry.ofText("records/matter.json", record(matter)));
        entries.addAll(records(matterId));
        entries.addAll(originals(matterId));
        entries.add(Archive.Entry.ofText("audit/chain.jsonl", chain(matter)));
        entries.add(Archive.Entry.ofText("audit/核验说明.txt", html.verification()));
        var name = matter.number().orElse(matterId.toString());
        return new Archive(name + ".zip", entries);
    }

    private String record(Matter matter) {
        return text("select cast(to_jsonb(m) - 'grams' as text) from matter m where m.id = :matter", matter.id());
    }

    /** Every table that hangs on the matter, as rows; a later feature's table is in it by itself. */
    private List<Archive.Entry> records(UUID matterId) {
        List<Archive.Entry> entries = new ArrayList<>();
        var last = "";
        for (var each : entityManager.createNativeQuery(TABLES, Object[].class).getResultList()) {
            var row = (Object[]) each;
            var table = (String) row[0];
            if (!table.equals(last)) { // the nearest parent alone
                last = table;
                var json = text(
                        "select cast(coalesce(jsonb_agg(to_jsonb(x) - 'storage_key'), '[]') as text) from \"" + table
                                + "\" x where x." + row[1] + " in " + PARENTS.get((String) row[1]),
                        matterId);
                if (!json.equals("[]")) {
                    entries.add(Archive.Entry.ofText("records/" + table + ".json", json));
                }
            }
        }
        return entries;
    }

    private List<Archive.Entry> originals(UUID matterId) {
        var findingIds = findings.ofMatters(List.of(matterId)).stream()
                .map(finding -> finding.id())
                .toList();
        var photos = storedFiles.ofEvidence(evidence.ofFindingsWithCopies(findingIds).stream()
                .map(Evidence::id)
                .toList());
        var attachments = evidence.attachmentsOfMatter(matterId).stream()
                .collect(Collectors.toMap(Evidence::id, file -> file.fileName().orElse("")));
        var papers = storedFiles.ofEvidence(attachments.keySet());
        List<Archive.Entry> entries = new ArrayList<>();
        for (var file : photos) {
            if (file.variant() != Variant.THUMBNAIL) {
                entries.add(Archive.Entry.ofPhoto("evidence/", file));
            }
        }
        for (var file : papers) {
            if (file.variant() == Variant.ORIGINAL) {
                // The id keeps two files of the same name apart; the name has no path in it since it came.
                entries.add(Archive.Entry.ofFile(
                        "attachments/" + file.evidenceId() + "-" + attachments.get(file.evidenceId()), file));
            }
        }
        Stream.concat(photos.stream(), papers.stream())
                .filter(file -> file.variant() != Variant.THUMBNAIL)
                .forEach(viewFile::noteView);
        return entries;
    }

    /** The matter's hash chain as {@code ./luoshi audit verify --file} reads it. Entries of a sealed plan are not for everybody. */
    private String chain(Matter matter) {
        var lines = new StringBuilder();
        var seq = 0;
        var hash = "";
        var entries = 0;
        for (var each : entityManager
                .createNativeQuery(
                        "select e.seq, e.hash, audit_line(e) from audit_entry e where e.stream_id = :stream order by e.seq",
                        Object[].class)
                .setParameter("stream", matter.id())
                .getResultList()) {
            var row = (Object[]) each;
            seq = (Integer) row[0];
            hash = (String) row[1];
            lines.append((String) row[2]).append('\n');
            entries++;
        }
        lines.append("{\"head\":\"%s\",\"seq\":\"%d\",\"hash\":\"%s\"}\n".formatted(matter.id(), seq, hash));
        var sum = Archive.sha256(lines.toString());
        return lines
                + "{\"manifest\":\"luoshi-audit-1\",\"jurisdiction\":\"%s\",\"exportedAt\":\"%s\",\"entries\":\"%d\",\"streams\":\"1\",\"sha256\":\"%s\"}\n"
                        .formatted(matter.jurisdictionId(), clock.instant(), entries, sum);
    }

    private String text(String sql, UUID matterId) {
        return (String) entityManager
                .createNativeQuery(sql, String.class)
                .setParameter("matter", matterId)
                .getSingleResult();
    }
}
