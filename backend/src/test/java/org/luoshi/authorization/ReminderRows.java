package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 提醒渠道: everybody's own; how often a unit was reminded, for the office and the unit. */
final class ReminderRows {
    private static final String ADDRESS = "liaison@unit.example";

    private ReminderRows() {}

    static List<Operation> rows() {
        return List.of(
                query("reminderChannels")
                        .in(ReminderRows::address)
                        .sees(Scope.OWN)
                        .selecting("{ addresses { address } }")
                        .showsIf((body, id) -> body.contains(ADDRESS)),
                mutation("setChannelAddress")
                        .selecting("{ fallOverMinutes }")
                        .with(id -> Map.of("channel", "MAIL", "address", ADDRESS)),
                mutation("removeChannelAddress")
                        .selecting("{ fallOverMinutes }")
                        .with(id -> Map.of("channel", "MAIL")),
                mutation("testReminderChannels").selecting("{ fallOverMinutes }"),
                query("unitReminders")
                        .in(() -> World.HOUSING)
                        .sees(Scope.ADDRESSEE)
                        .with(id -> Map.of("unitId", id))
                        .selecting("{ officerId }")
                        .showsIf((body, id) ->
                                body.contains(Persona.LIAISON.officerId().toString())));
    }

    private static UUID address() {
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation($input: SetChannelAddressInput!) { setChannelAddress(input: $input) { fallOverMinutes } }",
                        Map.of("input", Map.of("commandId", UUID.randomUUID(), "channel", "MAIL", "address", ADDRESS)));
        return Persona.LIAISON.officerId();
    }
}
