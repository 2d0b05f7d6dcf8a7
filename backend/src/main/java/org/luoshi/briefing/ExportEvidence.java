package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.StoredFiles;
import org.luoshi.evidence.Variant;
import org.luoshi.evidence.ViewFile;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.ReadSealedPlan;
import org.luoshi.platform.Caller;

/**
 * 核验报告 (row 65, R733-25): who was where and when, how far from the place, by which device clock, with which hashes, and what does not agree; with
 * the photos and a page that checks all of it in any browser, without this server. Each export is in the audit trail.
 */
@ApplicationScoped
public class ExportEvidence {
    private static final String REPORT = resource("evidence-report.sql");
    private static final String CHECKER = resource("/archive/evidence-check.html");

    private final ReadSealedPlan plans;
    private final EvidenceRecords evidence;
    private final StoredFiles storedFiles;
    private final ViewFile viewFile;
    private final AuditTrail auditTrail;
    private final EntityManager entityManager;
    private final Clock clock;

    public ExportEvidence(
            ReadSealedPlan plans,
            EvidenceRecords evidence,
            StoredFiles storedFiles,
            ViewFile viewFile,
            AuditTrail auditTrail,
            EntityManager entityManager,
            Clock clock) {
        this.plans = plans;
        this.evidence = evidence;
        this.storedFiles = storedFiles;
        this.viewFile = viewFile;
        this.auditTrail = auditTrail;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Collects everything of one plan, and says in the audit trail that it was taken out, before the first byte leaves. */
    @Transactional
    public Archive begin(UUID planId, Caller exporter) {
        var plan = plans.open(planId);
        // With the head of the chain: who makes up another chain would have to make up the audit trail too.
        auditTrail.write(AuditRecord.ofMatter(
                        "EVIDENCE_REPORT_EXPORTED",
                        "inspectionPlan",
                        planId,
                        plan.jurisdictionId(),
                        plan.matterId(),
                        Map.of("head", head(planId)))
                .underPlan(planId)
                .forOfficeOnly());
        List<Archive.Entry> entries = new ArrayList<>();
        entries.add(Archive.Entry.ofText("report.json", report(plan, exporter)));
        entries.add(Archive.Entry.ofText("核验.html", CHECKER));
        entries.addAll(photos(planId));
        return new Archive("核验报告-" + planId + ".zip", entries);
    }

    private String head(UUID planId) {
        List<?> last = entityManager
                .createNativeQuery(
                        "select hash from evidence_chain where plan_id = :plan order by seq desc limit 1", String.class)
                .setParameter("plan", planId)
                .getResultList();
        return last.isEmpty() ? "" : (String) last.getFirst();
    }

    private String report(InspectionPlan plan, Caller exporter) {
        return (String) entityManager
                .createNativeQuery(REPORT, String.class)
                .setParameter("plan", plan.id())
                .setParameter("exportedAt", clock.instant().toString())
                .setParameter("exportedBy", exporter.name())
                .getSingleResult();
    }

    private List<Archive.Entry> photos(UUID planId) {
        var files = storedFiles.ofEvidence(
                evidence.ofPlan(planId).stream().map(Evidence::id).toList());
        files.stream().filter(file -> file.variant() != Variant.THUMBNAIL).forEach(viewFile::noteView);
        return files.stream()
                .filter(file -> file.variant() != Variant.THUMBNAIL)
                .map(file -> Archive.Entry.ofPhoto("photos/", file))
                .toList();
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(ExportEvidence.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
