package org.luoshi.consequence.api;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.consequence.api.ReferralViews.ReferralView;
import org.luoshi.escalation.api.EscalationView;

@Type("Consequence")
@Description("What followed the approval of a rung, as far as the caller may see it.")
public record ConsequenceView(
        EscalationView escalation,
        @Description("Oldest first.") List<@NonNull PublicationView> publications,
        @Nullable AdmonitoryTalkView talk,

        @Nullable @Description("Null for everybody who must not know of it, made or not.")
        ReferralView referral,

        @Description("What the caller may do now.") List<@NonNull ConsequenceAction> actions) {

    @Type("PublicationPage")
    public record PublicationPage(
            List<@NonNull PublicationView> items, @Nullable String nextCursor, int total) {}
}
