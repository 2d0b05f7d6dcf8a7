package org.luoshi.draw;

import org.luoshi.platform.ErrorCode;

/** Refusals about random draws. */
public enum DrawError implements ErrorCode {
    /** No such draw, or none the caller may see. */
    DRAW_NOT_FOUND,
    /** It is at another point of its way; details say where. */
    DRAW_WRONG_STATUS,
    /** Only who opened it carries it on. */
    DRAW_NOT_OWN,
    /** Fewer targets to draw from than are to be drawn. */
    DRAW_TOO_FEW_TARGETS,
    /** Recusals could leave fewer inspectors than are to be drawn, whichever targets come out. */
    DRAW_TOO_FEW_INSPECTORS,
    /** The plan does not follow the draw: another target, a drawn inspector left out, or a secret plan of an open draw. */
    DRAW_MISMATCH
}
