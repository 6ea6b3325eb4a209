package org.aiwei.platform;

import java.time.Duration;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class WebConfiguration implements WebMvcConfigurer {

    private final Assets assets;
    private final DayText days;
    private final OnceInterceptor once;

    /** Chinese unless the person has switched; the browser's own language is not asked. */
    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.root() + "/**")
                .addResourceLocations("classpath:/static/", "classpath:/META-INF/resources/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/favicon.ico").addResourceLocations("classpath:/static/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageFacts(assets, days)).order(0);
        registry.addInterceptor(new BackToSender()).order(5).excludePathPatterns("/preferences");
        registry.addInterceptor(once)
                .order(10)
                .excludePathPatterns("/login", "/login/*", "/logout", "/preferences", "/error");
    }

    /** Facts every template may need, error pages included, which see no model of a controller. */
    private record PageFacts(Assets assets, DayText days) implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response,
                Object handler) {
            request.setAttribute("assets", assets);
            request.setAttribute("days", days);
            request.setAttribute("address", Address.of(request));
            return true;
        }
    }
}
