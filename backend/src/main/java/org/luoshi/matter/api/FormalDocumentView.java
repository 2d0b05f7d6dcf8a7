package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.FormalDocument;

@RegisterForReflection
@Type("FormalDocument")
@Description("正式文件 (BZ-13); its scan is among the attachments.")
public record FormalDocumentView(@Description("文号.") String number, LocalDate issuedOn) {

    public static FormalDocumentView of(FormalDocument document) {
        return new FormalDocumentView(document.number(), document.issuedOn());
    }
}
