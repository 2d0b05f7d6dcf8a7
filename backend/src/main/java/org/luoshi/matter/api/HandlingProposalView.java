package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.HandlingProposal;
import org.luoshi.matter.MatterScope;
import org.luoshi.matter.Routing;
import org.luoshi.matter.SupervisingRoute;
import org.luoshi.matter.SupervisionKind;

@RegisterForReflection
@Type("HandlingProposal")
@Description("拟办意见.")
public record HandlingProposalView(
        String text,
        DeadlineClass deadlineClass,
        @Nullable LocalDate explicitDueOn,
        @Id UUID leadUnitId,
        String leadDuty,
        @Description("直接责任人 (BZ-12).") String responsibleOfficer,
        List<@NonNull SupportProposalView> supports,
        SupervisionKind supervisionKind,

        @Nullable @Description("第一责任人 (BZ-12, CT-17).") String firstResponsible,

        @Nullable @Description("承办科室或承办人 (BZ-12).") String handlingSection,

        @Nullable @Description("督查分工 (CT-02).") RoutingView routing,

        @Nullable @Description("专人跟踪 of the office (BZ-15).")
        TrackerView tracker) {

    @RegisterForReflection
    @Type("Tracker")
    @Description("专人跟踪: the officer of the office who follows a matter.")
    public record TrackerView(@Id UUID officerId, String name) {
        static @Nullable TrackerView of(HandlingProposal.@Nullable Tracker tracker) {
            return tracker == null ? null : new TrackerView(tracker.officerId(), tracker.name());
        }
    }

    @RegisterForReflection
    @Type("Routing")
    @Description("督查分工: what the rule proposed and what was chosen (CT-02).")
    public record RoutingView(
            MatterScope scope,
            @Nullable SupervisingRoute proposed,
            SupervisingRoute chosen,
            @Nullable String authorisation,
            @Nullable @Id UUID designationId) {
        static @Nullable RoutingView of(@Nullable Routing routing) {
            return routing == null
                    ? null
                    : new RoutingView(
                            routing.scope(),
                            routing.proposed(),
                            routing.chosen(),
                            routing.authorisation(),
                            routing.designationId());
        }
    }

    @RegisterForReflection
    @Type("SupportProposal")
    @Description("A supporting unit and its own duty.")
    public record SupportProposalView(
            @Id UUID unitId,
            String duty,
            @Nullable String responsibleOfficer,
            @Nullable String firstResponsible,
            @Nullable String handlingSection) {}

    static HandlingProposalView of(HandlingProposal proposal) {
        return new HandlingProposalView(
                proposal.text(),
                proposal.deadlineClass(),
                proposal.explicitDueOn(),
                proposal.leadUnitId(),
                proposal.leadDuty(),
                proposal.responsibleOfficer(),
                proposal.supports().stream()
                        .map(support -> new SupportProposalView(
                                support.unitId(),
                                support.duty(),
                                support.responsibleOfficer(),
                                support.firstResponsible(),
                                support.handlingSection()))
                        .toList(),
                proposal.supervisedAs(SupervisionKind.SPECIAL) ? SupervisionKind.SPECIAL : SupervisionKind.DAILY,
                proposal.firstResponsible(),
                proposal.handlingSection(),
                RoutingView.of(proposal.routing()),
                TrackerView.of(proposal.tracker()));
    }
}
