package org.luoshi.consequence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.consequence.AdmonitoryTalk;
import org.luoshi.consequence.PublicationMedium;
import org.luoshi.consequence.RecordTalk;
import org.luoshi.consequence.ReferralAuthority;
import org.luoshi.platform.Command;

/** Inputs of publications, talks and referrals. */
public final class ConsequenceInputs {
    private ConsequenceInputs() {}

    @RegisterForReflection
    @Input("PreparePublicationInput")
    public record PreparePublicationInput(
            @Id UUID commandId,
            @Id UUID escalationId,
            PublicationMedium medium,

            @Description("After the redaction; at most 4,000 characters.")
            String text,

            @Description("What was taken out, or why nothing had to be.")
            String redaction)
            implements Command {}

    @RegisterForReflection
    @Input("DecidePublicationInput")
    public record DecidePublicationInput(
            @Id UUID commandId,
            @Id UUID publicationId,

            @Nullable @Description("Returned for this reason; none approves it.")
            String returnReason)
            implements Command {}

    @RegisterForReflection
    @Input("RecordPublicationInput")
    public record RecordPublicationInput(
            @Id UUID commandId,
            @Id UUID publicationId,

            @Description("Newspaper and issue, station and programme, or address; at most 200 characters.")
            String outlet,

            @Description("Not in the future.") LocalDate publishedOn)
            implements Command {}

    @RegisterForReflection
    @Input("WithdrawPublicationInput")
    public record WithdrawPublicationInput(
            @Id UUID commandId,
            @Id UUID publicationId,
            String reason,

            @Description("Not in the future.") LocalDate withdrawnOn)
            implements Command {}

    @RegisterForReflection
    @Input("TalkPromiseInput")
    public record TalkPromiseInput(
            String text, @Description("Not in the past.") LocalDate dueOn) {}

    @RegisterForReflection
    @Input("RecordTalkInput")
    public record RecordTalkInput(
            @Id UUID commandId,
            @Id UUID escalationId,
            @Description("Not in the future.") LocalDate talkedOn,
            String place,
            @Description("约谈人: name and post.") String talkedBy,
            @Description("约谈对象: names and posts.") String talkedTo,
            @Description("At most 4,000 characters.") String minutes,

            @Description("At most 10; each becomes a task of the unit.")
            List<@NonNull TalkPromiseInput> promises)
            implements Command {

        @Ignore
        AdmonitoryTalk.Minutes said() {
            return new AdmonitoryTalk.Minutes(talkedOn, place, talkedBy, talkedTo, minutes);
        }

        @Ignore
        List<RecordTalk.Promised> promised() {
            return promises.stream()
                    .map(each -> new RecordTalk.Promised(each.text(), each.dueOn()))
                    .toList();
        }
    }

    @RegisterForReflection
    @Input("MakeReferralInput")
    public record MakeReferralInput(
            @Id UUID commandId,
            @Id UUID escalationId,
            ReferralAuthority authority,

            @Description("Facts, no judgement; at most 4,000 characters.")
            String clue,

            @Description("What is handed over with it.") String materials)
            implements Command {}

    @RegisterForReflection
    @Input("RecordReferralReceiptInput")
    public record RecordReferralReceiptInput(
            @Id UUID commandId,
            @Id UUID referralId,
            String receiptNumber,
            @Description("Not in the future.") LocalDate receivedOn)
            implements Command {}

    @RegisterForReflection
    @Input("RecordReferralAnswerInput")
    public record RecordReferralAnswerInput(
            @Id UUID commandId,
            @Id UUID referralId,
            @Description("In the authority's words.") String answer,
            @Description("Not in the future.") LocalDate answeredOn)
            implements Command {}
}
