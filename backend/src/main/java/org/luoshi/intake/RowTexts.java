package org.luoshi.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row as it stands in the file; every cell is text. */
@RegisterForReflection
public record RowTexts(
        @Nullable String title,
        @Nullable String content,
        @Nullable String source,
        @Nullable String sourceReference,
        @Nullable String instructionLeader,
        @Nullable String instructionText,
        @Nullable String instructedOn,
        @Nullable String responsibleLeader,
        @Nullable String leadUnit,
        @Nullable String supportUnits,
        @Nullable String responsibleOfficer,
        @Nullable String dueOn,
        @Nullable String objective,
        @Nullable String quarterTargets,
        @Nullable String basisDocument,
        @Nullable String placeName,
        @Nullable String urgency,
        @Nullable String secrecy,
        @Nullable String paragraph,
        @Nullable String parent) {

    static final RowTexts EMPTY = new RowTexts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null);

    /** Unit, person and date, as far as the row says anything of them. */
    public List<String> assignment() {
        return Stream.of(leadUnit, responsibleOfficer, dueOn)
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .toList();
    }

    /** The same row gives the same fingerprint, wherever it stands and however it is spaced. */
    String fingerprint() {
        var said = Stream.of(
                        title,
                        content,
                        source,
                        sourceReference,
                        instructionText,
                        leadUnit,
                        supportUnits,
                        dueOn,
                        objective,
                        placeName,
                        paragraph)
                .map(text -> text == null ? "" : text.replaceAll("[\\s　]+", ""))
                .collect(Collectors.joining("\u001f"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
