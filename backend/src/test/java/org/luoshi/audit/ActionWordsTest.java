package org.luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The timeline speaks plain Chinese")
class ActionWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/luoshi");
    private static final Path WORDS = Path.of("../pwa/src/features/office/words/zh-CN.json");
    /** Actions are written where an audit entry is: upper case with underscores, in quotes. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @Test
    @DisplayName("every action code of the audit trail has a Chinese word in office.actions")
    void hasAWordForEveryAction() throws IOException {
        var words = new ObjectMapper().readTree(WORDS.toFile()).at("/office/actions");
        Set<String> missing = actions();
        missing.removeIf(words::has);
        assertThat(missing).isEmpty();
    }

    private static Set<String> actions() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ActionWordsTest::read)
                    .filter(source -> source.contains("AuditTrail") && source.contains("AuditRecord"))
                    .map(ActionWordsTest::codes)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> codes(String source) {
        return CODE.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
