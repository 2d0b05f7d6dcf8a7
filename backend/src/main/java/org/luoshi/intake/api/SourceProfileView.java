package org.luoshi.intake.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.ReportForm;
import org.luoshi.matter.SourceField;
import org.luoshi.matter.SourceProfile;
import org.luoshi.matter.SupervisionKind;
import org.luoshi.matter.SupervisionSystem;
import org.luoshi.matter.Urgency;

@RegisterForReflection
@Type("SourceProfile")
@Description("来源要素: what a source brings with it (D.7.1).")
public record SourceProfileView(
        MatterSource source,
        @Description("Its usual clock (D.7.2).") DeadlineClass deadlineClass,
        @Description("The rule of the clock.") String rule,

        @Nullable @Description("The date to offer where the source gives the rhythm.")
        LocalDate suggestedDueOn,

        @Description("The least urgency (JS-04).") Urgency urgency,
        LegalBasis legalBasis,
        SupervisionSystem system,
        List<@NonNull SourceField> requiredFields,
        ReportForm reportForm,

        @Description("SPECIAL for what a superior meeting decides (BZ-16).")
        SupervisionKind supervisionKind) {

    static SourceProfileView of(SourceProfile profile, LocalDate today) {
        return new SourceProfileView(
                profile.source(),
                profile.deadlineClass(),
                profile.rule(),
                profile.suggestedDueOn(today).orElse(null),
                profile.urgency(),
                profile.legalBasis(),
                profile.system(),
                profile.requiredFields().stream().sorted().toList(),
                profile.reportForm(),
                profile.supervisionKind());
    }
}
