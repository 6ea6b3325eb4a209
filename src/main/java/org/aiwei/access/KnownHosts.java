package org.aiwei.access;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The names under which this program answers: those of {@code aiwei.hosts}, that of {@code aiwei.address}, and, so that a
 * first start and a house without names need no setting, addresses in figures and names without a dot. None of the latter
 * can be made to point here by a stranger on the internet.
 */
@Component
class KnownHosts {

    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern LAST_DOT = Pattern.compile("\\.$");

    private final Set<String> named = new HashSet<>();

    KnownHosts(@Value("${aiwei.hosts}") Set<String> hosts, @Value("${aiwei.address}") String address) {
        hosts.forEach(host -> named.add(plain(host)));
        var own = URI.create(address.strip()).getHost();
        if (own != null) {
            named.add(plain(own));
        }
    }

    /** @param host as the browser says it, without a port */
    boolean include(String host) {
        var name = plain(host);
        return named.contains(name) || FIGURES.matcher(name).matches() || (!name.contains(".") && !name.contains(":"));
    }

    private static String plain(String host) {
        return LAST_DOT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
