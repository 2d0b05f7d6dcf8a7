package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("来源要素: sources and their defaults (D.7.1)")
class SourceProfileTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("every source has a clock, an urgency, a basis and a report form (D.7.1, WF-07)")
    void knowsEverySource(MatterSource source) {
        var profile = SourceProfile.of(source);
        assertThat(profile.source()).isEqualTo(source);
        assertThat(profile.rule()).isNotBlank();
        assertThat(profile.requiredFields().contains(SourceField.INSTRUCTION))
                .isEqualTo(source.isInstruction() || source == MatterSource.GOVERNOR_MAILBOX);
    }

    @ParameterizedTest(name = "{0}: {1} by {2}, {3}")
    @DisplayName("clocks and report forms (D.7.2, JS-03, BZ-15, BZ-16, WF-17)")
    @CsvSource({
        "STATE_COUNCIL_INSTRUCTION, STATE_COUNCIL_30, JS-03, UPWARD_REPORT",
        "PROVINCIAL_INSTRUCTION, INSTRUCTION_30, JS-04, UPWARD_REPORT",
        "SUPERIOR_MEETING, EXPLICIT_DATE, JS-15, UPWARD_REPORT",
        "CITY_GOVERNMENT_INSTRUCTION, INSTRUCTION_30, JS-16, RESULT_SUBMISSION",
        "WORK_REPORT, EXPLICIT_DATE, WF-14, QUARTERLY_BULLETIN",
        "EXECUTIVE_MEETING, TRANSFERRED_15, CT-14, LEADER_REVIEW",
        "NPC_SUGGESTION, EXPLICIT_DATE, CT-16, WRITTEN_REPLY",
        "NPC_REVIEW, EXPLICIT_DATE, BZ-23, FORMAL_DOCUMENT",
        "NETIZEN_MESSAGE, TRANSFERRED_15, CT-14, LETTER_REPLY",
        "AD_HOC, OFFICE_10, CT-13, RESULT_SUBMISSION"
    })
    void givesTheClock(MatterSource source, DeadlineClass clock, String rule, ReportForm form) {
        var profile = SourceProfile.of(source);
        assertThat(profile.deadlineClass()).isEqualTo(clock);
        assertThat(profile.rule()).isEqualTo(rule);
        assertThat(profile.reportForm()).isEqualTo(form);
    }

    @Test
    @DisplayName("every matter carries its system; the committee's instructions are the party's (decision 8)")
    void tellsTheSystem() {
        assertThat(SourceProfile.of(MatterSource.CITY_COMMITTEE_INSTRUCTION).system())
                .isEqualTo(SupervisionSystem.PARTY);
        assertThat(SourceProfile.of(MatterSource.CITY_GOVERNMENT_INSTRUCTION).system())
                .isEqualTo(SupervisionSystem.GOVERNMENT);
    }

    @Test
    @DisplayName("the work report ends with the year, a suggestion after three months (WF-14, CT-16)")
    void offersTheDateOfTheRhythm() {
        var today = LocalDate.of(2026, 2, 3);
        assertThat(SourceProfile.of(MatterSource.WORK_REPORT).suggestedDueOn(today))
                .contains(LocalDate.of(2026, 12, 31));
        assertThat(SourceProfile.of(MatterSource.NPC_SUGGESTION).suggestedDueOn(today))
                .contains(LocalDate.of(2026, 5, 3));
        assertThat(SourceProfile.of(MatterSource.AD_HOC).suggestedDueOn(today)).isEmpty();
    }

    @Test
    @DisplayName("a letter to the governor needs a city leader's instruction, a citizen's message none (BZ-17, JC-15)")
    void asksForTheInstructionOnALetter() {
        assertThat(SourceProfile.of(MatterSource.GOVERNOR_MAILBOX).requiredFields())
                .containsExactlyInAnyOrder(SourceField.SOURCE_REFERENCE, SourceField.INSTRUCTION);
        assertThat(SourceProfile.of(MatterSource.NETIZEN_MESSAGE).requiredFields())
                .containsExactly(SourceField.SOURCE_REFERENCE);
    }

    @Test
    @DisplayName("what a superior meeting decides is special supervision by itself (BZ-16)")
    void typesASuperiorMeeting() {
        assertThat(SourceProfile.of(MatterSource.SUPERIOR_MEETING).supervisionKind())
                .isEqualTo(SupervisionKind.SPECIAL);
        assertThat(SourceProfile.of(MatterSource.EXECUTIVE_MEETING).supervisionKind())
                .isEqualTo(SupervisionKind.DAILY);
    }

    @Test
    @DisplayName("a provincial instruction is urgent by itself, and may be more urgent (JS-04)")
    void raisesUrgencyToThatOfTheSource() {
        var provincial = SourceProfile.of(MatterSource.PROVINCIAL_INSTRUCTION);
        assertThat(provincial.atLeast(Urgency.NORMAL)).isEqualTo(Urgency.URGENT);
        assertThat(provincial.atLeast(Urgency.CRITICAL)).isEqualTo(Urgency.CRITICAL);
        assertThat(SourceProfile.of(MatterSource.AD_HOC).atLeast(Urgency.NORMAL))
                .isEqualTo(Urgency.NORMAL);
    }
}
