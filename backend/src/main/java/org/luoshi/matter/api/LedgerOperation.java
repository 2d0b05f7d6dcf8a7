package org.luoshi.matter.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.luoshi.matter.CompiledLedger;
import org.luoshi.matter.api.LedgerInputs.MatterFilterInput;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CompiledOperation;
import org.luoshi.platform.NamedSql;
import org.luoshi.platform.Paging;
import org.luoshi.platform.TimeSource;

/** The page of the ledger that everybody opens first, as one statement. */
@ApplicationScoped
public class LedgerOperation implements CompiledOperation {
    /** As in {@code pwa/src/features/matter/ledger.office.graphql}. */
    static final String DOCUMENT = """
            query Ledger($filter: MatterFilter, $sort: MatterSort, $first: Int!, $after: String) {
              matters(filter: $filter, sort: $sort, first: $first, after: $after) {
                nextCursor
                items {
                  id
                  number
                  title
                  source
                  urgency
                  listed
                  step
                  dueOn
                  closedLate
                  progressPercent
                  lastActivityAt
                  tags
                  lamp {
                    light
                    reason
                    dueOn
                    remainingWorkingDays
                    overdueWorkingDays
                    rule
                    nextStep
                    nextOn
                  }
                  leadUnit {
                    id
                    name
                    shortName
                  }
                  supportingUnits {
                    id
                    name
                    shortName
                  }
                  latestReports {
                    id
                    reportedAt
                    percent
                    progress
                  }
                }
              }
            }
            """;

    private final ObjectMapper json;
    private final CompiledLedger ledger;
    private final Clock clock;

    public LedgerOperation(ObjectMapper json, CompiledLedger ledger, Clock clock) {
        this.json = json;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<NamedSql> statement(Caller caller, JsonNode variables) {
        var sort = variables.path("sort").asText("LAST_ACTIVITY");
        var first = variables.path("first").asInt(0);
        if (!sort.equals("LAST_ACTIVITY") || first < 1 || first > Paging.MAX_FIRST) {
            return Optional.empty();
        }
        var filter = variables.path("filter");
        var asked = MatterFilterInput.filter(
                filter.isMissingNode() || filter.isNull() ? null : json.convertValue(filter, MatterFilterInput.class));
        return ledger.page(caller, asked, first, variables.path("after").asText(null), TimeSource.today(clock));
    }
}
