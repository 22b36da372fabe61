package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.language.LanguageTag;

/** What everybody may change about their own account. */
@Component
class OwnAccount {

    private final StoredAccounts accounts;
    private final SignIn signIn;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final AuditTrail audit;

    OwnAccount(StoredAccounts accounts, SignIn signIn, Passwords passwords, OpenSessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param language empty for that of the browser */
    @Transactional
    void setDeskLanguage(Account own, Optional<LanguageTag> language) {
        accounts.setDeskLanguage(own.id(), language.orElse(null));
    }

    /**
     * Sets a new password and ends the other sessions. The old one is asked for at the pace of the sign-in.
     *
     * @param session the id of the one that goes on
     * @return what is wrong, as keys of {@code desk.po}
     */
    @Transactional
    List<String> changePassword(Account own, String old, WayIn.Typed fresh, String address, String session) {
        List<String> faults = new ArrayList<>();
        SignIn.Result right = signIn.tryWith(own.name(), old, address);
        if (!(right instanceof SignIn.Result.Welcome)) {
            faults.add(right instanceof SignIn.Result.TooMany ? "sign-in.slow" : "me.password.old-wrong");
        }
        passwords.fault(fresh.password(), own.name()).ifPresent(faults::add);
        if (!fresh.password().equals(fresh.again())) {
            faults.add("password.differs");
        }
        if (faults.isEmpty()) {
            accounts.setPassword(own.id(), passwords.hash(fresh.password()));
            sessions.endOthers(own.id(), session);
            audit.note("account.password", own.name(), null, null);
        }
        return faults;
    }
}
