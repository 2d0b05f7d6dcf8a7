package org.luoshi.evidence;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.luoshi.platform.DomainException;

/**
 * One step of a recipe; corners in parts of the picture's width and height, 0..1, so that it fits the original as well as the stamped copy.
 *
 * @param x1 where the finger went down, from the left
 * @param y1 the same, from the top
 * @param x2 where it was lifted
 */
@RegisterForReflection
public record CopyShape(CopyTool tool, double x1, double y1, double x2, double y2) {
    public CopyShape {
        check("x1", x1);
        check("y1", y1);
        check("x2", x2);
        check("y2", y2);
    }

    private static void check(String field, double part) {
        if (!(part >= 0 && part <= 1)) {
            throw DomainException.Invalid.field(field, "not 0..1");
        }
    }
}
