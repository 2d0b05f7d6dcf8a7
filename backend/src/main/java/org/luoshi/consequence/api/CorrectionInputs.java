package org.luoshi.consequence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.consequence.CorrectionOrder;
import org.luoshi.consequence.Misconduct;
import org.luoshi.platform.Command;

/** Inputs of 责令改正. */
public final class CorrectionInputs {
    private CorrectionInputs() {}

    @RegisterForReflection
    @Input("DraftCorrectionInput")
    public record DraftCorrectionInput(
            @Id UUID commandId,

            @Id @Description("The task of the unit that it is about.")
            UUID taskId,

            Misconduct misconduct,

            @Description("What happened, without judgement; at most 4,000 characters.")
            String facts,

            @Description("What is to be put right; at most 4,000 characters.")
            String requirement,

            @Description("Not in the past.") LocalDate dueOn)
            implements Command {

        @Ignore
        CorrectionOrder.Content said() {
            return new CorrectionOrder.Content(misconduct, facts, requirement, dueOn);
        }
    }

    @RegisterForReflection
    @Input("DecideCorrectionInput")
    public record DecideCorrectionInput(
            @Id UUID commandId,
            @Id UUID orderId,

            @Nullable @Description("Returned for this reason; none issues it.")
            String returnReason)
            implements Command {}
}
