package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Language and size of type, kept in cookies, so that they hold on the sign-in page too. */
@Controller
@RequiredArgsConstructor
class PreferencesController {

    private final LocaleResolver locales;

    @PostMapping("/preferences")
    RedirectView save(
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String size,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (lang != null) {
            locales.setLocale(request, response, lang.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        }
        if (size != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, sizeCookie(size.equals("lg")).toString());
        }
        return new RedirectView(SafeReturn.path(back), false);
    }

    private static ResponseCookie sizeCookie(boolean large) {
        return ResponseCookie.from("size", large ? "lg" : "md")
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
    }
}
