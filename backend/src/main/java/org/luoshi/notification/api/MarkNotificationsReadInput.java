package org.luoshi.notification.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("MarkNotificationsReadInput")
public record MarkNotificationsReadInput(
        @Id UUID commandId, @Id @Description("1 to 100.") List<@NonNull UUID> ids) implements Command {}
