package org.luoshi.finding.api;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("FindingPage")
@Description("Findings, the newest first.")
public record FindingPageView(
        List<@NonNull FindingView> items,

        @Nullable @Description("Pass as after for the next page; null on the last.")
        String nextCursor,

        @Description("All that match, over all pages.") int total) {}
