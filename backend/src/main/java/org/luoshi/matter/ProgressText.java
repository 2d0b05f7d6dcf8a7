package org.luoshi.matter;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** What a progress report says: 措施, 进度, 效果 (BZ-38), and the next step. */
public record ProgressText(
        int percent,
        String measures,
        String progress,
        String effect,
        @Nullable String nextStep,
        @Nullable FormalDocument document) {

    /** The same, stripped; refused when a part is missing. */
    public ProgressText checked() {
        if (percent < 0 || percent > 100) {
            throw DomainException.Invalid.field("percent", "0..100");
        }
        return new ProgressText(
                percent,
                Texts.body("measures", measures),
                Texts.body("progress", progress),
                Texts.body("effect", effect),
                Texts.optional("nextStep", nextStep),
                document == null ? null : document.checked());
    }
}
