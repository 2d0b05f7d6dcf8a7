package org.luoshi.notification;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.LuoshiConfig;

/**
 * Which addresses the server may be made to call by what users enter or browsers say (S29): known services over HTTPS at public addresses,
 * nothing else. On a demo or test installation also this machine itself.
 */
public final class EndpointPolicy {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTPS = 443;
    private static final int LONGEST = 2_000;

    private final List<String> allowedHosts;
    private final boolean allowsLoopback;

    /**
     * @param allowedHosts names, or {@code *.suffix}
     */
    public EndpointPolicy(List<String> allowedHosts, boolean allowsLoopback) {
        this.allowedHosts =
                allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.allowsLoopback = allowsLoopback;
    }

    public static EndpointPolicy ofRobots(LuoshiConfig config) {
        return new EndpointPolicy(
                config.reminders().robotHosts(), config.push().allowLoopback().orElse(config.demoData()));
    }

    /** By its text alone. */
    public boolean accepts(String endpoint) {
        if (endpoint.length() > LONGEST) {
            return false;
        }
        URI uri;
        try {
            uri = URI.create(endpoint);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return false;
        }
        return isLoopback(uri)
                || ("https".equalsIgnoreCase(uri.getScheme())
                        && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                        && isAllowed(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    /** By where its name leads now: a name of a push service must not lead inside. */
    public boolean accepts(String endpoint, InetAddress... addresses) {
        if (!accepts(endpoint)) {
            return false;
        }
        if (isLoopback(URI.create(endpoint))) {
            return true;
        }
        for (var address : addresses) {
            if (!isPublic(address)) {
                return false;
            }
        }
        return addresses.length > 0;
    }

    private boolean isLoopback(URI uri) {
        return allowsLoopback && LOOPBACK_NAMES.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private boolean isAllowed(String host) {
        return allowedHosts.stream()
                .anyMatch(allowed ->
                        allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed));
    }

    private static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var isUniqueLocal = address instanceof Inet6Address && (first & 0xfe) == 0xfc;
        var isSharedByCarrier = bytes.length == 4 && first == 100 && (second & 0xc0) == 64;
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isUniqueLocal
                && !isSharedByCarrier
                && first != 0;
    }
}
