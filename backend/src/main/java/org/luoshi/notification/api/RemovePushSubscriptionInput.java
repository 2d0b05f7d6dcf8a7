package org.luoshi.notification.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("RemovePushSubscriptionInput")
public record RemovePushSubscriptionInput(@Id UUID commandId, String endpoint) implements Command {}
