package org.luoshi.intake.api;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.intake.SimilarMatters.Similar;
import org.luoshi.matter.MatterStep;

@Type("SimilarMatter")
@Description("A known matter that a new one looks like (JC-09).")
public record SimilarMatterView(
        @Id UUID id,
        @Nullable String number,
        String title,
        MatterStep step,
        @Nullable LocalDate dueOn,
        @Description("Likeness of the titles, 0..100.") int percent,
        boolean sameUnit,
        boolean samePlace,

        @Description("So like that it must be merged, linked or justified.")
        boolean decisive) {

    static SimilarMatterView of(Similar similar) {
        return new SimilarMatterView(
                similar.id(),
                similar.number(),
                similar.title(),
                similar.step(),
                similar.dueOn(),
                (int) Math.round(similar.score() * 100),
                similar.sameUnit(),
                similar.samePlace(),
                similar.isDecisive());
    }
}
