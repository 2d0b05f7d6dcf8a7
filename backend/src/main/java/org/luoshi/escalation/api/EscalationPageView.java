package org.luoshi.escalation.api;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("EscalationPage")
public record EscalationPageView(
        List<@NonNull EscalationView> items, @Nullable String nextCursor, int total) {}
