package org.aiwei.delivery;

import java.net.URI;
import java.util.Locale;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The robot's address; the county's own settings. Nothing but https, as whoever holds the address can speak in the group. */
@Component
@Getter
class RobotSettings {

    enum Kind {
        WECOM,
        DINGTALK
    }

    private final Kind kind;
    private final @Nullable URI address;
    private final String secret;

    RobotSettings(
            @Value("${aiwei.robot.kind}") String kind,
            @Value("${aiwei.robot.url}") String url,
            @Value("${aiwei.robot.secret}") String secret) {
        this.kind = kind.isBlank() ? Kind.WECOM : Kind.valueOf(kind.strip().toUpperCase(Locale.ROOT));
        this.address = url.isBlank() ? null : secure(url.strip());
        this.secret = secret.strip();
    }

    /** @throws IllegalArgumentException for anything but https; the address itself is not told, as it is a secret */
    private static URI secure(String url) {
        var address = URI.create(url);
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("aiwei.robot.url (AIWEI_ROBOT_URL) must begin with https://");
        }
        return address;
    }
}
