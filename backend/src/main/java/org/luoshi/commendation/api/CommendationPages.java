package org.luoshi.commendation.api;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.commendation.GoodPracticeState;
import org.luoshi.finding.api.FindingView;

/** Lists of good practices and commendations. */
public final class CommendationPages {
    private CommendationPages() {}

    @Type("GoodPractice")
    @Description("好做法: a good practice and how far its unit's commendation is.")
    public record GoodPracticeView(
            @Id @Description("Of the finding.") UUID id,
            FindingView finding,
            GoodPracticeState state,

            @Nullable @Description("The one that waits or was approved.")
            CommendationView commendation,

            @Description("Whether the caller may propose to commend the unit now.")
            boolean mayPropose,

            @Ignore @Nullable UUID planId) {}

    @Type("GoodPracticePage")
    @Description("Good practices, newest first.")
    public record GoodPracticePage(
            List<@NonNull GoodPracticeView> items, @Nullable String nextCursor, int total) {}

    @Type("CommendationPage")
    @Description("Commendations, newest first.")
    public record CommendationPage(
            List<@NonNull CommendationView> items, @Nullable String nextCursor, int total) {}

    @Type("MatterCommendations")
    @Description("通报表扬 of one matter and of what was found under it.")
    public record MatterCommendationsView(
            @Description("Newest first.") List<@NonNull CommendationView> items,
            @Ignore List<UUID> unitIds) {}
}
