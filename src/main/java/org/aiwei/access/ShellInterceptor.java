package org.aiwei.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link Shell} where every template finds it, error pages included. */
class ShellInterceptor implements HandlerInterceptor {

    private final Supplier<Shell.Frame> frame;
    private final LocaleResolver locales;

    ShellInterceptor(Supplier<Shell.Frame> frame, LocaleResolver locales) {
        this.frame = frame;
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale locale = locales.resolveLocale(request);
        request.setAttribute("shell", new Shell(actor(request), frame.get(), path(request), locale, large(request)));
        return true;
    }

    private static @Nullable Actor actor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who
                        && who.getPrincipal() instanceof SignedInUser user
                        && !user.mustChangePassword()
                        && Factors.needed(who) == SecondFactorNeed.NONE
                ? user.getActor()
                : null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    private static boolean large(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals("size")
                                && cookie.getValue().equals("lg"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        WebMvcConfigurer shellOnEveryPage(
                ObjectProvider<Area> areas,
                ObjectProvider<MenuBadge> badges,
                ObjectProvider<ShownAccounts> shown,
                ObjectProvider<LocaleResolver> locales) {
            var frame = SingletonSupplier.of(() -> new Shell.Frame(
                    areas.stream().toList(),
                    badges.stream().toList(),
                    shown.stream().findAny().isPresent()));
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new ShellInterceptor(frame, locales.getObject()))
                            .order(1);
                }
            };
        }
    }
}
