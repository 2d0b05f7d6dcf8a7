package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.inspection.RecordChannel;
import org.luoshi.inspection.RecordContent;
import org.luoshi.inspection.RecordType;
import org.luoshi.inspection.TakenRecord;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("TakeRecordInput")
@Description(
        "Which fields a type has: SELF_REVIEW, HEARD_REPORT person, receivedOn (post, documentNumber); SITE_CHECK, COVERT_VISIT"
                + " place (participants); INTERVIEW, ADMONITORY_TALK person, post, place, readBack, confirmed (participants); SYMPOSIUM, HEARING"
                + " chair, participants, place; STATISTICS, EVALUATION (participants); DOCUMENT_COPY documentTitle, copies, keeper"
                + " (documentNumber, returnOn); CLUE channel, receivedOn (person, clueNumber); INTERNET platform, clueNumber (receivedOn)."
                + " Those in brackets may be left out; others are refused. Every type has a summary.")
public record RecordInput(
        @Id UUID commandId,
        @Id UUID recordId,
        @Id UUID planId,
        @Id @Nullable UUID visitId,
        RecordType type,

        @Nullable
        @Description(
                "Whom: the person spoken to, or from whom it came. Who gave a clue is kept apart from the record (R733-26).")
        String person,

        @Nullable @Description("His post.") String post,
        @Nullable String place,
        @Nullable String participants,
        @Nullable String chair,
        @Nullable String documentTitle,
        @Nullable String documentNumber,
        @Nullable @Description("1..10000.") Integer copies,

        @Nullable @Description("Who keeps the original.") String keeper,

        @Nullable @Description("When what was taken along goes back.")
        LocalDate returnOn,

        @Nullable RecordChannel channel,
        @Nullable String platform,
        @Nullable String clueNumber,
        @Nullable LocalDate receivedOn,
        @Nullable @Description("Read back to the person.") Boolean readBack,
        @Nullable @Description("Confirmed by the person.") Boolean confirmed,

        @Description("Questions and answers, minutes, or the result; at most 4,000 characters.")
        String summary,

        @Description("Device clock, when it was written.") Instant recordedAt,
        @Description("Device clock, when it was sent.") Instant sentAt)
        implements Command {

    /** Two devices that hold the same record send it at different times; it is one record (F4). */
    @Override
    public Object essence() {
        return new RecordInput(
                commandId,
                recordId,
                planId,
                visitId,
                type,
                person,
                post,
                place,
                participants,
                chair,
                documentTitle,
                documentNumber,
                copies,
                keeper,
                returnOn,
                channel,
                platform,
                clueNumber,
                receivedOn,
                readBack,
                confirmed,
                summary,
                recordedAt,
                recordedAt);
    }

    TakenRecord taken() {
        return new TakenRecord(recordId, visitId, type, content(), recordedAt, sentAt);
    }

    private RecordContent content() {
        return new RecordContent(
                person,
                post,
                place,
                participants,
                chair,
                documentTitle,
                documentNumber,
                copies,
                keeper,
                returnOn,
                channel,
                platform,
                clueNumber,
                receivedOn,
                readBack,
                confirmed,
                summary);
    }
}
