package org.luoshi.authorization;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.luoshi.authorization.Operation.Kind;

/** The committed schema; SchemaTest holds it equal to the served one. */
final class Schema {
    private static final Path COMMITTED = Path.of("../docs/schema.graphql");

    private final TypeDefinitionRegistry types;

    private Schema(TypeDefinitionRegistry types) {
        this.types = types;
    }

    static Schema read() {
        try {
            return new Schema(new SchemaParser().parse(Files.readString(COMMITTED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields of Query, Mutation or Subscription. */
    List<String> fields(Kind kind) {
        return root(kind).getFieldDefinitions().stream()
                .map(FieldDefinition::getName)
                .toList();
    }

    Signature signature(Kind kind, String field) {
        return root(kind).getFieldDefinitions().stream()
                .filter(definition -> definition.getName().equals(field))
                .map(Signature::new)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the schema has no " + kind + " " + field));
    }

    private ObjectTypeDefinition root(Kind kind) {
        var name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        return types.getType(name, ObjectTypeDefinition.class).orElseThrow();
    }

    /** Arguments and answer of one operation. */
    final class Signature {
        private final FieldDefinition definition;

        private Signature(FieldDefinition definition) {
            this.definition = definition;
        }

        String argument(String name) {
            return definition.getInputValueDefinitions().stream()
                    .filter(argument -> argument.getName().equals(name))
                    .map(argument -> TypeUtil.simplePrint(argument.getType()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(definition.getName() + " has no argument " + name));
        }

        /** The ids of what is answered; nothing for a plain value. */
        String selection() {
            var type = types.getType(TypeUtil.unwrapAll(definition.getType()).getName(), ObjectTypeDefinition.class)
                    .orElse(null);
            if (type == null) {
                return "";
            }
            return type.getFieldDefinitions().stream()
                            .anyMatch(field -> field.getName().equals("items"))
                    ? "{ items { id } }"
                    : "{ id }";
        }
    }
}
