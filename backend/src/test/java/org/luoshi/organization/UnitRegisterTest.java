package org.luoshi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.testing.Given.input;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The unit register and its deputies")
class UnitRegisterTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String UPDATE =
            "mutation ($input: UpdateUnitRegisterInput!) { updateUnitRegister(input: $input) { officeName deputyDirector missing liaisons { name } head { name } } }";
    private static final String ALTERNATE =
            "mutation ($input: NameAlternateInput!) { nameAlternate(input: $input) { alternate { name } } }";
    private static final String ABSENCE =
            "mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { id fromOn toOn reason } }";
    private static final String END =
            "mutation ($input: EndAbsenceInput!) { endAbsence(input: $input) { absences { id } } }";
    private static final String GAPS =
            "{ deskGaps { fromOn toOn unit { shortName } officer { name } alternate { name } } }";
    private static final String PROPOSE =
            "mutation ($input: ProposeHandlingInput!) { proposeHandling(input: $input) { handlingProposal { supervisionKind firstResponsible supports { responsibleOfficer firstResponsible } } } }";
    private static final String CONFIRM =
            "mutation ($input: ConfirmMethodInput!) { confirmMethod(input: $input) { tasks { role responsibleOfficer firstResponsible handlingSection special } } }";
    private static final String ACKNOWLEDGE =
            "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { status } }";
    private static final String TIMELINE =
            "query ($id: ID!) { matter(id: $id) { timeline(first: 1) { items { action officerName actingForName } } } }";

    private static Map<String, Object> entry(UUID unit, UUID... liaisons) {
        var entry = new HashMap<String, Object>();
        entry.put("commandId", UUID.randomUUID());
        entry.put("unitId", unit);
        entry.put("officeName", "督查科");
        entry.put("officePhone", "0356-1234567");
        entry.put("deputyDirector", "刘副局长");
        entry.put("headId", null);
        entry.put("liaisonIds", List.of(liaisons));
        return entry;
    }

    @Test
    @DisplayName("keeps office, deputy director and liaison officers, in the audit trail (BZ-26, BZ-27)")
    void keepsAUnit() {
        var entry = entry(World.HOUSING, Persona.LIAISON.officerId(), Persona.LIAISON_B.officerId());
        for (var repeat = 0; repeat < 2; repeat++) {
            GraphQl.as(Persona.ADMIN)
                    .succeed(UPDATE, input(entry))
                    .body("data.updateUnitRegister.officeName", equalTo("督查科"))
                    .body("data.updateUnitRegister.missing", empty())
                    .body("data.updateUnitRegister.liaisons.name", contains("LIAISON", "LIAISON_B"));
        }
        assertThat(World.value("select count(*) from audit_entry where action = 'UNIT_REGISTER_UPDATED'"))
                .isEqualTo("1");
        assertThat(World.value(
                        "select before->>'deputyDirector' || '→' || (after->>'deputyDirector') from audit_entry"))
                .isEqualTo("分管副局长→刘副局长");
    }

    @Test
    @DisplayName("takes one to three officers of the unit itself (BZ-27)")
    void refusesStrangersAndTooMany() {
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", UPDATE, input(entry(World.HOUSING, Persona.OTHER_LIAISON.officerId())));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        UPDATE,
                        input(entry(
                                World.HOUSING,
                                Persona.LIAISON.officerId(),
                                Persona.LIAISON_B.officerId(),
                                Persona.UNIT_HEAD.officerId(),
                                Persona.LIAISON.officerId())));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", UPDATE, input(entry(World.HOUSING)));
        GraphQl.as(Persona.FAR_CLERK).refused("UNIT_NOT_FOUND", UPDATE, input(entry(World.HOUSING)));
    }

    @Test
    @DisplayName("a unit without office, deputy director or liaison officer is given no task (BZ-26, BZ-27, JS-22)")
    void refusesAUnitThatIsNotReady() {
        World.run("update unit set office_name = null where id = '%s'".formatted(World.FINANCE));
        World.run("delete from unit_liaison where unit_id = '%s'".formatted(World.FINANCE));
        var matter = Given.registeredMatter();
        GraphQl.as(Persona.CLERK)
                .refused("UNIT_NOT_READY", PROPOSE, input(Given.proposal(matter)))
                .body("errors[0].extensions.details.units.unit", contains("财政局"))
                .body("errors[0].extensions.details.units[0].missing", contains("OFFICE", "LIAISON"));
        GraphQl.as(Persona.CLERK)
                .succeed("query ($id: ID!) { unit(id: $id) { missing } }", Map.of("id", World.FINANCE))
                .body("data.unit.missing", contains("OFFICE", "LIAISON"));
    }

    @Test
    @DisplayName("special supervision asks for three responsible slots of every unit (BZ-12, CT-17)")
    void asksForThreeSlots() {
        var matter = Given.registeredMatter();
        var proposal = Given.proposal(matter);
        proposal.put("supervisionKind", "SPECIAL");
        proposal.put("firstResponsible", "局长");
        GraphQl.as(Persona.CLERK)
                .refused("RESPONSIBLES_MISSING", PROPOSE, input(proposal))
                .body(
                        "errors[0].extensions.details.missing",
                        contains("handlingSection", "supports.0.firstResponsible", "supports.0.handlingSection"));
        proposal.put("handlingSection", "征收科");
        proposal.put(
                "supports",
                List.of(Map.of(
                        "unitId",
                        World.FINANCE,
                        "duty",
                        "落实资金",
                        "firstResponsible",
                        "财政局长",
                        "handlingSection",
                        "经建科")));
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, input(proposal))
                .body("data.proposeHandling.handlingProposal.supports[0].responsibleOfficer", equalTo("分管副局长"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "mutation ($input: InitiateMatterInput!) { initiateMatter(input: $input) { id } }",
                        Given.command("matterId", matter));
        GraphQl.as(Persona.CLERK)
                .succeed(CONFIRM, Given.command("matterId", matter))
                .body("data.confirmMethod.tasks.responsibleOfficer", contains("局长", "分管副局长"))
                .body("data.confirmMethod.tasks.firstResponsible", contains("局长", "财政局长"))
                .body("data.confirmMethod.tasks.handlingSection", contains("征收科", "经建科"))
                .body("data.confirmMethod.tasks.special", contains(true, true));
    }

    @Test
    @DisplayName("every unit has a named responsible person, urgent matters too (JS-13, BZ-14, WF-02)")
    void asksForAResponsiblePerson() {
        var registration = Given.registration(UUID.randomUUID());
        registration.put("urgency", "CRITICAL");
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { id } }",
                        input(registration));
        var proposal = Given.proposal((UUID) registration.get("matterId"));
        proposal.put("responsibleOfficer", " ");
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", PROPOSE, input(proposal))
                .body("errors[0].extensions.details.responsibleOfficer", equalTo("required"));
    }

    private static Map<String, Object> away(Persona who, LocalDate from, LocalDate to) {
        return input(Map.of(
                "commandId",
                UUID.randomUUID(),
                "officerId",
                who.officerId(),
                "fromOn",
                from.toString(),
                "toOn",
                to.toString(),
                "reason",
                "外出培训"));
    }

    @Test
    @DisplayName("what B does while A is away is marked in the audit entry and on the timeline (WF-03)")
    void marksWhatTheAlternateDoes() {
        var matter = Given.assignedMatter();
        GraphQl.as(Persona.LIAISON).succeed(ABSENCE, away(Persona.LIAISON, TODAY, TODAY.plusDays(3)));
        GraphQl.as(Persona.LIAISON_B)
                .succeed(
                        ACKNOWLEDGE,
                        input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "taskId",
                                Given.taskOf(matter, World.HOUSING),
                                "signerName",
                                "沈代办")));
        GraphQl.as(Persona.CLERK)
                .succeed(TIMELINE, Map.of("id", matter))
                .body("data.matter.timeline.items[0].officerName", equalTo("LIAISON_B"))
                .body("data.matter.timeline.items[0].actingForName", equalTo("LIAISON"));
        assertThat(World.value("select after->>'actingForId' from audit_entry where action = 'TASK_ACKNOWLEDGED'"))
                .isEqualTo(Persona.LIAISON.officerId().toString());
    }

    @Test
    @DisplayName("reminders go to B while A is away, and to A again when he is back (WF-03)")
    void switchesNoticesToTheAlternate() {
        var absence = GraphQl.as(Persona.UNIT_HEAD)
                .succeed(ABSENCE, away(Persona.LIAISON, TODAY, TODAY.plusDays(3)))
                .extract()
                .<String>path("data.recordAbsence.id");
        GraphQl.as(Persona.LIAISON_B).succeed("{ me { roles } }", Map.of());
        Given.assignedMatter();
        assertThat(told(Persona.LIAISON)).isEqualTo("0");
        assertThat(told(Persona.LIAISON_B)).isEqualTo("1");
        GraphQl.as(Persona.LIAISON)
                .succeed(END, input(Map.of("commandId", UUID.randomUUID(), "absenceId", absence)))
                .body("data.endAbsence.absences", empty());
        Given.assignedMatter();
        assertThat(told(Persona.LIAISON)).isEqualTo("1");
        GraphQl.as(Persona.LIAISON)
                .refused("ABSENCE_NOT_FOUND", END, input(Map.of("commandId", UUID.randomUUID(), "absenceId", absence)));
    }

    private static String told(Persona persona) {
        return World.value("select count(*) from notification where kind = 'TASK_ISSUED' and officer_id = '%s'"
                .formatted(persona.officerId()));
    }

    @Test
    @DisplayName("finds the days on which A and B are both away (WF-03)")
    void findsGaps() {
        GraphQl.as(Persona.CLERK).succeed(ABSENCE, away(Persona.LIAISON, TODAY.plusDays(1), TODAY.plusDays(5)));
        GraphQl.as(Persona.CLERK).succeed(GAPS, Map.of()).body("data.deskGaps", empty());
        GraphQl.as(Persona.CLERK).succeed(ABSENCE, away(Persona.LIAISON_B, TODAY.plusDays(4), TODAY.plusDays(8)));
        GraphQl.as(Persona.CLERK).succeed(ABSENCE, away(Persona.OTHER_LIAISON, TODAY, TODAY));
        GraphQl.as(Persona.CLERK)
                .succeed(GAPS, Map.of())
                .body("data.deskGaps", hasSize(2))
                .body("data.deskGaps[0].unit.shortName", equalTo("财政局"))
                .body("data.deskGaps[0].alternate", nullValue())
                .body("data.deskGaps[1].officer.name", equalTo("LIAISON"))
                .body("data.deskGaps[1].alternate.name", equalTo("LIAISON_B"))
                .body("data.deskGaps[1].fromOn", equalTo(TODAY.plusDays(4).toString()))
                .body("data.deskGaps[1].toOn", equalTo(TODAY.plusDays(5).toString()));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", GAPS, Map.of());
    }

    @Test
    @DisplayName("an absence is recorded by the officer, his head or the office, nobody else (WF-03)")
    void refusesAbsencesOfOthers() {
        GraphQl.as(Persona.OTHER_LIAISON).refused("FORBIDDEN", ABSENCE, away(Persona.LIAISON, TODAY, TODAY));
        GraphQl.as(Persona.OTHER_HEAD).refused("FORBIDDEN", ABSENCE, away(Persona.LIAISON, TODAY, TODAY));
        GraphQl.as(Persona.FAR_CLERK).refused("OFFICER_NOT_FOUND", ABSENCE, away(Persona.LIAISON, TODAY, TODAY));
        GraphQl.as(Persona.LIAISON).refused("INVALID_INPUT", ABSENCE, away(Persona.LIAISON, TODAY, TODAY.minusDays(1)));
    }

    @Test
    @DisplayName("B is another officer of the same unit (WF-03)")
    void namesAnAlternate() {
        Map<String, Object> pair = Map.of(
                "commandId",
                UUID.randomUUID(),
                "officerId",
                Persona.OTHER_LIAISON.officerId(),
                "alternateId",
                Persona.OTHER_HEAD.officerId());
        GraphQl.as(Persona.ADMIN)
                .succeed(ALTERNATE, input(pair))
                .body("data.nameAlternate.alternate.name", equalTo("OTHER_HEAD"));
        var stranger = new HashMap<>(pair);
        stranger.put("commandId", UUID.randomUUID());
        stranger.put("alternateId", Persona.LIAISON.officerId());
        GraphQl.as(Persona.ADMIN).refused("INVALID_INPUT", ALTERNATE, input(stranger));
        GraphQl.as(Persona.UNIT_HEAD).refused("FORBIDDEN", ALTERNATE, input(pair));
    }
}
