package org.luoshi.inspection;

import static org.luoshi.inspection.RecordField.CHAIR;
import static org.luoshi.inspection.RecordField.CHANNEL;
import static org.luoshi.inspection.RecordField.CLUE_NUMBER;
import static org.luoshi.inspection.RecordField.CONFIRMED;
import static org.luoshi.inspection.RecordField.COPIES;
import static org.luoshi.inspection.RecordField.DOCUMENT_NUMBER;
import static org.luoshi.inspection.RecordField.DOCUMENT_TITLE;
import static org.luoshi.inspection.RecordField.KEEPER;
import static org.luoshi.inspection.RecordField.PARTICIPANTS;
import static org.luoshi.inspection.RecordField.PERSON;
import static org.luoshi.inspection.RecordField.PLACE;
import static org.luoshi.inspection.RecordField.PLATFORM;
import static org.luoshi.inspection.RecordField.POST;
import static org.luoshi.inspection.RecordField.READ_BACK;
import static org.luoshi.inspection.RecordField.RECEIVED_ON;
import static org.luoshi.inspection.RecordField.RETURN_ON;

import java.util.EnumSet;
import java.util.Set;
import org.luoshi.platform.DomainException;

/** Which fields a record of each type must have, and may have (R733-12). A summary has every one. */
final class RecordFieldsPolicy {
    private RecordFieldsPolicy() {}

    static Set<RecordField> required(RecordType type) {
        return switch (type) {
            case SELF_REVIEW, HEARD_REPORT -> EnumSet.of(PERSON, RECEIVED_ON);
            case SITE_CHECK, COVERT_VISIT -> EnumSet.of(PLACE);
            case INTERVIEW, ADMONITORY_TALK -> EnumSet.of(PERSON, POST, PLACE, READ_BACK, CONFIRMED);
            case SYMPOSIUM, HEARING -> EnumSet.of(CHAIR, PARTICIPANTS, PLACE);
            case STATISTICS, EVALUATION -> EnumSet.noneOf(RecordField.class);
            case DOCUMENT_COPY -> EnumSet.of(DOCUMENT_TITLE, COPIES, KEEPER);
            case CLUE -> EnumSet.of(CHANNEL, RECEIVED_ON);
            case INTERNET -> EnumSet.of(PLATFORM, CLUE_NUMBER);
        };
    }

    static Set<RecordField> optional(RecordType type) {
        return switch (type) {
            case SELF_REVIEW, HEARD_REPORT -> EnumSet.of(POST, DOCUMENT_NUMBER);
            case SITE_CHECK, COVERT_VISIT, INTERVIEW, ADMONITORY_TALK, STATISTICS, EVALUATION ->
                EnumSet.of(PARTICIPANTS);
            case SYMPOSIUM, HEARING -> EnumSet.noneOf(RecordField.class);
            case DOCUMENT_COPY -> EnumSet.of(DOCUMENT_NUMBER, RETURN_ON);
            case CLUE -> EnumSet.of(PERSON, CLUE_NUMBER);
            case INTERNET -> EnumSet.of(RECEIVED_ON);
        };
    }

    /** Refuses a field that is missing, and one that the type does not have. */
    static void check(RecordType type, RecordContent content) {
        var given = content.given();
        for (var field : RecordField.values()) {
            var isRequired = required(type).contains(field);
            if (isRequired && !given.contains(field)) {
                throw DomainException.Invalid.field(field.input(), "required");
            }
            if (given.contains(field) && !isRequired && !optional(type).contains(field)) {
                throw DomainException.Invalid.field(field.input(), "not of " + type);
            }
        }
    }
}
