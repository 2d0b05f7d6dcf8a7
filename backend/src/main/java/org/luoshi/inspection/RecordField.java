package org.luoshi.inspection;

/** Fields of a record beside its summary; which of them a type has says {@link RecordFieldsPolicy}. */
public enum RecordField {
    /** Whom: the person spoken to, or from whom it came. */
    PERSON("person"),
    /** His post. */
    POST("post"),
    PLACE("place"),
    PARTICIPANTS("participants"),
    CHAIR("chair"),
    DOCUMENT_TITLE("documentTitle"),
    DOCUMENT_NUMBER("documentNumber"),
    COPIES("copies"),
    /** Who keeps the original. */
    KEEPER("keeper"),
    RETURN_ON("returnOn"),
    CHANNEL("channel"),
    PLATFORM("platform"),
    CLUE_NUMBER("clueNumber"),
    RECEIVED_ON("receivedOn"),
    /** Read back to the person. */
    READ_BACK("readBack"),
    /** Confirmed by the person as right. */
    CONFIRMED("confirmed");

    private final String input;

    RecordField(String input) {
        this.input = input;
    }

    /** Its name in the input. */
    String input() {
        return input;
    }
}
