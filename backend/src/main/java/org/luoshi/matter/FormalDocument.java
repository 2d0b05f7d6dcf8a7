package org.luoshi.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.luoshi.platform.Texts;

/**
 * 正式文件 with which a unit reports (BZ-13).
 *
 * @param number 文号
 * @param scanReference where the stamped scan is kept
 */
@RegisterForReflection
public record FormalDocument(String number, LocalDate issuedOn, String scanReference) {
    FormalDocument checked() {
        return new FormalDocument(
                Texts.line("document.number", number), issuedOn, Texts.line("document.scanReference", scanReference));
    }
}
