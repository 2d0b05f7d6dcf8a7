package org.luoshi.audit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.audit.AuditLog;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class AuditApi {
    private final CurrentCaller caller;
    private final AuditLog log;
    private final Clock clock;

    public AuditApi(CurrentCaller caller, AuditLog log, Clock clock) {
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    @Type("AuditRecord")
    @Description("One entry of the audit trail.")
    public record AuditRecordView(
            @Id UUID id,
            Instant at,

            @Description("Stable code such as TASK_ACKNOWLEDGED.")
            String action,

            @Description("Empty when the system itself acted.")
            String officerName,

            String unitName,
            String recordType,
            @Id UUID recordId,

            @Description("SHA-256 over the entry and the hash before it.")
            String hash) {}

    @Type("AuditPage")
    @Description("Audit entries, newest first.")
    public record AuditPage(
            List<@NonNull AuditRecordView> items, @Nullable String nextCursor) {}

    @Type("AuditVerification")
    @Description("The result of recomputing every hash chain.")
    public record AuditVerificationView(
            boolean intact, int entries, @Nullable @Id UUID firstBrokenEntry, Instant checkedAt) {}

    @Input("AuditFilter")
    @Description("What the auditor asks for; what is left out does not restrict.")
    public record AuditFilterInput(
            @Nullable @Id UUID officerId,

            @Nullable @Description("Stable code such as TASK_ACKNOWLEDGED.")
            String action,

            @Nullable @Id UUID matterId,

            @Nullable @Description("First day, in local time.")
            LocalDate from,

            @Nullable @Description("Last day, in local time.")
            LocalDate until) {

        static AuditLog.Filter filter(@Nullable AuditFilterInput input) {
            return input == null
                    ? new AuditLog.Filter(null, null, null, null, null)
                    : new AuditLog.Filter(
                            input.officerId(),
                            input.action(),
                            input.matterId(),
                            input.from() == null ? null : TimeSource.startOf(input.from()),
                            input.until() == null
                                    ? null
                                    : TimeSource.startOf(input.until().plusDays(1)));
        }
    }

    @Query
    @Transactional
    @Description("The audit trail of the jurisdiction, for AUDITOR; first is 1..100.")
    public AuditPage auditEntries(
            @Nullable AuditFilterInput filter, @DefaultValue("50") int first, @Nullable String after) {
        caller.require(Role.AUDITOR);
        var paging = Paging.of(first, after);
        var lines = log.lines(AuditFilterInput.filter(filter), paging);
        return new AuditPage(
                paging.page(lines).stream()
                        .map(line -> new AuditRecordView(
                                line.id(),
                                line.at(),
                                line.action(),
                                line.officerName(),
                                line.unitName(),
                                line.recordType(),
                                line.recordId(),
                                line.hash()))
                        .toList(),
                paging.nextCursor(lines, line -> new Paging.Key(line.at(), line.id())));
    }

    @Query
    @Description("Recomputes all hash chains, for AUDITOR and ADMIN (R733-25).")
    public AuditVerificationView auditVerification() {
        caller.require(Role.AUDITOR, Role.ADMIN);
        var check = SystemScope.call(log::check);
        return new AuditVerificationView(
                check.firstBroken().isEmpty(),
                check.entries(),
                check.firstBroken().orElse(null),
                clock.instant());
    }
}
