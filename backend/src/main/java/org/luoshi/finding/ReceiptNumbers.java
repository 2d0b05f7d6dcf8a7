package org.luoshi.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** 回执号, such as F-20261120-7K3QXM. Random, not counted: a running number would tell outsiders how much is being found. */
@ApplicationScoped
class ReceiptNumbers {
    /** Letters and digits that nobody mistakes for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    String next(LocalDate today) {
        var number = new StringBuilder("F-")
                .append(DateTimeFormatter.BASIC_ISO_DATE.format(today))
                .append('-');
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
