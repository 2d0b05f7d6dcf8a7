package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.inspection.InspectionRecord;
import org.luoshi.inspection.RecordChannel;
import org.luoshi.inspection.RecordType;

@RegisterForReflection
@Type("InspectionRecord")
@Description(
        "督查记录: one talk, meeting, copy, clue and so on of a group, by one of the eight lawful methods (R733-12). Only the fields"
                + " of its type are there.")
public record InspectionRecordView(
        @Id UUID id,
        @Id UUID planId,
        @Id @Nullable UUID visitId,
        RecordType type,

        @Nullable @Description("Whom: the person spoken to, or from whom it came; never who gave a clue.")
        String person,

        @Nullable String post,
        @Nullable String place,
        @Nullable String participants,
        @Nullable String chair,
        @Nullable String documentTitle,
        @Nullable String documentNumber,
        @Nullable Integer copies,

        @Nullable @Description("Who keeps the original.") String keeper,

        @Nullable @Description("When what was taken along goes back.")
        LocalDate returnOn,

        @Nullable RecordChannel channel,
        @Nullable String platform,
        @Nullable String clueNumber,
        @Nullable LocalDate receivedOn,
        @Nullable @Description("Read back to the person.") Boolean readBack,
        @Nullable @Description("Confirmed by the person.") Boolean confirmed,

        @Description("Questions and answers, minutes, or the result.")
        String summary,

        @Description("方案外: its method was not among those of the plan in force.")
        boolean outsidePlan,

        @Description("Device clock.") Instant recordedAt,
        @Description("Server clock.") Instant receivedAt,
        @Ignore UUID recordedById) {

    static InspectionRecordView of(InspectionRecord record) {
        var content = record.content();
        return new InspectionRecordView(
                record.id(),
                record.planId(),
                record.visitId().orElse(null),
                record.type(),
                content.person(),
                content.post(),
                content.place(),
                content.participants(),
                content.chair(),
                content.documentTitle(),
                content.documentNumber(),
                content.copies(),
                content.keeper(),
                content.returnOn(),
                content.channel(),
                content.platform(),
                content.clueNumber(),
                content.receivedOn(),
                content.readBack(),
                content.confirmed(),
                content.summary(),
                record.isOutsidePlan(),
                record.recordedAt(),
                record.receivedAt(),
                record.recordedBy());
    }
}
