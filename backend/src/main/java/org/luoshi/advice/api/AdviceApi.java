package org.luoshi.advice.api;

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
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.advice.AdvicePolicy;
import org.luoshi.advice.AdviceStatus;
import org.luoshi.advice.AdviseOnDocument;
import org.luoshi.advice.DocumentAdvices;
import org.luoshi.advice.api.AdviceInputs.DecideDocumentAdviceInput;
import org.luoshi.advice.api.AdviceInputs.DraftDocumentAdviceInput;
import org.luoshi.advice.api.AdviceInputs.ReviewDocumentAdviceInput;
import org.luoshi.advice.api.AdviceInputs.SettleDocumentAdviceInput;
import org.luoshi.advice.api.DocumentAdviceView.DocumentAdvicePage;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.Conclusions;
import org.luoshi.conclusion.api.ConclusionView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 规范性文件建议. */
@GraphQLApi
@RunOnVirtualThread
public class AdviceApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final AdviseOnDocument adviseOnDocument;
    private final DocumentAdvices advices;
    private final Conclusions conclusions;
    private final People people;

    public AdviceApi(
            CurrentCaller caller,
            Commands commands,
            AdviseOnDocument adviseOnDocument,
            DocumentAdvices advices,
            Conclusions conclusions,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.adviseOnDocument = adviseOnDocument;
        this.advices = advices;
        this.conclusions = conclusions;
        this.people = people;
    }

    @Query
    @Transactional
    @Description("规范性文件建议 for the office, newest first. Errors: PAGE_TOO_LARGE, INVALID_INPUT.")
    public DocumentAdvicePage documentAdvices(
            @Nullable @Id String conclusionId,
            @Nullable AdviceStatus status,
            @DefaultValue("20") int first,
            @Nullable String after) {
        var me = caller.get();
        var ofConclusion = conclusionId == null ? null : Ids.of(conclusionId);
        var paging = Paging.of(first, after);
        var rows = advices.page(ofConclusion, status, paging);
        return new DocumentAdvicePage(
                paging.page(rows).stream()
                        .map(each -> DocumentAdviceView.of(each, me))
                        .toList(),
                paging.nextCursor(rows, each -> new Paging.Key(each.draftedAt(), each.id())),
                (int) advices.total(ofConclusion, status));
    }

    @Mutation
    @Description("拟建议 by CLERK or DIRECTOR, once nobody can object to the conclusion any more (R733-19). Errors:"
            + " CONCLUSION_NOT_FOUND, ADVICE_CONCLUSION_OPEN, INVALID_INPUT.")
    public DocumentAdviceView draftDocumentAdvice(DraftDocumentAdviceInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                DocumentAdviceView.class,
                () -> DocumentAdviceView.of(adviseOnDocument.draft(input.conclusionId(), input.said(), me), me));
    }

    @Mutation
    @Description(
            "报送 or 退回 by DIRECTOR or LEADER, not by who drafted it; reported, it is numbered and before the CHIEF. Errors:"
                    + " ADVICE_NOT_FOUND, ADVICE_WRONG_STATUS, ADVICE_OWN_DRAFT, ADVICE_CONCLUSION_OPEN, INVALID_INPUT.")
    public DocumentAdviceView reviewDocumentAdvice(ReviewDocumentAdviceInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER);
        return commands.once(
                input,
                DocumentAdviceView.class,
                () -> DocumentAdviceView.of(adviseOnDocument.review(input.adviceId(), input.returnReason(), me), me));
    }

    @Mutation
    @Description("采纳 or 不采纳 by CHIEF, the head of the government. Errors: ADVICE_NOT_FOUND, ADVICE_WRONG_STATUS,"
            + " INVALID_INPUT.")
    public DocumentAdviceView decideDocumentAdvice(DecideDocumentAdviceInput input) {
        var me = caller.require(Role.CHIEF);
        return commands.once(
                input,
                DocumentAdviceView.class,
                () -> DocumentAdviceView.of(
                        input.adopted()
                                ? adviseOnDocument.adopt(input.adviceId(), input.instruction(), me)
                                : adviseOnDocument.decline(input.adviceId(), orEmpty(input.instruction()), me),
                        me));
    }

    @Mutation
    @Description("登记办理结果 by CLERK or DIRECTOR of what was adopted. Errors: ADVICE_NOT_FOUND, ADVICE_WRONG_STATUS,"
            + " INVALID_INPUT.")
    public DocumentAdviceView settleDocumentAdvice(SettleDocumentAdviceInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                DocumentAdviceView.class,
                () -> DocumentAdviceView.of(
                        adviseOnDocument.settle(input.adviceId(), input.outcome(), input.settledOn()), me));
    }

    @Transactional
    public List<@NonNull OfficerView> draftedBy(@Source List<DocumentAdviceView> views) {
        return people.officers(views, DocumentAdviceView::draftedById);
    }

    @Transactional
    @Description("Who reported or returned it.")
    public List<@Nullable OfficerView> reviewedBy(@Source List<DocumentAdviceView> views) {
        return people.officers(views, DocumentAdviceView::reviewedById);
    }

    @Transactional
    public List<@Nullable OfficerView> decidedBy(@Source List<DocumentAdviceView> views) {
        return people.officers(views, DocumentAdviceView::decidedById);
    }

    @Transactional
    @Description("督结〔年〕n号 of the conclusion that it rests on.")
    public List<@NonNull String> conclusionNumber(@Source List<DocumentAdviceView> views) {
        var numbers =
                conclusions
                        .ofIds(views.stream()
                                .map(DocumentAdviceView::conclusionId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                Conclusion::id, each -> each.number().orElse("")));
        return views.stream()
                .map(view -> numbers.getOrDefault(view.conclusionId(), ""))
                .toList();
    }

    @Description("What the caller may build on it.")
    public List<@NonNull List<@NonNull ConclusionFollowUp>> followUps(@Source List<ConclusionView> views) {
        var isOffice = caller.get().is(Role.CLERK, Role.DIRECTOR);
        return views.stream()
                .map(view -> isOffice ? followUps(view) : List.<ConclusionFollowUp>of())
                .toList();
    }

    private static List<ConclusionFollowUp> followUps(ConclusionView view) {
        var may = new ArrayList<ConclusionFollowUp>();
        if (AdvicePolicy.mayAdvise(view.status())) {
            may.add(ConclusionFollowUp.ADVISE_ON_DOCUMENT);
        }
        if (AdvicePolicy.mayHandOver(view.status())) {
            may.add(ConclusionFollowUp.HAND_OVER);
        }
        return may;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
