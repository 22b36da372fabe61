package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.language.LanguageTag;

/** What administrators do with accounts. Somebody can always sign in as one: the last cannot be lost. */
@Component
class AccountDesk {

    private final StoredAccounts accounts;
    private final OneTimeLinks links;
    private final OpenSessions sessions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AccountDesk(
            StoredAccounts accounts,
            OneTimeLinks links,
            OpenSessions sessions,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
    }

    /** What came of an invitation. */
    sealed interface Invited {

        /** Whoever has the token gets the account. */
        record Link(String token) implements Invited {
            @Override
            public String toString() {
                return "Link[*]";
            }
        }

        /** @param faults keys of {@code desk.po} */
        record Refused(List<String> faults) implements Invited {}
    }

    @Transactional
    Invited invite(NewAccount whom) {
        List<String> faults = new ArrayList<>(whom.faults());
        boolean taken = accounts.named(whom.name()).isPresent()
                || links.openInvitations().stream()
                        .anyMatch(link -> link.whom().name().equals(whom.name()));
        if (taken) {
            faults.add("account.fault.taken");
        }
        if (!faults.isEmpty()) {
            return new Invited.Refused(faults);
        }
        links.dropExpired();
        String token = links.invitation(whom);
        audit.note("account.invited", whom.name(), null, rights(whom.roles(), whom.languages()));
        return new Invited.Link(token);
    }

    @Transactional
    void withdraw(UUID invitation) {
        links.openInvitations().stream()
                .filter(link -> link.id().equals(invitation))
                .forEach(link -> {
                    links.drop(link.id());
                    audit.note("account.uninvited", link.whom().name(), null, null);
                });
    }

    /** Changes everything but the name; returns what is wrong, as keys of {@code desk.po}. */
    @Transactional
    List<String> change(Account account, String displayName, Set<Role> roles, Set<LanguageTag> languages) {
        NewAccount wanted = new NewAccount(account.name(), displayName, roles, languages);
        List<String> faults = new ArrayList<>(wanted.faults());
        if (!roles.contains(Role.ADMIN) && isLastAdmin(account)) {
            faults.add("account.fault.last-admin");
        }
        if (faults.isEmpty()) {
            save(
                    account,
                    new Account(
                            account.id(), account.name(), wanted.displayName(), roles, languages, account.enabled()));
        }
        return faults;
    }

    private void save(Account before, Account after) {
        if (!after.equals(before)) {
            accounts.update(after);
            audit.note("account.changed", after.name(), facts(before), facts(after));
            if (!after.roles().equals(before.roles())) {
                events.publishEvent(new RolesChanged(after.id(), after.roles()));
            }
        }
    }

    /** Closes an account and ends its sessions; returns what is in the way, as keys of {@code desk.po}. */
    @Transactional
    List<String> disable(Account account) {
        if (isLastAdmin(account)) {
            return List.of("account.fault.last-admin");
        }
        if (account.enabled()) {
            accounts.update(enabled(account, false));
            sessions.endAll(account.id());
            links.dropFor(account.id());
            audit.note("account.disabled", account.name(), null, null);
            events.publishEvent(new AccountDisabled(account.id()));
        }
        return List.of();
    }

    @Transactional
    void enable(Account account) {
        if (!account.enabled()) {
            accounts.update(enabled(account, true));
            audit.note("account.enabled", account.name(), null, null);
        }
    }

    /** The token of a link by which its owner sets a new password. */
    @Transactional
    String passwordLink(Account account) {
        audit.note("account.password-link", account.name(), null, null);
        return links.password(account);
    }

    @Transactional
    void endSession(Account account, String handle) {
        sessions.end(account.id(), handle);
        audit.note("account.session-ended", account.name(), null, null);
    }

    private boolean isLastAdmin(Account account) {
        return accounts.lockAdmins().equals(List.of(account.id()));
    }

    private static Account enabled(Account account, boolean enabled) {
        return new Account(
                account.id(), account.name(), account.displayName(), account.roles(), account.languages(), enabled);
    }

    private static String facts(Account account) {
        return account.displayName() + "; " + rights(account.roles(), account.languages());
    }

    private static String rights(Set<Role> roles, Set<LanguageTag> languages) {
        return Role.join(roles) + (languages.isEmpty() ? "" : "; " + StoredAccounts.join(languages));
    }
}
