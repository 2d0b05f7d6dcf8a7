package org.luoshi.inspection;

/** How the group comes. */
public enum VisitMode {
    /** 明查: with notice. */
    ANNOUNCED(false),
    /** 四不两直: no notice, greeting, briefing, escort; straight to the site. */
    UNANNOUNCED(true),
    /** 暗访: identity not shown; it has its plan like every inspection (BZ-32). */
    COVERT(true);

    private final boolean isSecret;

    VisitMode(boolean isSecret) {
        this.isSecret = isSecret;
    }

    /** Its plan is sealed from creation until the inspection is concluded (decision 9). */
    public boolean isSecret() {
        return isSecret;
    }
}
