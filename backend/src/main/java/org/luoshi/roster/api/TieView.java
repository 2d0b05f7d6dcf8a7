package org.luoshi.roster.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.platform.Command;
import org.luoshi.roster.Tie;
import org.luoshi.roster.TieKind;

@RegisterForReflection
@Type("Tie")
@Description("利害关系: for which a person keeps away from a unit or place until it is lifted (R733-17).")
public record TieView(
        @Id UUID id,
        TieKind kind,

        @Nullable @Description("The place, when it is no unit.")
        String placeName,

        @Description("说明.") String note,
        @Nullable LocalDate sinceOn,

        @Description("He declared it himself; else the office recorded it.")
        boolean ownWord,

        Instant declaredAt,
        @Nullable Instant liftedAt,
        @Nullable String liftReason,
        @Ignore UUID officerId,
        @Ignore @Nullable UUID unitId,
        @Ignore UUID declaredById) {

    static TieView of(Tie tie) {
        return new TieView(
                tie.id(),
                tie.kind(),
                tie.placeName().orElse(null),
                tie.note(),
                tie.sinceOn().orElse(null),
                tie.officerId().equals(tie.declaredBy()),
                tie.declaredAt(),
                tie.liftedAt().orElse(null),
                tie.liftReason().orElse(null),
                tie.officerId(),
                tie.unitId().orElse(null),
                tie.declaredBy());
    }

    @RegisterForReflection
    @Type("TiePage")
    @Description("Ties, newest first.")
    public record TiePage(
            List<@NonNull TieView> items, @Nullable String nextCursor) {}

    @RegisterForReflection
    @Input("DeclareTieInput")
    public record DeclareTieInput(
            @Id UUID commandId,

            @Id @Nullable @Description("Of somebody else, by CLERK or DIRECTOR; the caller's own when left out.")
            UUID officerId,

            @Description("Not PRESENT_SERVICE, which the register knows.")
            TieKind kind,

            @Id @Nullable @Description("The unit; this or placeName.")
            UUID unitId,

            @Nullable @Description("The place, by the name that plans give it.")
            String placeName,

            @Description("说明.") String note,
            @Nullable LocalDate sinceOn)
            implements Command {
        Tie.Draft draft() {
            return new Tie.Draft(kind, unitId, placeName, note, sinceOn);
        }
    }

    @RegisterForReflection
    @Input("LiftTieInput")
    public record LiftTieInput(@Id UUID commandId, @Id UUID tieId, String reason) implements Command {}
}
