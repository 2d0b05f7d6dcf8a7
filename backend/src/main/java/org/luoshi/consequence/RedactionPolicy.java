package org.luoshi.consequence;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text for publication must not hold (R733-24, decision 10). It finds the numbers that give a person away; names, trade secrets and
 * state secrets are for the two people who redact and approve.
 */
public final class RedactionPolicy {
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)(?:\\d{4}[ -]?){4}\\d{0,3}(?!\\d)");

    private RedactionPolicy() {}

    public static Set<PersonalDataKind> found(String text) {
        var found = EnumSet.noneOf(PersonalDataKind.class);
        if (IDENTITY.matcher(text).find()) {
            found.add(PersonalDataKind.IDENTITY_NUMBER);
        }
        if (MOBILE.matcher(text).find()) {
            found.add(PersonalDataKind.MOBILE_NUMBER);
        }
        if (CARD.matcher(IDENTITY.matcher(text).replaceAll("")).find()) {
            found.add(PersonalDataKind.BANK_CARD);
        }
        return found;
    }
}
