package org.luoshi.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.luoshi.platform.Texts;

/**
 * 正式文件 with which a unit reports (BZ-13). Its stamped scan is an attachment.
 *
 * @param number 文号
 */
@RegisterForReflection
public record FormalDocument(String number, LocalDate issuedOn) {
    FormalDocument checked() {
        return new FormalDocument(Texts.line("document.number", number), issuedOn);
    }
}
