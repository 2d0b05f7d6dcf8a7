package org.luoshi.matter;

import static org.luoshi.matter.SourceField.INSTRUCTION;
import static org.luoshi.matter.SourceField.PLACE;
import static org.luoshi.matter.SourceField.SOURCE_REFERENCE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 来源要素: what a source brings with it (D.7.1, D.7.2): its usual clock, urgency, basis and report form, and what must be known of it.
 *
 * @param rule the rule that gives the clock
 */
public record SourceProfile(
        MatterSource source,
        DeadlineClass deadlineClass,
        String rule,
        Urgency urgency,
        LegalBasis legalBasis,
        SupervisionSystem system,
        Set<SourceField> requiredFields,
        ReportForm reportForm) {
    private static final int REPLY_MONTHS = 3;

    public SourceProfile {
        requiredFields = Set.copyOf(requiredFields);
    }

    /** The profile of a source; every source has one. */
    public static SourceProfile of(MatterSource source) {
        return switch (source) {
            case STATE_COUNCIL_INSTRUCTION ->
                new SourceProfile(
                        source,
                        DeadlineClass.STATE_COUNCIL_30,
                        DeadlineClass.STATE_COUNCIL_30.rule(),
                        Urgency.CRITICAL,
                        LegalBasis.CHIEF_ORDER,
                        SupervisionSystem.GOVERNMENT,
                        Set.of(INSTRUCTION),
                        ReportForm.UPWARD_REPORT);
            case PROVINCIAL_INSTRUCTION ->
                instruction(source, Urgency.URGENT, "JS-04", ReportForm.UPWARD_REPORT, SupervisionSystem.GOVERNMENT);
            case CITY_COMMITTEE_INSTRUCTION ->
                instruction(source, Urgency.NORMAL, "JS-16", ReportForm.RESULT_SUBMISSION, SupervisionSystem.PARTY);
            case CITY_GOVERNMENT_INSTRUCTION, COUNTY_INSTRUCTION ->
                instruction(
                        source, Urgency.NORMAL, "JS-16", ReportForm.RESULT_SUBMISSION, SupervisionSystem.GOVERNMENT);
            case WORK_REPORT -> dated(source, "WF-14", ReportForm.QUARTERLY_BULLETIN);
            case PLENARY_MEETING, COMPREHENSIVE_MEETING, EXECUTIVE_MEETING, MAYOR_OFFICE_MEETING, SPECIAL_MEETING ->
                decided(source, DeadlineClass.TRANSFERRED_15, "CT-14", ReportForm.LEADER_REVIEW);
            case ON_SITE_MEETING, LEADER_RESEARCH ->
                decided(source, DeadlineClass.TRANSFERRED_15, "CT-14", ReportForm.SPECIAL_REPORT);
            case SUPERIOR_MEETING, SUPERIOR_SUPERVISION -> dated(source, "JS-15", ReportForm.UPWARD_REPORT);
            case DOCUMENT -> dated(source, "JS-15", ReportForm.SPECIAL_REPORT);
            case NPC_SUGGESTION, CPPCC_PROPOSAL -> dated(source, "CT-16", ReportForm.WRITTEN_REPLY);
            case NPC_REVIEW, NPC_KEY_ITEM -> dated(source, "BZ-23", ReportForm.FORMAL_DOCUMENT);
            case PUBLIC_OPINION_DAY -> dated(source, "BZ-23", ReportForm.LETTER_REPLY);
            case GOVERNOR_MAILBOX ->
                proposed(
                        source,
                        DeadlineClass.TRANSFERRED_15,
                        Set.of(SOURCE_REFERENCE, INSTRUCTION),
                        ReportForm.LETTER_REPLY);
            case NETIZEN_MESSAGE, LETTERS_AND_VISITS ->
                proposed(source, DeadlineClass.TRANSFERRED_15, Set.of(SOURCE_REFERENCE), ReportForm.LETTER_REPLY);
            case INTERNET_CLUE ->
                proposed(source, DeadlineClass.TRANSFERRED_15, Set.of(SOURCE_REFERENCE), ReportForm.SPECIAL_REPORT);
            case MEDIA ->
                proposed(source, DeadlineClass.OFFICE_10, Set.of(SOURCE_REFERENCE), ReportForm.SPECIAL_REPORT);
            case FIELD_FINDING -> proposed(source, DeadlineClass.OFFICE_10, Set.of(PLACE), ReportForm.SPECIAL_REPORT);
            case AD_HOC ->
                new SourceProfile(
                        source,
                        DeadlineClass.OFFICE_10,
                        "CT-13",
                        Urgency.NORMAL,
                        LegalBasis.CHIEF_ORDER,
                        SupervisionSystem.GOVERNMENT,
                        Set.of(),
                        ReportForm.RESULT_SUBMISSION);
            case OTHER_APPROVED ->
                proposed(source, DeadlineClass.TRANSFERRED_15, Set.of(SOURCE_REFERENCE), ReportForm.SPECIAL_REPORT);
        };
    }

    /** The date to offer where the source itself gives the rhythm: the year's end (WF-14), three months for replies (CT-16). */
    public Optional<LocalDate> suggestedDueOn(LocalDate today) {
        if (source == MatterSource.WORK_REPORT) {
            return Optional.of(LocalDate.of(today.getYear(), 12, 31));
        }
        return reportForm == ReportForm.WRITTEN_REPLY ? Optional.of(today.plusMonths(REPLY_MONTHS)) : Optional.empty();
    }

    /** 督查类型 of a source: what a meeting of the level above decides is special supervision by itself (BZ-16). */
    public SupervisionKind supervisionKind() {
        return source == MatterSource.SUPERIOR_MEETING ? SupervisionKind.SPECIAL : SupervisionKind.DAILY;
    }

    /** The urgency that a registration gets: at least that of its source (JS-04). */
    public Urgency atLeast(Urgency asked) {
        return asked.compareTo(urgency) > 0 ? urgency : asked;
    }

    /** Required fields that a registration leaves empty. */
    public Set<SourceField> missingFields(Registration registration) {
        var missing = EnumSet.noneOf(SourceField.class);
        for (var field : requiredFields) {
            if (!isGiven(field, registration)) {
                missing.add(field);
            }
        }
        return missing;
    }

    /** The same as details of a refusal. */
    Map<String, Object> missing(Registration registration) {
        return missingFields(registration).stream()
                .collect(Collectors.toMap(SourceProfile::nameOf, field -> "required"));
    }

    private static boolean isGiven(SourceField field, Registration registration) {
        return switch (field) {
            case INSTRUCTION ->
                registration.instructionLeader() != null
                        && registration.instructionText() != null
                        && registration.instructedOn() != null;
            case SOURCE_REFERENCE ->
                registration.sourceReference() != null
                        && !registration.sourceReference().isBlank();
            case PLACE ->
                registration.placeName() != null && !registration.placeName().isBlank();
        };
    }

    private static String nameOf(SourceField field) {
        return switch (field) {
            case INSTRUCTION -> "instruction";
            case SOURCE_REFERENCE -> "sourceReference";
            case PLACE -> "place";
        };
    }

    private static SourceProfile instruction(
            MatterSource source, Urgency urgency, String rule, ReportForm form, SupervisionSystem system) {
        return new SourceProfile(
                source,
                DeadlineClass.INSTRUCTION_30,
                rule,
                urgency,
                LegalBasis.CHIEF_ORDER,
                system,
                Set.of(INSTRUCTION),
                form);
    }

    private static SourceProfile dated(MatterSource source, String rule, ReportForm form) {
        return decided(source, DeadlineClass.EXPLICIT_DATE, rule, form);
    }

    private static SourceProfile decided(MatterSource source, DeadlineClass clock, String rule, ReportForm form) {
        return new SourceProfile(
                source,
                clock,
                rule,
                Urgency.NORMAL,
                LegalBasis.GOVERNMENT_DECISION,
                SupervisionSystem.GOVERNMENT,
                Set.of(SOURCE_REFERENCE),
                form);
    }

    private static SourceProfile proposed(
            MatterSource source, DeadlineClass clock, Set<SourceField> fields, ReportForm form) {
        return new SourceProfile(
                source,
                clock,
                clock.rule(),
                Urgency.NORMAL,
                LegalBasis.APPROVED_PROPOSAL,
                SupervisionSystem.GOVERNMENT,
                fields,
                form);
    }
}
