package org.luoshi.authorization;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Questions of every kind that the schema knows: any query, any arguments, any fields. The same seed asks the same. */
final class RandomQueries {
    private static final Path COMMITTED = Path.of("../docs/schema.graphql");
    private static final int DEPTH = 3;
    private static final int MOST_OBJECTS = 3;
    private static final List<String> WORDS = List.of("市医院", "拆迁", "看现场", "工地", "督〔2026〕1号", "F-20261120-TEST", "");
    private static final List<String> DAYS = List.of("2026-01-01", "2026-11-20", "2026-11-30", "2027-06-30");
    private static final List<Integer> NUMBERS = List.of(1, 5, 20, 2026);

    private final TypeDefinitionRegistry types;
    private final List<UUID> ids;
    private final Random random;

    RandomQueries(long seed, Collection<UUID> ids) {
        try {
            types = new SchemaParser().parse(Files.readString(COMMITTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.ids = List.copyOf(ids);
        random = new Random(seed);
    }

    /** So many questions to each query. */
    List<String> each(int times) {
        List<String> documents = new ArrayList<>();
        for (var query : object("Query").getFieldDefinitions()) {
            for (var n = 0; n < times; n++) {
                documents.add("{ " + field(query, DEPTH) + " }");
            }
        }
        return documents;
    }

    private String field(FieldDefinition field, int depth) {
        return field.getName()
                + arguments(field)
                + selection(TypeUtil.unwrapAll(field.getType()).getName(), depth);
    }

    private String arguments(FieldDefinition field) {
        var given = field.getInputValueDefinitions().stream()
                .filter(argument -> isRequired(argument) || random.nextBoolean())
                .map(argument -> argument.getName() + ": " + value(argument.getType()))
                .toList();
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    /** All plain fields and some of the objects behind. */
    private String selection(String typeName, int depth) {
        if (types.getType(typeName, ObjectTypeDefinition.class).isEmpty()) {
            return "";
        }
        List<String> chosen = new ArrayList<>(List.of("__typename"));
        var objects = 0;
        for (var field : object(typeName).getFieldDefinitions()) {
            var isObject = types.getType(TypeUtil.unwrapAll(field.getType()).getName(), ObjectTypeDefinition.class)
                    .isPresent();
            var isList = field.getName().equals("items");
            if (!isObject || isList || depth > 0 && objects < MOST_OBJECTS && random.nextBoolean()) {
                objects += isObject ? 1 : 0;
                chosen.add(field(field, isList ? depth : depth - 1));
            }
        }
        return " { " + String.join(" ", chosen) + " }";
    }

    private String value(Type<?> type) {
        if (type instanceof NonNullType required) {
            return value(required.getType());
        }
        if (type instanceof ListType list) {
            return random.ints(random.nextInt(3), 0, 1)
                    .mapToObj(any -> value(list.getType()))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        var name = TypeUtil.unwrapAll(type).getName();
        return types.getType(name, EnumTypeDefinition.class)
                .map(choices -> any(choices.getEnumValueDefinitions().stream()
                        .map(EnumValueDefinition::getName)
                        .toList()))
                .or(() -> types.getType(name, InputObjectTypeDefinition.class).map(this::input))
                .orElseGet(() -> scalar(name));
    }

    private String input(InputObjectTypeDefinition type) {
        return type.getInputValueDefinitions().stream()
                .filter(field -> isRequired(field) || random.nextInt(3) == 0)
                .map(field -> field.getName() + ": " + value(field.getType()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String scalar(String name) {
        return switch (name) {
            case "Int", "BigInteger" -> any(NUMBERS).toString();
            case "Float", "BigDecimal" -> "35.4907";
            case "Boolean" -> String.valueOf(random.nextBoolean());
            case "Date" -> '"' + any(DAYS) + '"';
            case "DateTime" -> '"' + any(DAYS) + "T00:00:00Z\"";
            case "ID" -> '"' + any(ids).toString() + '"';
            // Some ids are asked for as strings, and a few questions ask for what nobody has.
            default -> random.nextInt(3) == 0 ? '"' + any(ids).toString() + '"' : '"' + any(WORDS) + '"';
        };
    }

    private static boolean isRequired(InputValueDefinition value) {
        return value.getType() instanceof NonNullType && value.getDefaultValue() == null;
    }

    private ObjectTypeDefinition object(String name) {
        return types.getType(name, ObjectTypeDefinition.class).orElseThrow();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
