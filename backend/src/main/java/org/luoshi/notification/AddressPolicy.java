package org.luoshi.notification;

import java.util.regex.Pattern;

/** What an address of each channel must look like; robots only at services that we talk to (S29). */
public final class AddressPolicy {
    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("1[3-9]\\d{9}|\\+\\d{8,15}");

    private final EndpointPolicy robots;

    public AddressPolicy(EndpointPolicy robots) {
        this.robots = robots;
    }

    public boolean accepts(NotificationChannel channel, String address) {
        return switch (channel) {
            case MAIL ->
                address.length() <= LONGEST_MAIL && MAIL.matcher(address).matches();
            case SMS -> TELEPHONE.matcher(address).matches();
            case ROBOT -> robots.accepts(address);
            case IN_APP, WEB_PUSH -> false;
        };
    }
}
