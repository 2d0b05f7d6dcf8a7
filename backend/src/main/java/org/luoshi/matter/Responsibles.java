package org.luoshi.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Texts;

/**
 * 三级责任 of a unit under a matter (BZ-12, CT-17).
 *
 * @param first 第一责任人: the unit's head
 * @param direct 直接责任人: the deputy in charge; always named (JS-13)
 * @param section 承办科室或承办人
 */
@RegisterForReflection
public record Responsibles(
        @Nullable String first, String direct, @Nullable String section) {

    Responsibles checked(String field) {
        return new Responsibles(
                Texts.optionalLine(field + "firstResponsible", first),
                Texts.line(field + "responsibleOfficer", direct),
                Texts.optionalLine(field + "handlingSection", section));
    }

    /** Slots that special supervision asks for and that are empty. */
    List<String> missing(String field) {
        List<String> missing = new ArrayList<>();
        if (first == null) {
            missing.add(field + "firstResponsible");
        }
        if (section == null) {
            missing.add(field + "handlingSection");
        }
        return missing;
    }
}
