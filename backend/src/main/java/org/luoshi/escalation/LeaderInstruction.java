package org.luoshi.escalation;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Strokes;
import org.luoshi.platform.Texts;

/**
 * 批示: what a leader writes with a decision; typed, by hand, or both.
 *
 * @param handwriting strokes as {@link Strokes#INSTRUCTION} has them
 */
public record LeaderInstruction(
        @Nullable String text, @Nullable String handwriting) {
    /** Refuses a decision without a word. */
    public LeaderInstruction {
        handwriting = handwriting == null || handwriting.isBlank()
                ? null
                : Strokes.INSTRUCTION.checked("handwriting", handwriting);
        text = handwriting == null
                ? Texts.body("instruction", text == null ? "" : text)
                : Texts.optional("instruction", text);
    }
}
