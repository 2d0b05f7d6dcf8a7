package org.luoshi.consequence.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.consequence.AdmonitoryTalk;
import org.luoshi.consequence.AdmonitoryTalks;
import org.luoshi.consequence.PublicationStatus;
import org.luoshi.consequence.Publications;
import org.luoshi.consequence.Referral;
import org.luoshi.consequence.Referrals;
import org.luoshi.consequence.api.ConsequenceView.PublicationPage;
import org.luoshi.consequence.api.ReferralViews.ReferralView;
import org.luoshi.escalation.EscalationProposal;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.escalation.EscalationStatus;
import org.luoshi.escalation.api.EscalationView;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** What followed an approval, to be read. */
@GraphQLApi
@RunOnVirtualThread
public class ConsequenceApi {
    private final CurrentCaller caller;
    private final EscalationProposals proposals;
    private final Publications publications;
    private final AdmonitoryTalks talks;
    private final Referrals referrals;
    private final Matters matters;
    private final People people;

    public ConsequenceApi(
            CurrentCaller caller,
            EscalationProposals proposals,
            Publications publications,
            AdmonitoryTalks talks,
            Referrals referrals,
            Matters matters,
            People people) {
        this.caller = caller;
        this.proposals = proposals;
        this.publications = publications;
        this.talks = talks;
        this.referrals = referrals;
        this.matters = matters;
        this.people = people;
    }

    @Query
    @Transactional
    @Description("What followed one proposal of the ladder. Error: ESCALATION_NOT_FOUND.")
    public ConsequenceView consequence(@Id String escalationId) {
        var me = caller.get();
        var proposal = proposals.require(Ids.of(escalationId));
        var talk = talks.ofEscalation(proposal.id()).orElse(null);
        var referral = referrals.ofEscalation(proposal.id()).orElse(null);
        return new ConsequenceView(
                EscalationView.of(proposal),
                publications.ofEscalation(proposal.id()).stream()
                        .map(each -> PublicationView.of(each, me))
                        .toList(),
                talk == null ? null : AdmonitoryTalkView.of(talk),
                referral == null ? null : ReferralView.of(referral),
                actions(proposal, talk, referral));
    }

    @Query
    @Transactional
    @Description("发布台账, newest first: all for the office, what went out about it for a unit. Error: PAGE_TOO_LARGE.")
    public PublicationPage publications(
            @Nullable PublicationStatus status, @DefaultValue("50") int first, @Nullable String after) {
        var me = caller.get();
        var paging = Paging.of(first, after);
        var rows = publications.page(status, paging);
        return new PublicationPage(
                paging.page(rows).stream()
                        .map(each -> PublicationView.of(each, me))
                        .toList(),
                paging.nextCursor(rows, each -> new Paging.Key(each.preparedAt(), each.id())),
                (int) publications.count(status));
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<PublicationView> views) {
        return people.units(views, PublicationView::unitId);
    }

    @Transactional
    public List<@NonNull OfficerView> preparedBy(@Source List<PublicationView> views) {
        return people.officers(views, PublicationView::preparedById);
    }

    @Transactional
    public List<@Nullable OfficerView> decidedBy(@Source List<PublicationView> views) {
        return people.officers(views, PublicationView::decidedById);
    }

    @Transactional
    @Description("Title of the matter.")
    public List<@NonNull String> matterTitle(@Source List<PublicationView> views) {
        caller.get();
        var titles = matters
                .ofIds(views.stream().map(PublicationView::matterId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Matter::title));
        return views.stream()
                .map(view -> titles.getOrDefault(view.matterId(), ""))
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> recordedBy(@Source List<AdmonitoryTalkView> views) {
        return people.officers(views, AdmonitoryTalkView::recordedById);
    }

    private List<ConsequenceAction> actions(
            EscalationProposal proposal, @Nullable AdmonitoryTalk talk, @Nullable Referral referral) {
        List<ConsequenceAction> actions = new ArrayList<>();
        if (proposal.status() != EscalationStatus.APPROVED || !caller.get().is(Role.CLERK, Role.DIRECTOR)) {
            return actions;
        }
        switch (proposal.rung()) {
            case SPECIAL_REPORT_CRITICISM, PUBLIC_CRITICISM -> actions.add(ConsequenceAction.PREPARE_PUBLICATION);
            case ADMONITORY_TALK -> {
                if (talk == null) {
                    actions.add(ConsequenceAction.RECORD_TALK);
                }
            }
            case ACCOUNTABILITY_PROPOSAL -> {
                if (referral == null && caller.get().is(Role.DIRECTOR)) {
                    actions.add(ConsequenceAction.MAKE_REFERRAL);
                }
            }
            case DUE_SOON_REMINDER, EXPEDITE_BLUE, EXPEDITE_YELLOW -> {}
        }
        return actions;
    }
}
