package org.luoshi.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads which file names which rule, and holds the rulebook map to it. */
@DisplayName("The rulebook map")
class RulebookTest {
    private static final Path MAP = Path.of("../docs/rulebook.md");
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|sql|ts|vue)");
    private static final Pattern TEST = Pattern.compile(".*(Test\\.java|\\.test\\.ts|\\.spec\\.ts)");
    /** CT-13, R733-21/23, decision 14. */
    private static final Pattern CITATION =
            Pattern.compile("\\b(BZ|JS|WF|JC|CT|R733)-(\\d\\d(?:/\\d\\d)*)|\\bdecisions? (\\d+)");

    private static final Pattern ROW = Pattern.compile("\\| ((?:BZ|JS|WF|JC|CT|R733)-[\\d/]+|\\d+) \\|(.*)");

    private record Cited(Map<String, Set<String>> inCode, Map<String, Set<String>> inTests) {}

    @Test
    @DisplayName(
            "names for each rule the code that keeps it and the tests that show it; -Drulebook.write=true writes it")
    void isTrue() throws IOException {
        var cited = cited();
        var rows = Files.readAllLines(MAP);
        var expected = rows.stream().map(row -> rewritten(row, cited)).collect(joining("\n", "", "\n"));
        if (Boolean.getBoolean("rulebook.write")) {
            Files.writeString(MAP, expected);
        }
        assertThat(Files.readString(MAP)).isEqualTo(expected);
    }

    private static String rewritten(String line, Cited cited) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            return line;
        }
        var id = row.group(1);
        var kept = named(id, cited.inCode());
        var shown = named(id, cited.inTests());
        if (!id.contains("-")) {
            return "| %s | %s | %s |".formatted(id, kept, shown);
        }
        var cells = row.group(2).split(" \\| ");
        var meaning = Arrays.stream(cells)
                .limit(cells.length - 2)
                .collect(joining(" | "))
                .strip();
        return "| %s | %s | %s | %s |".formatted(id, meaning, kept, shown);
    }

    private static String named(String id, Map<String, Set<String>> cited) {
        var names = ids(id).flatMap(each -> cited.getOrDefault(each, Set.of()).stream())
                .distinct()
                .sorted()
                .map("`%s`"::formatted)
                .collect(joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    /** R733-04/05 are two. */
    private static Stream<String> ids(String id) {
        var dash = id.indexOf('-');
        return Arrays.stream(id.substring(dash + 1).split("/")).map(number -> id.substring(0, dash + 1) + number);
    }

    private static Cited cited() {
        var cited = new Cited(new TreeMap<>(), new TreeMap<>());
        for (var root : Set.of("src", "../pwa/src", "../pwa/e2e", "../docker/local/src")) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> SOURCE.matcher(file.toString()).matches())
                        .filter(file -> !file.toString().contains("generated"))
                        .filter(file -> !file.endsWith("RulebookTest.java"))
                        .forEach(file -> read(file, cited));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cited;
    }

    private static void read(Path file, Cited cited) {
        var name = file.getFileName().toString();
        var isTest = TEST.matcher(name).matches();
        if (!isTest && file.toString().contains("src/test/")) {
            return;
        }
        var shortName = name.replaceFirst("\\.(java|sql|vue|ts)$", "");
        var found = CITATION.matcher(text(file));
        while (found.find()) {
            var ids = found.group(3) == null ? ids(found.group(1) + "-" + found.group(2)) : Stream.of(found.group(3));
            ids.forEach(id -> (isTest ? cited.inTests() : cited.inCode())
                    .computeIfAbsent(id, any -> new HashSet<>())
                    .add(shortName));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
