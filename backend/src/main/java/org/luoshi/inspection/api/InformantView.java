package org.luoshi.inspection.api;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.inspection.Informant;

@Type("Informant")
@Description("线索提供人 (R733-26), kept apart from the record.")
public record InformantView(@Id UUID recordId, String name) {

    static InformantView of(Informant informant) {
        return new InformantView(informant.recordId(), informant.name());
    }
}
