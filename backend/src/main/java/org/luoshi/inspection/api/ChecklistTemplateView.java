package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.inspection.ChecklistTemplate;

@RegisterForReflection
@Type("ChecklistTemplate")
@Description("检查清单模板: one version of a checklist that the office keeps for its plans; it never changes (row 60).")
public record ChecklistTemplateView(
        @Id UUID id,
        @Description("Of the version, from 1.") int number,
        String name,
        List<@NonNull ChecklistItemView> items,
        Instant keptAt,
        @Nullable @Description("停用 since.") Instant withdrawnAt,
        @Ignore UUID seriesId,
        @Ignore UUID keptById) {

    static ChecklistTemplateView of(ChecklistTemplate template) {
        return new ChecklistTemplateView(
                template.id(),
                template.number(),
                template.name(),
                ChecklistItemView.of(template.items(), null),
                template.keptAt(),
                template.withdrawnAt().orElse(null),
                template.seriesId(),
                template.keptBy());
    }

    @RegisterForReflection
    @Type("ChecklistTemplatePage")
    @Description("Templates that plans may take, each in its latest version, newest first.")
    public record ChecklistTemplatePage(
            List<@NonNull ChecklistTemplateView> items,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor,

            @Description("All of them, over all pages.") int total) {}

    @RegisterForReflection
    @Type("ChecklistVersion")
    @Description("One version of a template in its history.")
    public record ChecklistVersionView(
            @Id UUID id,
            int number,
            String name,
            @Description("How many.") int items,
            Instant keptAt,
            @Ignore UUID keptById) {

        static ChecklistVersionView of(ChecklistTemplate template) {
            return new ChecklistVersionView(
                    template.id(),
                    template.number(),
                    template.name(),
                    template.items().size(),
                    template.keptAt(),
                    template.keptBy());
        }
    }
}
