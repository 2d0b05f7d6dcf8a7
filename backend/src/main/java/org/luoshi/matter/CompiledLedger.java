package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.NamedSql;

/** A page of the ledger for the office as one statement that writes the whole answer (ADR 12). */
@ApplicationScoped
public class CompiledLedger {
    private static final String ANSWER = "ledger-page.sql";

    private final MatterLedger ledger;
    private final String answer;

    public CompiledLedger(MatterLedger ledger) {
        this.ledger = ledger;
        try (var sql = CompiledLedger.class.getResourceAsStream(ANSWER)) {
            answer = new String(Objects.requireNonNull(sql, ANSWER).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only for the office: everybody else's few rows are read under row scope by the engine. */
    public Optional<NamedSql> page(
            Caller caller, MatterFilter filter, int first, @Nullable String after, LocalDate today) {
        if (!MatterLedger.isOffice(caller)) {
            return Optional.empty();
        }
        var rows = ledger.newest(filter, LedgerCursor.decode(after, MatterSort.LAST_ACTIVITY), first + 1);
        var parameters = new HashMap<>(rows.parameters());
        parameters.put("pageSize", first);
        parameters.put("now", today);
        return Optional.of(new NamedSql("with found as materialized (" + rows.sql() + ")\n" + answer, parameters));
    }
}
