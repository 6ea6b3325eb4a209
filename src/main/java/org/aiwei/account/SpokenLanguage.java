package org.aiwei.account;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.SignedInUser;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Addresses a person in the language chosen once, also at a device where no language has been chosen yet. */
@Component
@RequiredArgsConstructor
class SpokenLanguage {

    private final PersonRepository people;
    private final LocaleResolver locales;

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent in) {
        if (!(in.getAuthentication().getPrincipal() instanceof SignedInUser user)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at)
                || at.getResponse() == null
                || WebUtils.getCookie(at.getRequest(), "lang") != null) {
            return;
        }
        people.findById(user.getActor().id())
                .map(Person::getLanguage)
                .ifPresent(language ->
                        locales.setLocale(at.getRequest(), at.getResponse(), Locale.forLanguageTag(language)));
    }
}
