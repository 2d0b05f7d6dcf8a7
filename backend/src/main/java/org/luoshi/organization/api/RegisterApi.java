package org.luoshi.organization.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.organization.KeepRegister;
import org.luoshi.organization.Organization;
import org.luoshi.organization.UnitRegister;
import org.luoshi.organization.UnitRequirement;
import org.luoshi.organization.api.RegisterInputs.EndAbsenceInput;
import org.luoshi.organization.api.RegisterInputs.NameAlternateInput;
import org.luoshi.organization.api.RegisterInputs.RecordAbsenceInput;
import org.luoshi.organization.api.RegisterInputs.UpdateUnitRegisterInput;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class RegisterApi {
    private static final int LONGEST_LOOK = 90;

    private final CurrentCaller caller;
    private final Commands commands;
    private final Organization organization;
    private final UnitRegister register;
    private final KeepRegister keepRegister;
    private final People people;
    private final Clock clock;

    public RegisterApi(
            CurrentCaller caller,
            Commands commands,
            Organization organization,
            UnitRegister register,
            KeepRegister keepRegister,
            People people,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.organization = organization;
        this.register = register;
        this.keepRegister = keepRegister;
        this.people = people;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description("One unit of the caller's jurisdiction. Error: UNIT_NOT_FOUND.")
    public UnitView unit(@Id String id) {
        return UnitView.of(organization.unit(caller.get().jurisdictionId(), Ids.of(id)));
    }

    @Query
    @Transactional
    @Description("Officers of the caller's own unit.")
    public List<@NonNull OfficerView> colleagues() {
        var me = caller.get();
        return organization.officers(me.jurisdictionId(), me.unitId(), null).stream()
                .map(OfficerView::of)
                .toList();
    }

    @Query
    @Transactional
    @Description("空档 of the next days (at most 90), for the office and ADMIN: A and B are both away (WF-03).")
    public List<@NonNull DeskGapView> deskGaps(@DefaultValue("14") int days) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.ADMIN);
        if (days < 0 || days > LONGEST_LOOK) {
            throw DomainException.Invalid.field("days", "0.." + LONGEST_LOOK);
        }
        var today = TimeSource.today(clock);
        return register.gaps(me.jurisdictionId(), today, today.plusDays(days)).stream()
                .map(DeskGapView::of)
                .toList();
    }

    @Mutation
    @Description(
            "Keeps a unit's entry in the register, by CLERK, DIRECTOR or ADMIN (BZ-26, BZ-27). Errors: UNIT_NOT_FOUND,"
                    + " OFFICER_NOT_FOUND, INVALID_INPUT.")
    public UnitView updateUnitRegister(UpdateUnitRegisterInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.ADMIN);
        var entry = new KeepRegister.Entry(
                input.officeName(), input.officePhone(), input.deputyDirector(), input.headId(), input.liaisonIds());
        return commands.once(input, UnitView.class, () -> UnitView.of(keepRegister.update(input.unitId(), entry, me)));
    }

    @Mutation
    @Description(
            "Names an officer's B 角, by CLERK, DIRECTOR or ADMIN (WF-03). Errors: OFFICER_NOT_FOUND, INVALID_INPUT.")
    public OfficerView nameAlternate(NameAlternateInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.ADMIN);
        return commands.once(
                input,
                OfficerView.class,
                () -> OfficerView.of(keepRegister.setAlternate(input.officerId(), input.alternateId(), me)));
    }

    @Mutation
    @Description("请假、外出 by the officer himself, his UNIT_HEAD, or CLERK, DIRECTOR, ADMIN (WF-03). Errors:"
            + " OFFICER_NOT_FOUND, FORBIDDEN, INVALID_INPUT.")
    public AbsenceView recordAbsence(RecordAbsenceInput input) {
        var me = caller.get();
        return commands.once(
                input,
                AbsenceView.class,
                () -> AbsenceView.of(keepRegister.recordAbsence(
                        input.officerId(), input.fromOn(), input.toOn(), input.reason(), me)));
    }

    @Mutation
    @Description("销假 by the same people: the officer is back today. Errors: ABSENCE_NOT_FOUND, FORBIDDEN.")
    public OfficerView endAbsence(EndAbsenceInput input) {
        var me = caller.get();
        return commands.once(
                input, OfficerView.class, () -> OfficerView.of(keepRegister.endAbsence(input.absenceId(), me)));
    }

    @Transactional
    @Description("One to three fixed liaison officers (BZ-27).")
    public List<List<@NonNull OfficerView>> liaisons(@Source List<UnitView> units) {
        var byUnit = register.liaisons(units.stream().map(UnitView::id).toList());
        var officers = organization.officersById(
                byUnit.values().stream().flatMap(List::stream).toList());
        return units.stream()
                .map(unit -> byUnit.getOrDefault(unit.id(), List.of()).stream()
                        .map(id -> OfficerView.of(Objects.requireNonNull(officers.get(id))))
                        .toList())
                .toList();
    }

    @Transactional
    @Description("What is missing before the unit can be given a task (BZ-26, BZ-27).")
    public List<List<@NonNull UnitRequirement>> missing(@Source List<UnitView> units) {
        var ids = units.stream().map(UnitView::id).toList();
        var byUnit = register.liaisons(ids);
        var known = organization.unitsById(ids);
        return units.stream()
                .map(unit -> UnitRegister.missing(
                        Objects.requireNonNull(known.get(unit.id())), byUnit.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    @Transactional
    @Description("B 角, who acts while he is away (WF-03).")
    public List<@Nullable OfficerView> alternate(@Source List<OfficerView> officers) {
        return people.officers(officers, OfficerView::alternateId);
    }

    @Transactional
    @Description("Absences that are not over, the next first.")
    public List<List<@NonNull AbsenceView>> absences(@Source List<OfficerView> officers) {
        Map<UUID, List<AbsenceView>> byOfficer = new HashMap<>(
                register.absences(officers.stream().map(OfficerView::id).toList(), TimeSource.today(clock)).stream()
                        .map(AbsenceView::of)
                        .collect(Collectors.groupingBy(AbsenceView::officerId)));
        return officers.stream()
                .map(officer -> byOfficer.getOrDefault(officer.id(), List.of()))
                .toList();
    }

    @Transactional
    @Name("unit")
    public List<@NonNull UnitView> gapUnit(@Source List<DeskGapView> gaps) {
        return people.units(gaps, DeskGapView::unitId);
    }

    @Transactional
    @Name("officer")
    public List<@NonNull OfficerView> gapOfficer(@Source List<DeskGapView> gaps) {
        return people.officers(gaps, DeskGapView::officerId);
    }

    @Transactional
    @Name("alternate")
    @Description("None: he has no alternate.")
    public List<@Nullable OfficerView> gapAlternate(@Source List<DeskGapView> gaps) {
        return people.officers(gaps, DeskGapView::alternateId);
    }
}
