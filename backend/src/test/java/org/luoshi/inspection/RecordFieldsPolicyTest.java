package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordFieldsPolicyTest {
    @Test
    @DisplayName("every one of the eight lawful methods has a record type (R733-12)")
    void coversTheEightMethods() {
        assertThat(Arrays.stream(RecordType.values()).map(RecordType::method).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(InspectionMethod.values());
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    @DisplayName("takes what its type must have, refuses each gap, and each field of another type (R733-12)")
    void asksForItsOwnFields(RecordType type) {
        var required = RecordFieldsPolicy.required(type);
        var optional = RecordFieldsPolicy.optional(type);
        assertThat(required.stream().filter(optional::contains)).isEmpty();
        assertThatCode(() -> with(required).checked(type)).doesNotThrowAnyException();
        for (var field : required) {
            var gap = EnumSet.copyOf(required);
            gap.remove(field);
            assertThatThrownBy(() -> with(gap).checked(type)).hasMessageContaining(field.input());
        }
        for (var field : RecordField.values()) {
            var more = EnumSet.noneOf(RecordField.class);
            more.addAll(required);
            more.add(field);
            if (required.contains(field) || optional.contains(field)) {
                assertThatCode(() -> with(more).checked(type)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> with(more).checked(type)).hasMessageContaining(field.input());
            }
        }
    }

    @Test
    @DisplayName(
            "an interview is a person, his post, the place, questions and answers, read back and confirmed (R733-12)")
    void knowsAnInterview() {
        assertThat(RecordFieldsPolicy.required(RecordType.INTERVIEW))
                .containsExactlyInAnyOrder(
                        RecordField.PERSON,
                        RecordField.POST,
                        RecordField.PLACE,
                        RecordField.READ_BACK,
                        RecordField.CONFIRMED);
    }

    private static RecordContent with(Set<RecordField> fields) {
        return new RecordContent(
                text(fields, RecordField.PERSON),
                text(fields, RecordField.POST),
                text(fields, RecordField.PLACE),
                text(fields, RecordField.PARTICIPANTS),
                text(fields, RecordField.CHAIR),
                text(fields, RecordField.DOCUMENT_TITLE),
                text(fields, RecordField.DOCUMENT_NUMBER),
                fields.contains(RecordField.COPIES) ? 2 : null,
                text(fields, RecordField.KEEPER),
                day(fields, RecordField.RETURN_ON),
                fields.contains(RecordField.CHANNEL) ? RecordChannel.PHONE : null,
                text(fields, RecordField.PLATFORM),
                text(fields, RecordField.CLUE_NUMBER),
                day(fields, RecordField.RECEIVED_ON),
                fields.contains(RecordField.READ_BACK) ? true : null,
                fields.contains(RecordField.CONFIRMED) ? false : null,
                "情况属实");
    }

    private static @Nullable String text(Set<RecordField> fields, RecordField field) {
        return fields.contains(field) ? "文字" : null;
    }

    private static @Nullable LocalDate day(Set<RecordField> fields, RecordField field) {
        return fields.contains(field) ? LocalDate.of(2026, 11, 20) : null;
    }
}
