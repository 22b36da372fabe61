package org.wegwijs.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Guards the desk, and nothing else: no filter of this room sees any other address. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
class DeskSecurity {

    static final String SIGN_IN = "/desk/sign-in";
    static final String REFUSED = "/desk/refused";

    private static final String ONLY_OURS =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** Before anybody has signed in: the ways in, and what pages are made of. */
    private static final String[] OPEN = {
        SIGN_IN, "/desk/set-up/*", "/desk/invitation/*", "/desk/password/*", "/desk/*.css", "/desk/*.js", "/desk/*.svg"
    };

    @Bean
    SecurityFilterChain desk(HttpSecurity http, AccountContexts contexts, CookieCsrfTokenRepository csrf) {
        return http.securityMatcher("/desk", "/desk/**")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(tokens -> tokens.csrfTokenRepository(csrf))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ONLY_OURS))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        // Whether the whole host is HTTPS only is for the web server in front to say.
                        .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(toSignIn()).accessDeniedPage(REFUSED))
                // Each would open a session for whoever only looks at the sign-in page.
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Sends to the sign-in, and from there back to a page that was asked for. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, why) -> {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            boolean worthIt = request.getMethod().equals("GET") && !path.equals("/desk");
            String back = worthIt ? "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "";
            response.sendRedirect(request.getContextPath() + SIGN_IN + back);
        };
    }

    @Bean
    DelegatingFilterProxyRegistrationBean deskSessionFilter() {
        return onDesk("springSessionRepositoryFilter", OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 50);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean deskSecurityFilter() {
        return onDesk("springSecurityFilterChain", OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 10);
    }

    private static DelegatingFilterProxyRegistrationBean onDesk(String filter, int order) {
        DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(filter);
        registration.addUrlPatterns("/desk", "/desk/*");
        registration.setOrder(order);
        return registration;
    }
}
