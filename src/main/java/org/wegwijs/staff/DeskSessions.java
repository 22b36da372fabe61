package org.wegwijs.staff;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions of the desk, in the database: they survive a restart, hold on every instance, and can be ended from afar. */
@Configuration(proxyBeanMethods = false)
class DeskSessions {

    static final String COOKIE = "wegwijs-desk";

    /** Every ten minutes; a session that is over is refused without it. */
    private static final String CLEANUP = "0 */10 * * * *";

    @Bean
    JdbcIndexedSessionRepository sessions(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            @Value("${wegwijs.desk-session:12h}") Duration idle) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, own);
        sessions.setDefaultMaxInactiveInterval(idle);
        sessions.setCleanupCron(CLEANUP);
        return sessions;
    }

    @Bean
    SessionRepositoryFilter<? extends Session> springSessionRepositoryFilter(
            JdbcIndexedSessionRepository sessions, @Value("${server.servlet.context-path:}") String contextPath) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath(contextPath + "/desk");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        return filter(sessions, ids);
    }

    private static <S extends Session> SessionRepositoryFilter<S> filter(
            SessionRepository<S> sessions, CookieHttpSessionIdResolver ids) {
        SessionRepositoryFilter<S> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }
}
