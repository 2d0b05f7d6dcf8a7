package org.luoshi.device.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

@Type("SignedOut")
@Description("What a remote sign-out did.")
public record SignedOutView(
        @Description("Devices that will clear their data at the next contact.")
        int devices) {}
