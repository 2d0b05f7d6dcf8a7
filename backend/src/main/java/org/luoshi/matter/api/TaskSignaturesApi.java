package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.SignedAct;
import org.luoshi.matter.StepHistory;
import org.luoshi.matter.TaskSignature;
import org.luoshi.matter.api.MatterStepsApi.SignatureView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** Who signed what for the tasks of a matter. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class TaskSignaturesApi {
    private final CurrentCaller caller;
    private final StepHistory history;

    public TaskSignaturesApi(CurrentCaller caller, StepHistory history) {
        this.caller = caller;
        this.history = history;
    }

    @RegisterForReflection
    @Type("TaskSignature")
    @Description("签署 under what was done with one unit's task.")
    public record TaskSignatureView(
            SignedAct act,

            @Description("Under which of the seven steps it is shown.")
            MatterStep step,

            @Id UUID taskId,
            @Description("The unit whose task it is.") String unitName,

            @Description("Its text is for the office, and for the signer's own unit.")
            SignatureView signature) {

        static TaskSignatureView of(TaskSignature signed, Caller me) {
            var mayRead = me.is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR)
                    || me.unitId().equals(signed.signerUnitId());
            return new TaskSignatureView(
                    signed.act(),
                    signed.act().step(),
                    signed.taskId(),
                    signed.unitName(),
                    SignatureView.of(signed.signature(), mayRead));
        }
    }

    @Transactional
    @Description("签收, 签发 and 认可 of its tasks, the earliest first.")
    public List<List<@NonNull TaskSignatureView>> taskSignatures(@Source List<MatterView> views) {
        var me = caller.get();
        var byMatter = history.signaturesOf(views.stream().map(MatterView::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        TaskSignature::matterId,
                        Collectors.mapping(signed -> TaskSignatureView.of(signed, me), Collectors.toList())));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()))
                .toList();
    }
}
