package org.aiwei.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** Gate 0: what nobody has declared as an {@link Area} is closed; everything but sign-in and static files needs a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/login", "/login/*", "/assets/**", "/favicon.ico", "/preferences", "/error", "/setup/*", "/calendar/*"
    };
    private static final String[] SIGNED_IN = {"/", "/logout", "/sign-in/code"};
    private static final String[] OWN_KEYS = {"/account/password", "/account/factor", "/account/factor/**"};

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, List<Area> areas, SessionRegistry sessions, RefusedAccess refusals, KnownHosts hosts)
            throws Exception {
        var again = new SignedInAgain();
        return http.authorizeHttpRequests(requests -> gates(requests, areas))
                .formLogin(
                        form -> form.loginPage("/login").successHandler(again).failureHandler(again))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
                                ClearSiteDataHeaderWriter.Directive.CACHE,
                                ClearSiteDataHeaderWriter.Directive.STORAGE))))
                .csrf(csrf -> csrf.csrfTokenRepository(Cookies.forms()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(3)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(new SignInAgain()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new RefusedPage(areas, refusals))
                        .defaultAuthenticationEntryPointFor(
                                new FreshSignIn(), new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(new SignInAgain(), request -> true))
                .headers(headers -> headers.addHeaderWriter((request, response) -> SafeHeaders.complete(response)))
                .requestCache(withDefaults())
                .addFilterAfter(new HostGate(hosts), HeaderWriterFilter.class)
                .addFilterBefore(new StrangersBody(), CsrfFilter.class)
                .addFilterBefore(new SessionAge(), AuthorizationFilter.class)
                .build();
    }

    /** What fields hold is the pages' matter: an answer given here would be a blank page. */
    @Bean
    StrictHttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    private static void gates(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<Area> areas) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        requests.requestMatchers(OPEN).permitAll();
        requests.requestMatchers(SIGNED_IN).authenticated();
        requests.requestMatchers(OWN_KEYS).access(SecondFactorGate.NO_CODE_OWED);
        areas.stream()
                .sorted(Comparator.comparing((Area area) -> area.path().length())
                        .reversed())
                .forEach(area -> requests.requestMatchers(area.path(), area.path() + "/**")
                        .access(AuthorizationManagers.allOf(entry(area), SecondFactorGate.ALL_SHOWN)));
        requests.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> entry(Area area) {
        return AuthorityAuthorizationManager.hasAnyAuthority(
                area.duties().stream().map(SignedInUser::authority).toArray(String[]::new));
    }
}
