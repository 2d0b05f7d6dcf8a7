package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.FollowUps;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;

/** 回头看 of findings. */
@GraphQLApi
@RunOnVirtualThread
@RegisterForReflection
public class FollowUpApi {
    private final FollowUps followUps;
    private final People people;

    public FollowUpApi(FollowUps followUps, People people) {
        this.followUps = followUps;
        this.people = people;
    }

    @Transactional
    @Description(
            "回头看: whether it stayed put right, in the order in which it was looked at; for the office and the groups that looked.")
    public List<List<@NonNull FollowUpView>> followUps(@Source List<FindingView> views) {
        var byFinding = followUps.ofFindings(views.stream().map(FindingView::id).toList());
        return views.stream()
                .map(view -> byFinding.getOrDefault(view.id(), List.of()).stream()
                        .map(FollowUpView::of)
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> seenBy(@Source List<FollowUpView> views) {
        return people.officers(views, FollowUpView::seenById);
    }
}
