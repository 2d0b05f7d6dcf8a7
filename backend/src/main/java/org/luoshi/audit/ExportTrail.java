package org.luoshi.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.Caller;

/**
 * The audit trail of a jurisdiction as JSON lines, to be verified without this server ({@code ./luoshi audit verify --file}): each entry
 * with all that was hashed, a head after each chain, and a manifest with the hash of all lines before it. Read in pages, never held.
 */
@ApplicationScoped
public class ExportTrail {
    private static final String LINES = """
            select e.stream_id, e.seq, e.hash, audit_line(e) from audit_entry e
            where (e.stream_id, e.seq) > (:stream, :seq) and e.jurisdiction_id = :jurisdiction
            order by e.stream_id, e.seq""";
    private static final int PAGE = 1_000;
    private static final UUID LEAST = new UUID(0, 0);

    private final EntityManager entityManager;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public ExportTrail(EntityManager entityManager, AuditTrail auditTrail, Clock clock) {
        this.entityManager = entityManager;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** One export: whose trail, and when it was begun. What is written meanwhile may be in it; each chain ends where its head says. */
    public record Export(UUID jurisdictionId, Instant startedAt) {}

    /** The last line of what was written. */
    private record Place(UUID stream, int seq, String hash) {}

    /** Says in the audit trail itself that it was taken out, before the first line leaves. */
    @Transactional
    public Export begin(Caller auditor) {
        var export = new Export(auditor.jurisdictionId(), clock.instant());
        auditTrail.write(new AuditRecord(
                "AUDIT_EXPORTED",
                "jurisdiction",
                auditor.jurisdictionId(),
                auditor.jurisdictionId(),
                null,
                null,
                true,
                null,
                null,
                Map.of("startedAt", export.startedAt())));
        return export;
    }

    public void write(Export export, OutputStream out) throws IOException {
        var digest = sha256();
        var place = new Place(LEAST, 0, "");
        var entries = 0L;
        var streams = 0L;
        List<?> rows;
        do {
            var from = place;
            rows = QuarkusTransaction.requiringNew().call(() -> page(export, from));
            for (var row : rows) {
                var entry = (Object[]) row;
                if (!entry[0].equals(place.stream())) {
                    writeHead(place, out, digest);
                    streams++;
                }
                place = new Place((UUID) entry[0], (Integer) entry[1], (String) entry[2]);
                line((String) entry[3], out, digest);
                entries++;
            }
        } while (rows.size() == PAGE);
        writeHead(place, out, digest);
        var manifest =
                "{\"manifest\":\"luoshi-audit-1\",\"jurisdiction\":\"%s\",\"exportedAt\":\"%s\",\"entries\":\"%d\",\"streams\":\"%d\",\"sha256\":\"%s\"}\n"
                        .formatted(
                                export.jurisdictionId(),
                                export.startedAt(),
                                entries,
                                streams,
                                HexFormat.of().formatHex(digest.digest()));
        out.write(manifest.getBytes(StandardCharsets.UTF_8));
    }

    private List<?> page(Export export, Place after) {
        return entityManager
                .createNativeQuery(LINES, Object[].class)
                .setParameter("stream", after.stream())
                .setParameter("seq", after.seq())
                .setParameter("jurisdiction", export.jurisdictionId())
                .setMaxResults(PAGE)
                .getResultList();
    }

    private static void writeHead(Place last, OutputStream out, MessageDigest digest) throws IOException {
        if (!last.stream().equals(LEAST)) {
            line(
                    "{\"head\":\"%s\",\"seq\":\"%d\",\"hash\":\"%s\"}"
                            .formatted(last.stream(), last.seq(), last.hash()),
                    out,
                    digest);
        }
    }

    private static void line(String text, OutputStream out, MessageDigest digest) throws IOException {
        var bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
