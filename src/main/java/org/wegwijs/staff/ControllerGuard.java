package org.wegwijs.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** What controllers need wherever they are made, also in a command that has no web: roles on methods, tokens of forms. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ControllerGuard {

    /** In a cookie, since there is no session before the sign-in; a new one with each sign-in. */
    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("wegwijs-desk-form");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
