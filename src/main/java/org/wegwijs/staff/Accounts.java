package org.wegwijs.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everybody who works, or has worked, at the desk. */
@Component
public final class Accounts {

    private final StoredAccounts stored;

    Accounts(StoredAccounts stored) {
        this.stored = stored;
    }

    /** Also somebody who can no longer sign in. */
    public Optional<Account> find(UUID id) {
        return stored.find(id).map(StoredAccount::account);
    }

    /** By name, those who can no longer sign in among them. */
    public List<Account> all() {
        return stored.all().stream().map(StoredAccount::account).toList();
    }
}
