package org.luoshi.indicator.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.luoshi.indicator.LobbyPage;
import org.luoshi.indicator.LobbyPages;

/** 大厅展示 without a login: whoever holds the key of a screen sees what is published (row 40). Asks for no session and sets none. */
@Path("/public/lobby")
@RunOnVirtualThread
public class LobbyApi {
    private final LobbyPages pages;
    private final ObjectMapper json;

    LobbyApi(LobbyPages pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** 404 for an unknown key as for a closed one. Nobody keeps the answer: a closed screen goes dark at its next request. */
    @GET
    @Path("/{key}")
    public Response page(@PathParam("key") String key) {
        return pages.of(key)
                .map(page -> Response.ok(write(page), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .header("Cache-Control", "no-store")
                .build();
    }

    private String write(LobbyPage page) {
        try {
            return json.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
