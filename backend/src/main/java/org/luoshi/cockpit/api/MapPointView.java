package org.luoshi.cockpit.api;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.cockpit.MapPoint;
import org.luoshi.cockpit.MapPointKind;
import org.luoshi.matter.TrafficLight;

@Type("MapPoint")
@Description("One place on the map, WGS-84.")
public record MapPointView(
        @Description("Of the matter or the finding.") @Id UUID id,
        @Id UUID matterId,
        MapPointKind kind,
        String title,
        TrafficLight light,
        double latitude,
        double longitude) {

    static MapPointView of(MapPoint point) {
        return new MapPointView(
                point.id(),
                point.matterId(),
                point.kind(),
                point.title(),
                point.light(),
                point.latitude(),
                point.longitude());
    }
}
