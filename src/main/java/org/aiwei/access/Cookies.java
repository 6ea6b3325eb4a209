package org.aiwei.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Under TLS the two cookies that matter carry the prefix {@code __Host-}, which browsers take from this very host by TLS
 * only. Without TLS, as on a machine of one's own and in some counties, they have plain names: browsers would not keep others.
 */
@Configuration(proxyBeanMethods = false)
class Cookies {

    static final String PREFIX = "__Host-";

    private static final String SESSION = "SID";
    private static final String FORMS = "XSRF-TOKEN";
    private static final String LAX = "Lax";

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie(session(SESSION, false), session(PREFIX + SESSION, true));
    }

    static CsrfTokenRepository forms() {
        return new FormCookie(form(FORMS, false), form(PREFIX + FORMS, true));
    }

    private static DefaultCookieSerializer session(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite(LAX);
        return cookie;
    }

    private static CookieCsrfTokenRepository form(String name, boolean secure) {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName(name);
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite(LAX));
        return cookies;
    }
}
