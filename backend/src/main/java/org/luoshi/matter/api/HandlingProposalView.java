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

@RegisterForReflection
@Type("HandlingProposal")
@Description("拟办意见.")
public record HandlingProposalView(
        String text,
        DeadlineClass deadlineClass,
        @Nullable LocalDate explicitDueOn,
        @Id UUID leadUnitId,
        String leadDuty,
        String responsibleOfficer,
        List<@NonNull SupportProposalView> supports) {

    @RegisterForReflection
    @Type("SupportProposal")
    @Description("A supporting unit and its own duty.")
    public record SupportProposalView(@Id UUID unitId, String duty) {}

    static HandlingProposalView of(HandlingProposal proposal) {
        return new HandlingProposalView(
                proposal.text(),
                proposal.deadlineClass(),
                proposal.explicitDueOn(),
                proposal.leadUnitId(),
                proposal.leadDuty(),
                proposal.responsibleOfficer(),
                proposal.supports().stream()
                        .map(support -> new SupportProposalView(support.unitId(), support.duty()))
                        .toList());
    }
}
