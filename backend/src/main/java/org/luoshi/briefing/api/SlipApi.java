package org.luoshi.briefing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.briefing.IssueSlip;
import org.luoshi.briefing.ReadSlip;
import org.luoshi.briefing.Slip;
import org.luoshi.briefing.SlipReader;
import org.luoshi.briefing.Slips;
import org.luoshi.briefing.api.SlipInputs.IssueSlipInput;
import org.luoshi.briefing.api.SlipInputs.ReadSlipInput;
import org.luoshi.briefing.api.SlipInputs.SlipDraftInput;
import org.luoshi.briefing.api.SlipInputs.SlipFilterInput;
import org.luoshi.briefing.api.SlipView.SlipContentView;
import org.luoshi.briefing.api.SlipView.SlipPage;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class SlipApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Slips slips;
    private final SlipReader reader;
    private final IssueSlip issueSlip;
    private final ReadSlip readSlip;

    public SlipApi(
            CurrentCaller caller,
            Commands commands,
            Slips slips,
            SlipReader reader,
            IssueSlip issueSlip,
            ReadSlip readSlip) {
        this.caller = caller;
        this.commands = commands;
        this.slips = slips;
        this.reader = reader;
        this.issueSlip = issueSlip;
        this.readSlip = readSlip;
    }

    @Query
    @Transactional
    @Description(
            "单据, newest first: all for the office, its own inbox for a unit; first is 1..100. Error: PAGE_TOO_LARGE.")
    public SlipPage slips(@Nullable SlipFilterInput filter, @DefaultValue("50") int first, @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var asked = SlipFilterInput.filter(filter);
        var rows = slips.page(asked, paging);
        return new SlipPage(
                paging.page(rows).stream().map(this::view).toList(),
                paging.nextCursor(rows, slip -> new Paging.Key(slip.signedAt(), slip.id())),
                slips.total(asked));
    }

    @Query
    @Transactional
    @Description("One slip. Error: SLIP_NOT_FOUND.")
    public SlipView slip(@Id String id) {
        caller.get();
        return view(slips.require(Ids.of(id)));
    }

    @Query
    @Description("What issueSlip would sign, without a number, for CLERK and DIRECTOR. Errors: as issueSlip.")
    public SlipContentView slipDraft(SlipDraftInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return SlipContentView.of(issueSlip.draft(input.order(), me));
    }

    @Mutation
    @Description(
            "签发 by CLERK or DIRECTOR: numbered, signed in the caller's name and delivered to the units (JC-06, CT-07). Errors:"
                    + " MATTER_NOT_FOUND, TASK_NOT_FOUND, SLIP_WRONG_STATE with its reason, OVER_BUDGET with the figures, INVALID_INPUT.")
    public SlipView issueSlip(IssueSlipInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input, SlipView.class, () -> view(issueSlip.issue(input.order(), input.overBudgetReason(), me)));
    }

    @Mutation
    @Description(
            "LIAISON or UNIT_HEAD of an addressed unit has opened it; only the first time counts. Error: SLIP_NOT_FOUND.")
    public SlipView readSlip(ReadSlipInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(input, SlipView.class, () -> view(readSlip.read(input.slipId(), me)));
    }

    private SlipView view(Slip slip) {
        return SlipView.of(slip, reader.content(slip));
    }
}
