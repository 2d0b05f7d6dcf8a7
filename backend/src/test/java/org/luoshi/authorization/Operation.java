package org.luoshi.authorization;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Role;

/**
 * One row of the table: an operation of the schema, and to whom it answers.
 *
 * @param roles who may ask at all; everybody else is FORBIDDEN
 * @param sees for whom the record exists; to the others the answer is that of a missing one
 * @param missing the code of that answer; null for a list, whose answer then lacks the record
 * @param may who of those may do it; the others are refused with {@code mayNot}
 * @param scene sets the records and gives the id of the one asked for
 * @param arguments the arguments (of a mutation: the fields of its input, without commandId) for that id
 * @param shows whether an answer shows the record, for lists and counts
 */
record Operation(
        Kind kind,
        String field,
        String note,
        Set<Role> roles,
        Scope sees,
        @Nullable String missing,
        Scope may,
        String mayNot,
        Supplier<UUID> scene,
        Function<UUID, Map<String, ?>> arguments,
        @Nullable String selection,
        BiPredicate<String, UUID> shows) {

    enum Kind {
        QUERY,
        MUTATION,
        SUBSCRIPTION
    }

    static Operation query(String field) {
        return row(Kind.QUERY, field);
    }

    static Operation mutation(String field) {
        return row(Kind.MUTATION, field);
    }

    static Operation subscription(String field) {
        return row(Kind.SUBSCRIPTION, field);
    }

    private static Operation row(Kind kind, String field) {
        return new Operation(
                kind,
                field,
                "",
                EnumSet.allOf(Role.class),
                Scope.EVERYBODY,
                null,
                Scope.EVERYBODY,
                "",
                UUID::randomUUID,
                id -> Map.of(),
                null,
                (body, id) -> body.contains(id.toString()));
    }

    Operation by(Role first, Role... more) {
        return new Operation(
                kind,
                field,
                note,
                EnumSet.of(first, more),
                sees,
                missing,
                may,
                mayNot,
                scene,
                arguments,
                selection,
                shows);
    }

    Operation sees(Scope scope) {
        return new Operation(kind, field, note, roles, scope, missing, may, mayNot, scene, arguments, selection, shows);
    }

    /** Of one record, which for all others is missing. */
    Operation sees(Scope scope, String otherwise) {
        return new Operation(
                kind, field, note, roles, scope, otherwise, may, mayNot, scene, arguments, selection, shows);
    }

    Operation may(Scope scope, String otherwise) {
        return new Operation(
                kind, field, note, roles, sees, missing, scope, otherwise, scene, arguments, selection, shows);
    }

    Operation in(Supplier<UUID> sceneToSet) {
        return new Operation(
                kind, field, note, roles, sees, missing, may, mayNot, sceneToSet, arguments, selection, shows);
    }

    Operation with(Function<UUID, Map<String, ?>> argumentsFor) {
        return new Operation(
                kind, field, note, roles, sees, missing, may, mayNot, scene, argumentsFor, selection, shows);
    }

    Operation selecting(String fields) {
        return new Operation(kind, field, note, roles, sees, missing, may, mayNot, scene, arguments, fields, shows);
    }

    Operation showsIf(BiPredicate<String, UUID> test) {
        return new Operation(kind, field, note, roles, sees, missing, may, mayNot, scene, arguments, selection, test);
    }

    /** A second row of the same operation: with other arguments, or for another part of the answer. */
    Operation when(String what) {
        return new Operation(kind, field, what, roles, sees, missing, may, mayNot, scene, arguments, selection, shows);
    }

    String name() {
        return field + (note.isEmpty() ? "" : " (" + note + ")");
    }

    /** Refused with FORBIDDEN. */
    boolean isForbidden(Visitor visitor) {
        return !roles.contains(visitor.role());
    }

    boolean works(Visitor visitor) {
        return !isForbidden(visitor) && (missing == null || sees.holds(visitor)) && may.holds(visitor);
    }

    Map<String, Object> variables(UUID id) {
        var given = new HashMap<String, Object>(arguments.apply(id));
        if (kind != Kind.MUTATION) {
            return given;
        }
        given.put("commandId", UUID.randomUUID());
        return Map.of("input", given);
    }

    String document(Schema schema, Set<String> used) {
        var signature = schema.signature(kind, field);
        var declared = used.stream()
                .sorted()
                .map(name -> "$" + name + ": " + signature.argument(name))
                .collect(Collectors.joining(", "));
        var passed = used.stream().sorted().map(name -> name + ": $" + name).collect(Collectors.joining(", "));
        return "%s%s { %s%s %s }"
                .formatted(
                        kind == Kind.MUTATION ? "mutation" : "query",
                        declared.isEmpty() ? "" : "(" + declared + ")",
                        field,
                        passed.isEmpty() ? "" : "(" + passed + ")",
                        selection == null ? signature.selection() : selection);
    }
}
