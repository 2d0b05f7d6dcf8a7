package org.luoshi.cockpit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.luoshi.cockpit.MapTiles;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

/** The map under the points, for whoever is logged in. */
@Path("/files/map-tile")
@RunOnVirtualThread
public class MapTileApi {
    private static final Logger LOG = Logger.getLogger(MapTileApi.class);
    private static final int BAD_GATEWAY = 502;

    private final CurrentCaller caller;
    private final MapTiles tiles;

    MapTileApi(CurrentCaller caller, MapTiles tiles) {
        this.caller = caller;
        this.tiles = tiles;
    }

    /** 404 where the map has no picture or no tile server is set, 502 when the tile server fails. */
    @GET
    @Path("/{zoom: \\d+}/{x: \\d+}/{y: \\d+}")
    public Response tile(@PathParam("zoom") int zoom, @PathParam("x") int x, @PathParam("y") int y)
            throws InterruptedException {
        caller.get();
        try {
            return tiles.fetch(zoom, x, y)
                    .map(tile -> Response.ok(tile.bytes(), tile.mediaType())
                            .header("Cache-Control", "private, max-age=604800")
                            .header("Vary", "Cookie, Authorization"))
                    .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                    .build();
        } catch (IOException e) {
            LOG.warnf("No map tile: %s", e.toString());
            return Response.status(BAD_GATEWAY).build();
        }
    }

    /** An officer who is unknown or disabled. */
    @ServerExceptionMapper
    public Response refuse(DomainException refusal) {
        return Response.status(Response.Status.FORBIDDEN).build();
    }
}
