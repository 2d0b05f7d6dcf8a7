package org.luoshi.notification.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.luoshi.platform.Command;

@RegisterForReflection
@Input("RegisterPushSubscriptionInput")
public record RegisterPushSubscriptionInput(
        @Id UUID commandId,
        @Description("Address given by the browser.") String endpoint,
        @Description("The browser's public key, base64url.") String p256dh,
        @Description("The browser's secret, base64url.") String auth)
        implements Command {}
