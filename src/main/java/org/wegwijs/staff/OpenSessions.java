package org.wegwijs.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in now. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param handle names it on a page; the id of a session is a secret
     * @param browser such as {@code Firefox, Android}
     * @param own whether it is the one that asks
     */
    record Open(String handle, String browser, Instant since, Instant last, boolean own) {}

    /**
     * The one that was used last first.
     *
     * @param asking the id of the session that asks; null if it is somebody else's
     */
    List<Open> of(UUID account, @Nullable String asking) {
        return found(account).values().stream()
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new Open(
                        handle(session.getId()),
                        BrowserName.of(session.getAttribute(SessionDoor.BROWSER)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(asking)))
                .toList();
    }

    /** Ends one of somebody's sessions; nothing happens if they have none of that name. */
    void end(UUID account, String handle) {
        found(account).keySet().stream().filter(id -> handle(id).equals(handle)).forEach(sessions::deleteById);
    }

    /** In the caller's transaction. */
    void endAll(UUID account) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(account.toString())
                .update();
    }

    void endOthers(UUID account, String own) {
        found(account).keySet().stream().filter(id -> !id.equals(own)).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(UUID account) {
        return sessions.findByPrincipalName(account.toString());
    }

    private static String handle(String id) {
        return UUID.nameUUIDFromBytes(("session " + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
