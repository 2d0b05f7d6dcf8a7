package org.luoshi.organization.api;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.organization.Jurisdiction;

@Type("Jurisdiction")
@Description("行政区划.")
public record JurisdictionView(
        @Id UUID id, @Description("GB/T 2260 code.") String code, String name) {

    static JurisdictionView of(Jurisdiction jurisdiction) {
        return new JurisdictionView(jurisdiction.id(), jurisdiction.code(), jurisdiction.name());
    }
}
