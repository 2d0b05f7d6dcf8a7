package org.luoshi.intake.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.intake.ImportCarried;

@RegisterForReflection
@Type("ImportCarried")
@Description("What one act did with a part of an imported batch.")
public record ImportCarriedView(
        List<@NonNull CarriedView> carried,

        @Description("Not done, each with its reason; the others are done all the same.")
        List<@NonNull RefusedView> refused,

        @Nullable @Description("Pass as afterRow for the next part; null when the batch is through.")
        Integer nextAfter) {

    static ImportCarriedView of(ImportCarried carried) {
        return new ImportCarriedView(
                carried.carried().stream()
                        .map(row -> new CarriedView(row.rowNumber(), row.matterId(), row.number()))
                        .toList(),
                carried.refused().stream()
                        .map(row -> new RefusedView(
                                row.rowNumber(), row.matterId(), row.title(), row.code(), row.missing()))
                        .toList(),
                carried.nextAfter());
    }

    @RegisterForReflection
    @Type("ImportCarriedRow")
    public record CarriedView(
            int rowNumber,
            @Id UUID matterId,

            @Nullable @Description("督〔年〕n号, in the order of the sheet.")
            String number) {}

    @RegisterForReflection
    @Type("ImportRefusedRow")
    public record RefusedView(
            int rowNumber,
            @Id UUID matterId,
            String title,

            @Description("The code with which the same act is refused for one matter.")
            String code,

            @Description("What JS-13 and R733-11 still ask for; empty for other reasons.")
            List<@NonNull String> missing) {}
}
