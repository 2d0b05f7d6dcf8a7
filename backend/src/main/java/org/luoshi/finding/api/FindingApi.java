package org.luoshi.finding.api;

import static org.luoshi.finding.api.FindingInputs.manifests;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.evidence.api.EvidenceView;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingStatus;
import org.luoshi.finding.Findings;
import org.luoshi.finding.Rectification;
import org.luoshi.finding.Rectifications;
import org.luoshi.finding.RectifyFinding;
import org.luoshi.finding.api.FindingInputs.ReportRectificationInput;
import org.luoshi.finding.api.FindingInputs.VerifyRectificationInput;
import org.luoshi.finding.api.PhotosOfFindings.Taken;
import org.luoshi.finding.api.RectificationView.VerificationView;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.api.MatterView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class FindingApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Findings findings;
    private final Rectifications rectifications;
    private final RectifyFinding rectifyFinding;
    private final Matters matters;
    private final People people;
    private final PhotosOfFindings photos;

    public FindingApi(
            CurrentCaller caller,
            Commands commands,
            Findings findings,
            Rectifications rectifications,
            RectifyFinding rectifyFinding,
            Matters matters,
            People people,
            PhotosOfFindings photos) {
        this.caller = caller;
        this.commands = commands;
        this.findings = findings;
        this.rectifications = rectifications;
        this.rectifyFinding = rectifyFinding;
        this.matters = matters;
        this.people = people;
        this.photos = photos;
    }

    @Query
    @Transactional
    @Description("问题清单 that the caller may see, newest first; first is 1..100. Error: PAGE_TOO_LARGE.")
    public FindingPageView findings(
            @Id @Nullable String matterId,
            @Nullable FindingStatus status,
            @DefaultValue("50") int first,
            @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var matter = Ids.ofNullable(matterId);
        var rows = findings.page(matter, status, paging);
        return new FindingPageView(
                paging.page(rows).stream().map(FindingView::of).toList(),
                paging.nextCursor(rows, finding -> new Paging.Key(finding.receivedAt(), finding.id())),
                Math.toIntExact(findings.total(matter, status)));
    }

    @Query
    @Transactional
    @Description("One finding. Error: FINDING_NOT_FOUND, also when it is not the caller's to see.")
    public FindingView finding(@Id String id) {
        caller.get();
        return FindingView.of(findings.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "整改反馈 by LIAISON or UNIT_HEAD of the responsible unit: → RECTIFIED (R733-18). The same rectificationId again"
                    + " changes nothing. Errors: FINDING_NOT_FOUND, FINDING_WRONG_STATUS, TOO_MANY_PHOTOS, MATTER_CLOSED,"
                    + " INVALID_INPUT.")
    public FindingView reportRectification(ReportRectificationInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(
                input,
                FindingView.class,
                () -> FindingView.of(rectifyFinding.report(
                        input.findingId(), input.rectificationId(), input.measures(), manifests(input.photos()), me)));
    }

    @Mutation
    @Description(
            "整改核验 by INSPECTOR or GROUP_LEADER who may see the finding: PASSED → VERIFIED, FAILED → RECTIFYING (R733-18)."
                    + " Errors: FINDING_NOT_FOUND, FINDING_WRONG_STATUS, EVIDENCE_INCOMPLETE, TOO_MANY_PHOTOS, MATTER_CLOSED,"
                    + " INVALID_INPUT.")
    public FindingView verifyRectification(VerifyRectificationInput input) {
        var me = caller.require(Role.INSPECTOR, Role.GROUP_LEADER);
        return commands.once(
                input,
                FindingView.class,
                () -> FindingView.of(rectifyFinding.verify(
                        input.findingId(),
                        input.result(),
                        input.note(),
                        input.onSite(),
                        manifests(input.photos()),
                        me)));
    }

    @Transactional
    @Description("Findings of the matter that the caller may see, newest first.")
    public List<List<@NonNull FindingView>> findings(@Source List<MatterView> views) {
        var byMatter = findings.ofMatters(views.stream().map(MatterView::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Finding::matterId, Collectors.mapping(FindingView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    public List<@NonNull String> matterTitle(@Source List<FindingView> views) {
        return ofMatter(views, Matter::title);
    }

    @Transactional
    public List<@Nullable String> matterNumber(@Source List<FindingView> views) {
        return ofMatter(views, matter -> matter.number().orElse(null));
    }

    @Transactional
    public List<@NonNull UnitView> responsibleUnit(@Source List<FindingView> views) {
        return people.units(views, FindingView::responsibleUnitId);
    }

    @Transactional
    public List<@NonNull OfficerView> recordedBy(@Source List<FindingView> views) {
        return people.officers(views, FindingView::recordedById);
    }

    @Transactional
    @Description("Who allowed acting upon it although it lies outside the plan (R733-15).")
    public List<@Nullable OfficerView> outsideApprovedBy(@Source List<FindingView> views) {
        return people.officers(views, FindingView::outsideApprovedById);
    }

    @Transactional
    public List<@Nullable OfficerView> dismissedBy(@Source List<FindingView> views) {
        return people.officers(views, FindingView::dismissedById);
    }

    @Transactional
    @Description("Photos of the finding itself.")
    public List<List<@NonNull EvidenceView>> evidence(@Source List<FindingView> views) {
        var byFinding = photos.recorded(ids(views));
        return views.stream()
                .map(view -> byFinding.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    public List<@NonNull ReceiptView> receipt(@Source List<FindingView> views) {
        var byFinding = photos.recorded(ids(views));
        return views.stream()
                .map(view -> ReceiptView.of(view, byFinding.getOrDefault(view.id(), List.of())))
                .toList();
    }

    @Transactional
    @Description("Rounds, the first first.")
    public List<List<@NonNull RectificationView>> rectifications(@Source List<FindingView> views) {
        var ids = ids(views);
        var rounds = rectifications.ofFindings(ids).stream().collect(Collectors.groupingBy(Rectification::findingId));
        Map<Taken, List<EvidenceView>> taken = rounds.isEmpty() ? Map.of() : photos.ofRounds(rounds.keySet());
        return views.stream()
                .map(view -> rounds.getOrDefault(view.id(), List.of()).stream()
                        .map(round -> RectificationView.of(
                                round,
                                taken.getOrDefault(new Taken(round.id(), EvidencePurpose.RECTIFICATION), List.of()),
                                taken.getOrDefault(new Taken(round.id(), EvidencePurpose.VERIFICATION), List.of())))
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> reportedBy(@Source List<RectificationView> views) {
        return people.officers(views, RectificationView::reportedById);
    }

    @Transactional
    public List<@NonNull OfficerView> verifiedBy(@Source List<VerificationView> views) {
        return people.officers(views, VerificationView::verifiedById);
    }

    private <T> List<T> ofMatter(List<FindingView> views, Function<Matter, T> value) {
        var byId = matters
                .ofIds(views.stream().map(FindingView::matterId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        List<T> values = new java.util.ArrayList<>();
        views.forEach(view -> values.add(value.apply(Objects.requireNonNull(byId.get(view.matterId())))));
        return values;
    }

    private static List<UUID> ids(List<FindingView> views) {
        return views.stream().map(FindingView::id).toList();
    }
}
