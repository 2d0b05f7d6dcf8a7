package org.luoshi.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one line of the audit trail's export: an object whose names and values are all texts. */
final class FlatJson {
    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException when the line is anything else
     */
    static Map<String, String> read(String line) {
        return new FlatJson(line.strip()).object();
    }

    private Map<String, String> object() {
        Map<String, String> fields = new LinkedHashMap<>();
        expect('{');
        while (true) {
            var name = string();
            expect(':');
            fields.put(name, string());
            if (peek() == '}') {
                at++;
                break;
            }
            expect(',');
        }
        if (at != text.length()) {
            throw broken();
        }
        return fields;
    }

    private String string() {
        expect('"');
        var value = new StringBuilder();
        while (true) {
            var letter = next();
            if (letter == '"') {
                return value.toString();
            }
            value.append(letter == '\\' ? escaped() : letter);
        }
    }

    private char escaped() {
        var letter = next();
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw broken();
                }
                var code = Integer.parseInt(text.substring(at, at + 4), 16);
                at += 4;
                yield (char) code;
            }
            default -> throw broken();
        };
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken();
        }
        at++;
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private char next() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at++);
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("not a line of the audit trail, at character " + at);
    }
}
