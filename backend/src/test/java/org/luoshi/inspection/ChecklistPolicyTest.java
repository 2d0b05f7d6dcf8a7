package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.DomainException;

class ChecklistPolicyTest {
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    @Test
    @DisplayName("row 60: a condition looks back at an earlier item, with item and reply together")
    void conditionsLookBack() {
        var first = item(FIRST, null, null);
        var second = item(SECOND, FIRST, ChecklistReply.NO);
        assertThat(ChecklistPolicy.checked(List.of(first, second))).hasSize(2);
        refused(List.of(second, first));
        refused(List.of(item(FIRST, FIRST, ChecklistReply.NO)));
        refused(List.of(first, item(SECOND, FIRST, null)));
        refused(List.of(first, first));
        refused(List.of());
    }

    @Test
    void refusesNotApplicableAsABadAnswerAndWhereItIsNotAllowed() {
        refused(List.of(new ChecklistItem(
                FIRST, "问", true, null, null, ChecklistReply.NOT_APPLICABLE, false, false, null, null, null, null)));
        assertThatThrownBy(
                        () -> ChecklistPolicy.checkReply(item(FIRST, null, null), ChecklistReply.NOT_APPLICABLE, null))
                .isInstanceOf(DomainException.Invalid.class);
    }

    @Test
    @DisplayName("row 60: a bad answer needs its comment and its photo, a good one nothing")
    void badAnswersBringProof() {
        var strict =
                new ChecklistItem(FIRST, "问", true, null, null, ChecklistReply.NO, true, true, null, null, null, null);
        assertThatCode(() -> ChecklistPolicy.checkReply(strict, ChecklistReply.YES, null))
                .doesNotThrowAnyException();
        assertThatCode(() -> ChecklistPolicy.checkPhoto(strict, ChecklistReply.NOT_APPLICABLE, false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ChecklistPolicy.checkReply(strict, ChecklistReply.NO, null))
                .hasMessageContaining("without comment");
        assertThatThrownBy(() -> ChecklistPolicy.checkPhoto(strict, ChecklistReply.NO, false))
                .hasMessageContaining("without photo");
        assertThatCode(() -> ChecklistPolicy.checkPhoto(strict, ChecklistReply.NO, true))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("what was given is timed by the server's clock")
    void timesByTheServersClock() {
        var given = new GivenAnswer(UUID.randomUUID(), FIRST, ChecklistReply.YES, " ", null, NOW.minusSeconds(600));
        assertThat(given.comment()).isNull();
        assertThat(given.answeredAtBy(NOW.plusSeconds(60), NOW)).isEqualTo(NOW.minusSeconds(540));
    }

    private static void refused(List<ChecklistItem> items) {
        assertThatThrownBy(() -> ChecklistPolicy.checked(items)).isInstanceOf(DomainException.Invalid.class);
    }

    private static ChecklistItem item(UUID id, @Nullable UUID onlyItemId, @Nullable ChecklistReply onlyReply) {
        return new ChecklistItem(
                id, " 问 ", false, onlyItemId, onlyReply, ChecklistReply.NO, false, false, null, null, null, null);
    }
}
