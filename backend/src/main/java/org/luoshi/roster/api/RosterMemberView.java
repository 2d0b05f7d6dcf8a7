package org.luoshi.roster.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.roster.Invitation;
import org.luoshi.roster.Pool;
import org.luoshi.roster.RosterMember;
import org.luoshi.roster.RosterStanding;
import org.luoshi.roster.RosterTraining;
import org.luoshi.roster.SelectionBlock;
import org.luoshi.roster.TieKind;

@RegisterForReflection
@Type("RosterMember")
@Description("督查队伍成员: one person in one pool of the 1+3 rosters, or invited, for at most a year (JC-05).")
public record RosterMemberView(
        @Id UUID id,
        Pool pool,

        @Nullable @Description("For INVITED alone.") Invitation invitedAs,

        @Description("工作单位.") String employer,
        @Nullable @Description("专长.") String specialty,
        @Nullable String phone,
        @Description("聘任文件 or 邀请函.") String document,
        LocalDate fromOn,
        @Description("The last day of the term.") LocalDate toOn,
        @Description("Today.") RosterStanding standing,

        @Nullable @Description("The latest training.") LocalDate trainedOn,

        @Description("Trained in the year before today.") boolean trained,

        @Nullable String dismissReason,
        Instant registeredAt,
        @Ignore UUID officerId,
        @Ignore @Nullable UUID employerUnitId) {

    static RosterMemberView of(RosterMember member, LocalDate today) {
        return new RosterMemberView(
                member.id(),
                member.pool(),
                member.invitedAs().orElse(null),
                member.employer(),
                member.specialty().orElse(null),
                member.phone().orElse(null),
                member.document(),
                member.term().fromOn(),
                member.term().toOn(),
                member.standingOn(today),
                member.trainedOn().orElse(null),
                member.isTrainedFor(today),
                member.dismissReason().orElse(null),
                member.registeredAt(),
                member.officerId(),
                member.employerUnitId().orElse(null));
    }

    @RegisterForReflection
    @Type("RosterMemberPage")
    @Description("Members, newest first.")
    public record RosterMemberPage(
            List<@NonNull RosterMemberView> items,
            @Nullable String nextCursor,
            @Description("All that match, over all pages.") int total) {}

    @RegisterForReflection
    @Type("RosterTraining")
    @Description("培训记录.")
    public record RosterTrainingView(@Id UUID id, LocalDate heldOn, String subject, int hours) {
        static RosterTrainingView of(RosterTraining training) {
            return new RosterTrainingView(training.id(), training.heldOn(), training.subject(), training.hours());
        }
    }

    @RegisterForReflection
    @Type("GroupCandidate")
    @Description("Somebody of the rosters, as a choice for a group.")
    public record GroupCandidateView(
            @Id @Description("Of the member.") UUID id,
            RosterMemberView member,

            @Nullable @Description("Why he may not be chosen; null when he may.")
            SelectionBlock block,

            @Nullable @Description("For RECUSED: what ties him to the target (R733-17).")
            TieKind recusedAs) {}

    @RegisterForReflection
    @Type("GroupCandidatePage")
    @Description("Candidates, in the order of the roster.")
    public record GroupCandidatePage(
            List<@NonNull GroupCandidateView> items,
            @Nullable String nextCursor) {}
}
