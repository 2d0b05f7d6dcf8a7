package org.luoshi.consequence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.consequence.Referral;
import org.luoshi.consequence.ReferralAuthority;
import org.luoshi.consequence.ReferralStatus;

/** What is shown of a referral, and to its makers. */
public final class ReferralViews {
    private ReferralViews() {}

    @RegisterForReflection
    @Type("Referral")
    @Description("移送: sealed; for who made it, the leader who approved it and the chief alone (row 74, R733-23).")
    public record ReferralView(
            @Id UUID id,
            ReferralAuthority authority,
            String clue,
            @Description("What was handed over with it.") String materials,
            ReferralStatus status,
            Instant madeAt,
            @Nullable LocalDate receivedOn,
            @Nullable String receiptNumber,
            @Nullable LocalDate answeredOn,

            @Nullable @Description("In the authority's words; the office judges nothing.")
            String answer) {

        static ReferralView of(Referral referral) {
            return new ReferralView(
                    referral.id(),
                    referral.authority(),
                    referral.clue(),
                    referral.materials(),
                    referral.status(),
                    referral.madeAt(),
                    referral.receivedOn().orElse(null),
                    referral.receiptNumber().orElse(null),
                    referral.answeredOn().orElse(null),
                    referral.answer().orElse(null));
        }
    }

    /** Answers are kept for repeats, so this one holds nothing of the clue. */
    @RegisterForReflection
    @Type("ReferralReceipt")
    public record ReferralReceiptView(@Id UUID id, ReferralStatus status) {
        static ReferralReceiptView of(Referral referral) {
            return new ReferralReceiptView(referral.id(), referral.status());
        }
    }
}
