package org.aiwei.account;

import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Shows the set-up link of an empty installation to whoever started the program. */
@Component
@Profile("!demo")
@RequiredArgsConstructor
class SetupLink {

    private static final Logger log = LoggerFactory.getLogger(SetupLink.class);

    private final FirstSetup setup;
    private final Environment environment;

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        setup.offer().ifPresent(token -> log.warn(text(token)));
    }

    private String text(String token) {
        var port = environment.getProperty("local.server.port", "8080");
        return """

                ======================================================================
                  这是一套空的系统。请在 24 小时内用浏览器打开下面的地址，
                  建立卫生健康局和第一位管理员（只能用一次，请勿转发）：

                  This installation is empty. Within 24 hours open this address to
                  set up the bureau and its first administrator (works once):

                  http://localhost:%s/setup/%s
                ======================================================================
                """.formatted(port, token);
    }
}
