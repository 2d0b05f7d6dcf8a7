package org.luoshi.matter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;

@ApiTest
@DisplayName("Saved views 视图 of the ledger (row 13)")
class SavedViewTest {
    private static final String SAVE =
            "mutation ($input: SaveLedgerViewInput!) { saveLedgerView(input: $input) { id name } }";
    private static final String DELETE =
            "mutation ($input: DeleteLedgerViewInput!) { deleteLedgerView(input: $input) }";
    private static final String VIEWS = "{ ledgerViews { id name query columns shared own } }";

    @Test
    void keepsFilterOrderAndColumnsForTheOfficerAlone() {
        var input = view("红灯", false);
        GraphQl.as(Persona.CLERK).succeed(SAVE, input);
        GraphQl.as(Persona.CLERK).succeed(SAVE, input);
        GraphQl.as(Persona.CLERK)
                .succeed(VIEWS, Map.of())
                .body("data.ledgerViews.name", contains("红灯"))
                .body("data.ledgerViews[0].query", equalTo("lights=RED&sort=LAMP"))
                .body("data.ledgerViews[0].columns", contains("number", "lamp"));
        GraphQl.as(Persona.DIRECTOR).succeed(VIEWS, Map.of()).body("data.ledgerViews", empty());
    }

    @Test
    void isSharedWithTheOwnUnitOnlyAndDeletedByItsOwnerOnly() {
        var input = view("本月到期", true);
        var id = GraphQl.as(Persona.CLERK).succeed(SAVE, input).extract().<String>path("data.saveLedgerView.id");
        GraphQl.as(Persona.DIRECTOR).succeed(VIEWS, Map.of()).body("data.ledgerViews.own", contains(false));
        GraphQl.as(Persona.LIAISON).succeed(VIEWS, Map.of()).body("data.ledgerViews", empty());
        GraphQl.as(Persona.DIRECTOR)
                .succeed(DELETE, Given.command("viewId", UUID.fromString(id)))
                .body("data.deleteLedgerView", equalTo(true));
        GraphQl.as(Persona.CLERK).succeed(VIEWS, Map.of()).body("data.ledgerViews.name", contains("本月到期"));
        GraphQl.as(Persona.CLERK).succeed(DELETE, Given.command("viewId", UUID.fromString(id)));
        GraphQl.as(Persona.CLERK).succeed(VIEWS, Map.of()).body("data.ledgerViews", empty());
    }

    @Test
    void replacesTheViewOfTheSameName() {
        GraphQl.as(Persona.CLERK).succeed(SAVE, view("我的", false));
        GraphQl.as(Persona.CLERK).succeed(SAVE, view("我的", true));
        GraphQl.as(Persona.CLERK).succeed(VIEWS, Map.of()).body("data.ledgerViews.shared", contains(true));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", SAVE, view(" ", true));
    }

    private static Map<String, Object> view(String name, boolean shared) {
        return Given.input(Map.of(
                "commandId",
                UUID.randomUUID(),
                "viewId",
                UUID.randomUUID(),
                "name",
                name,
                "query",
                "lights=RED&sort=LAMP",
                "columns",
                List.of("number", "lamp"),
                "shared",
                shared));
    }
}
