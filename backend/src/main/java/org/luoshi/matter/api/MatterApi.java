package org.luoshi.matter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.matter.CloseMatter;
import org.luoshi.matter.InitiateMatter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.RegisterMatter;
import org.luoshi.matter.api.Inputs.CloseMatterInput;
import org.luoshi.matter.api.Inputs.ConfirmMethodInput;
import org.luoshi.matter.api.Inputs.FeedBackResultInput;
import org.luoshi.matter.api.Inputs.InitiateMatterInput;
import org.luoshi.matter.api.Inputs.ProposeHandlingInput;
import org.luoshi.matter.api.Inputs.RegisterMatterInput;
import org.luoshi.matter.api.Inputs.RejectInitiationInput;
import org.luoshi.matter.api.Inputs.ReturnInitiationInput;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class MatterApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Matters matters;
    private final RegisterMatter registerMatter;
    private final InitiateMatter initiateMatter;
    private final CloseMatter closeMatter;

    public MatterApi(
            CurrentCaller caller,
            Commands commands,
            Matters matters,
            RegisterMatter registerMatter,
            InitiateMatter initiateMatter,
            CloseMatter closeMatter) {
        this.caller = caller;
        this.commands = commands;
        this.matters = matters;
        this.registerMatter = registerMatter;
        this.initiateMatter = initiateMatter;
        this.closeMatter = closeMatter;
    }

    @Query
    @Transactional
    @Description("One matter. Error: MATTER_NOT_FOUND, also when it is not the caller's to see.")
    public MatterView matter(@Id String id) {
        caller.get();
        return MatterView.of(matters.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "收件登记 by CLERK or DIRECTOR. Errors: CLASSIFIED_REFUSED, MATTER_INCOMPLETE, INVALID_INPUT, DUPLICATE_UNDECIDED with the"
                    + " look-alikes (JC-09).")
    public MatterView registerMatter(RegisterMatterInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(registerMatter.register(
                        input.matterId(),
                        input.registration(),
                        input.listed(),
                        input.classified(),
                        input.duplicateAnswer(),
                        me)));
    }

    @Mutation
    @Description(
            "拟办意见 by CLERK or DIRECTOR: REGISTERED → PROPOSED (JS-13). Errors: MATTER_NOT_FOUND, MATTER_WRONG_STEP,"
                    + " UNIT_NOT_FOUND, UNIT_NOT_READY, RESPONSIBLES_MISSING, ROUTE_NOT_ALLOWED, INVALID_INPUT.")
    public MatterView proposeHandling(ProposeHandlingInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(initiateMatter.propose(input.matterId(), input.proposal(), me)));
    }

    @Mutation
    @Description(
            "同意立项 by DIRECTOR, LEADER or CHIEF, signed: PROPOSED → INITIATED, gives the number (JC-08). A proposal (APPROVED_PROPOSAL)"
                    + " needs the CHIEF, or a LEADER with a delegation on record. Errors: MATTER_NOT_FOUND, MATTER_WRONG_STEP,"
                    + " APPROVAL_NEEDS_CHIEF, MATTER_INCOMPLETE with details.missing (JS-13, R733-11).")
    public MatterView initiateMatter(InitiateMatterInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(initiateMatter.initiate(input.matterId(), input.comment(), me)));
    }

    @Mutation
    @Description("退回拟办 by DIRECTOR, LEADER or CHIEF, signed: PROPOSED → REGISTERED. Errors: MATTER_NOT_FOUND,"
            + " MATTER_WRONG_STEP.")
    public MatterView returnInitiation(ReturnInitiationInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(initiateMatter.returnInitiation(input.matterId(), input.reason(), me)));
    }

    @Mutation
    @Description("不予立项 by DIRECTOR, LEADER or CHIEF, signed: the matter ends without a number (D.7.3). Errors:"
            + " MATTER_NOT_FOUND, MATTER_WRONG_STEP.")
    public MatterView rejectInitiation(RejectInitiationInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(initiateMatter.rejectInitiation(input.matterId(), input.reason(), me)));
    }

    @Mutation
    @Description(
            "办法确认 by CLERK or DIRECTOR: INITIATED → METHOD_CONFIRMED; task notices go out with their deadlines (CT-07)."
                    + " Errors: MATTER_NOT_FOUND, MATTER_WRONG_STEP.")
    public MatterView confirmMethod(ConfirmMethodInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(initiateMatter.confirmMethod(input.matterId(), input.comment(), me)));
    }

    @Mutation
    @Description(
            "反馈结果 by CLERK or DIRECTOR: COMPLETED → FED_BACK (CT-12, BZ-06). Errors: MATTER_NOT_FOUND, MATTER_WRONG_STEP.")
    public MatterView feedBackResult(FeedBackResultInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(
                        closeMatter.feedBack(input.matterId(), input.summary(), input.recommendation(), me)));
    }

    @Mutation
    @Description(
            "销号 by DIRECTOR: FED_BACK → ARCHIVED (CT-10). Errors: MATTER_NOT_FOUND, MATTER_NOT_CLOSABLE with the list of what is"
                    + " open.")
    public MatterView closeMatter(CloseMatterInput input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(input, MatterView.class, () -> MatterView.of(closeMatter.close(input.matterId(), me)));
    }
}
