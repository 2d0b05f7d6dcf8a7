package org.luoshi.evidence.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;

/** Who made a copy and who withdrew a photo. */
@GraphQLApi
@RunOnVirtualThread
@RegisterForReflection
public class EvidenceFieldsApi {
    private final People people;

    public EvidenceFieldsApi(People people) {
        this.people = people;
    }

    @Transactional
    @Description("Who drew it.")
    public List<@NonNull OfficerView> madeBy(@Source List<EvidenceCopyView> views) {
        return people.officers(views, EvidenceCopyView::madeById);
    }

    @Transactional
    @Description("Who withdrew it.")
    public List<@NonNull OfficerView> by(@Source List<WithdrawalView> views) {
        return people.officers(views, WithdrawalView::byId);
    }
}
