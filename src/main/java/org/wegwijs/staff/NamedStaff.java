package org.wegwijs.staff;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people whose names the organisation chose to show in the chat, so that a complaint can say whom it is about. */
@Component
public class NamedStaff {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    NamedStaff(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One of them. */
    public record Named(UUID id, String displayName) {}

    /** By name. */
    public List<Named> all() {
        return jdbc.sql("select id, display_name from staff_account where named_in_chat and enabled"
                        + " order by display_name, id")
                .query((row, number) -> new Named(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    public boolean isNamed(String id) {
        return all().stream().anyMatch(named -> named.id().toString().equals(id));
    }

    @Transactional
    void show(Account account, boolean shown) {
        if (isNamed(account.id().toString()) != shown) {
            jdbc.sql("update staff_account set named_in_chat = ? where id = ?")
                    .params(shown, account.id())
                    .update();
            audit.note(shown ? "account.named" : "account.unnamed", account.name(), null, null);
        }
    }
}
