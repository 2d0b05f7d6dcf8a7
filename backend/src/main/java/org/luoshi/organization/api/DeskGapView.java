package org.luoshi.organization.api;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.organization.DeskGap;

@Type("DeskGap")
@Description("空档: neither a liaison officer nor his alternate is there on these days (WF-03).")
public record DeskGapView(
        LocalDate fromOn,
        LocalDate toOn,
        @Ignore UUID unitId,
        @Ignore UUID officerId,
        @Ignore @Nullable UUID alternateId) {

    static DeskGapView of(DeskGap gap) {
        return new DeskGapView(gap.fromOn(), gap.toOn(), gap.unitId(), gap.officerId(), gap.alternateId());
    }
}
