package org.luoshi.cockpit;

import java.util.UUID;
import org.luoshi.matter.TrafficLight;

/** One place on the map, WGS-84. */
public record MapPoint(
        UUID id,
        UUID matterId,
        MapPointKind kind,
        String title,
        TrafficLight light,
        double latitude,
        double longitude) {}
