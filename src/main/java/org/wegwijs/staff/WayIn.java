package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a one-time link: they choose a password, and are in. */
@Component
class WayIn {

    private final OneTimeLinks links;
    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final AuditTrail audit;

    WayIn(OneTimeLinks links, StoredAccounts accounts, Passwords passwords, OpenSessions sessions, AuditTrail audit) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What came of it. */
    sealed interface Result {

        record In(Account account) implements Result {}

        /** @param faults keys of {@code desk.po}; the link can still be used */
        record Refused(List<String> faults) implements Result {}

        /** The link was used or has expired meanwhile. */
        record Over() implements Result {}
    }

    /**
     * What somebody typed.
     *
     * @param name of the first administrator; of others it is known
     */
    record Typed(String name, String displayName, String password, String again) {

        @Override
        public String toString() {
            return "Typed[" + name + "]";
        }
    }

    /** A link that can still be used. A set-up link cannot, once there is an administrator. */
    Optional<OneTimeLink> open(LinkKind kind, String token) {
        return links.find(kind, token).filter(link -> kind != LinkKind.SET_UP || !accounts.hasAdmin());
    }

    /** The account that a link makes, or whose password it sets. */
    NewAccount whom(OneTimeLink link, Typed typed) {
        if (link.kind() == LinkKind.SET_UP) {
            return new NewAccount(typed.name(), typed.displayName(), Set.of(Role.ADMIN), Set.of());
        }
        return Optional.ofNullable(link.account())
                .flatMap(accounts::find)
                .map(StoredAccount::account)
                .map(found -> new NewAccount(found.name(), found.displayName(), found.roles(), found.languages()))
                .orElse(link.whom());
    }

    @Transactional
    Result use(OneTimeLink link, Typed typed) {
        NewAccount whom = whom(link, typed);
        List<String> faults = new ArrayList<>(link.kind() == LinkKind.SET_UP ? whom.faults() : List.of());
        passwords.fault(typed.password(), whom.name()).ifPresent(faults::add);
        if (!typed.password().equals(typed.again())) {
            faults.add("password.differs");
        }
        if (link.kind() != LinkKind.PASSWORD && accounts.named(whom.name()).isPresent()) {
            faults.add("account.fault.taken");
        }
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        return links.use(link) ? in(link, whom, passwords.hash(typed.password())) : new Result.Over();
    }

    private Result in(OneTimeLink link, NewAccount whom, String hash) {
        if (link.account() != null) {
            return newPassword(link.account(), hash);
        }
        Account account = whom.account();
        accounts.add(account, hash);
        links.drop(LinkKind.SET_UP);
        audit.note(
                link.kind() == LinkKind.SET_UP ? "account.set-up" : "account.accepted",
                account.name(),
                null,
                Role.join(account.roles()));
        return new Result.In(account);
    }

    private Result newPassword(UUID id, String hash) {
        Optional<Account> account =
                accounts.find(id).map(StoredAccount::account).filter(Account::enabled);
        account.ifPresent(found -> {
            accounts.setPassword(id, hash);
            sessions.endAll(id);
            audit.note("account.password", found.name(), null, null);
        });
        return account.<Result>map(Result.In::new).orElseGet(Result.Over::new);
    }
}
