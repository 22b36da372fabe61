package org.wegwijs.staff;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.BeanFactory;
import org.wegwijs.language.LanguageTag;

/** People who work at the desk, for tests of any room: they are in the database, and all have the same password. */
public final class AccountFixture {

    public static final String PASSWORD = "correct horse battery";

    /** Hashing takes long on purpose; once is enough. */
    private static final ConcurrentHashMap<String, String> HASHES = new ConcurrentHashMap<>();

    private final StoredAccounts accounts;

    public AccountFixture(BeanFactory beans) {
        this.accounts = beans.getBean(StoredAccounts.class);
    }

    /** Somebody with these roles; one who is there by that name gets them. */
    public Account with(String name, Role... roles) {
        UUID id = accounts.named(name).map(stored -> stored.account().id()).orElseGet(UUID::randomUUID);
        Account account = new Account(id, name, name, Set.of(roles), Set.of(LanguageTag.of("nl")), true);
        if (accounts.find(id).isPresent()) {
            accounts.update(account);
            accounts.setPassword(id, hash());
        } else {
            accounts.add(account, hash());
        }
        return account;
    }

    private static String hash() {
        return HASHES.computeIfAbsent(PASSWORD, password -> new Passwords().hash(password));
    }
}
