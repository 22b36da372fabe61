package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins a session for somebody who has shown who they are. */
@Component
class SessionDoor {

    /** By which people recognise their own devices in a list. */
    static final String BROWSER = "browser";

    private static final int LONGEST_BROWSER = 200;

    private final CookieCsrfTokenRepository csrf;

    SessionDoor(CookieCsrfTokenRepository csrf) {
        this.csrf = csrf;
    }

    /** A session of its own and a new token for forms, so that nothing from before the sign-in is worth anything. */
    void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(AccountContexts.ACCOUNT, account.id().toString());
        session.setAttribute(BROWSER, cut(request.getHeader(HttpHeaders.USER_AGENT)));
        csrf.saveToken(null, request, response);
    }

    private static String cut(@Nullable String browser) {
        return browser == null ? "" : browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
    }
}
