package org.luoshi.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Chinese words of codes in an archive, which is read without the app. A code without a word stands for itself. */
@ApplicationScoped
class ArchiveWords {
    private final JsonNode words;

    ArchiveWords(ObjectMapper json) {
        try (var in = Objects.requireNonNull(ArchiveWords.class.getResourceAsStream("/archive/words.json"))) {
            words = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String group, String code) {
        return words.path(group).path(code).asText(code);
    }
}
