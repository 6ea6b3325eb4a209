package org.aiwei.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks for the password before a method that is marked {@link FreshPassword}, ahead of the form's once-key being used up. */
@RequiredArgsConstructor
class FreshPasswordInterceptor implements HandlerInterceptor {

    static final String FIELD = "_passwordAgain";

    private final PasswordAgain passwords;
    private final ShownFactors shown;
    private final Clock clock;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        boolean free = !(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(FreshPassword.class);
        if (free || who == null || Factors.fresh(who, clock.instant())) {
            return true;
        }
        var typed = request.getParameter(FIELD);
        if (typed == null || typed.isEmpty() || !right(who, typed, request.getRemoteAddr())) {
            throw new PasswordNeeded(request.getRequestURI(), typed != null && !typed.isEmpty(), fields(request));
        }
        shown.add(Factors.password(clock.instant()), request, response);
        return true;
    }

    private boolean right(Authentication who, String typed, String address) {
        return who.getPrincipal() instanceof SignedInUser user && passwords.right(user.getActor(), typed, address);
    }

    /** All that was typed, without what the next form brings itself. */
    private static List<PasswordNeeded.Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !List.of("_csrf", "_once", FIELD).contains(entry.getKey()))
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> new PasswordNeeded.Field(entry.getKey(), value)))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        WebMvcConfigurer freshPasswordForSensitiveActs(
                ObjectProvider<PasswordAgain> passwords,
                ObjectProvider<ShownFactors> shown,
                ObjectProvider<Clock> clock) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new FreshPasswordInterceptor(
                                    passwords.getObject(), shown.getObject(), clock.getObject()))
                            .order(3);
                }
            };
        }
    }
}
