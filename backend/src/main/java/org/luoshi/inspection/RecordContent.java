package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * What is written down of one talk, meeting, copy or clue. Only the fields of its type are there.
 *
 * @param summary 摘要: questions and answers, minutes, or the result
 */
@Embeddable
public record RecordContent(
        @Nullable String person,
        @Nullable String post,
        @Nullable String place,
        @Nullable String participants,
        @Nullable String chair,
        @Column(name = "document_title") @Nullable String documentTitle,
        @Column(name = "document_number") @Nullable String documentNumber,
        @Nullable Integer copies,
        @Nullable String keeper,
        @Column(name = "return_on") @Nullable LocalDate returnOn,
        @Enumerated(EnumType.STRING) @Nullable RecordChannel channel,
        @Nullable String platform,
        @Column(name = "clue_number") @Nullable String clueNumber,
        @Column(name = "received_on") @Nullable LocalDate receivedOn,
        @Column(name = "read_back") @Nullable Boolean readBack,
        @Nullable Boolean confirmed,
        String summary) {
    private static final int MOST_COPIES = 10_000;

    /** The same with every text checked, fit for the type. */
    RecordContent checked(RecordType type) {
        if (copies != null && (copies < 1 || copies > MOST_COPIES)) {
            throw DomainException.Invalid.field("copies", "1.." + MOST_COPIES);
        }
        var checked = new RecordContent(
                Texts.optional("person", person),
                Texts.optional("post", post),
                Texts.optional("place", place),
                Texts.optional("participants", participants),
                Texts.optional("chair", chair),
                Texts.optional("documentTitle", documentTitle),
                Texts.optional("documentNumber", documentNumber),
                copies,
                Texts.optional("keeper", keeper),
                returnOn,
                channel,
                Texts.optional("platform", platform),
                Texts.optional("clueNumber", clueNumber),
                receivedOn,
                readBack,
                confirmed,
                Texts.body("summary", summary));
        RecordFieldsPolicy.check(type, checked);
        return checked;
    }

    RecordContent withoutPerson() {
        return new RecordContent(
                null,
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

    Set<RecordField> given() {
        Set<RecordField> given = EnumSet.noneOf(RecordField.class);
        for (var field : RecordField.values()) {
            if (value(field) != null) {
                given.add(field);
            }
        }
        return given;
    }

    private @Nullable Object value(RecordField field) {
        return switch (field) {
            case PERSON -> person;
            case POST -> post;
            case PLACE -> place;
            case PARTICIPANTS -> participants;
            case CHAIR -> chair;
            case DOCUMENT_TITLE -> documentTitle;
            case DOCUMENT_NUMBER -> documentNumber;
            case COPIES -> copies;
            case KEEPER -> keeper;
            case RETURN_ON -> returnOn;
            case CHANNEL -> channel;
            case PLATFORM -> platform;
            case CLUE_NUMBER -> clueNumber;
            case RECEIVED_ON -> receivedOn;
            case READ_BACK -> readBack;
            case CONFIRMED -> confirmed;
        };
    }
}
