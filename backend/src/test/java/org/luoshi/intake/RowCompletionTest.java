package org.luoshi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.InitiationGap;
import org.luoshi.matter.SupervisionKind;

@DisplayName("批量拟办: a row that names nothing, and a form that names nobody (JS-13)")
class RowCompletionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    @DisplayName("without a unit in the row or the form nothing is proposed, and what is missing is named")
    void namesWhatIsMissing() {
        var completed = completion(DeadlineClass.EXPLICIT_DATE, null).complete(RowTexts.EMPTY, "标题", "内容");
        assertThat(completed.proposal()).isNull();
        assertThat(completed.missing()).containsExactly(InitiationGap.DEADLINE, InitiationGap.HANDLING_UNIT);
    }

    @Test
    @DisplayName("a clock of the rules needs no date")
    void needsNoDateForAClock() {
        var completed = completion(DeadlineClass.YEAR_END, null).complete(RowTexts.EMPTY, "标题", "内容");
        assertThat(completed.missing()).containsExactly(InitiationGap.HANDLING_UNIT);
    }

    private static RowCompletion completion(DeadlineClass deadlineClass, @Nullable LocalDate dueOn) {
        var form = new ProposalForAll(null, deadlineClass, dueOn, null, null, null, null, SupervisionKind.DAILY);
        return new RowCompletion(form, Optional.empty(), new UnitDirectory(List.of()), Map.of(), TODAY);
    }
}
