package org.luoshi.roster.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.platform.Command;
import org.luoshi.roster.Invitation;
import org.luoshi.roster.KeepRoster;
import org.luoshi.roster.Pool;
import org.luoshi.roster.RosterMember;
import org.luoshi.roster.RosterTerm;
import org.luoshi.roster.RosterTraining;

/** Inputs of the roster's verbs. */
public final class RosterInputs {
    private RosterInputs() {}

    @RegisterForReflection
    @Input("RegisterRosterMemberInput")
    public record RegisterRosterMemberInput(
            @Id UUID commandId,

            @Id @Nullable @Description("An officer; this or name.")
            UUID officerId,

            @Nullable @Description("Somebody from outside, not for PROFESSIONAL.")
            String name,

            Pool pool,

            @Nullable @Description("For INVITED alone.") Invitation invitedAs,

            @Description("工作单位.") String employer,

            @Id @Nullable @Description("The same, when it is a unit of the register: he is never chosen for it.")
            UUID employerUnitId,

            @Nullable @Description("专长.") String specialty,
            @Nullable String phone,
            @Description("聘任文件 or 邀请函.") String document,
            LocalDate fromOn,

            @Description("The last day; within a year of fromOn.")
            LocalDate toOn)
            implements Command {
        KeepRoster.Person person() {
            return new KeepRoster.Person(officerId, name);
        }

        RosterMember.Draft draft() {
            return new RosterMember.Draft(
                    pool,
                    invitedAs,
                    employer,
                    employerUnitId,
                    specialty,
                    phone,
                    document,
                    new RosterTerm(fromOn, toOn));
        }
    }

    @RegisterForReflection
    @Input("RenewRosterMemberInput")
    public record RenewRosterMemberInput(
            @Id UUID commandId,
            @Id UUID memberId,
            LocalDate fromOn,

            @Description("The last day; within a year of fromOn.")
            LocalDate toOn,

            @Description("聘任文件.") String document)
            implements Command {
        RosterTerm term() {
            return new RosterTerm(fromOn, toOn);
        }
    }

    @RegisterForReflection
    @Input("RecordTrainingInput")
    public record RecordTrainingInput(
            @Id UUID commandId,
            @Id @Description("Who took part; 1..100.") List<@NonNull UUID> memberIds,
            @Description("Its last day; today or before.") LocalDate heldOn,
            String subject,
            @Description("学时.") int hours)
            implements Command {
        RosterTraining.Session session() {
            return new RosterTraining.Session(heldOn, subject, hours);
        }
    }

    @RegisterForReflection
    @Input("DismissRosterMemberInput")
    public record DismissRosterMemberInput(
            @Id UUID commandId, @Id UUID memberId, String reason) implements Command {}
}
