package org.wegwijs.staff;

import org.springframework.stereotype.Component;

/** Decides who may come in. */
@Component
class SignIn {

    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final SignInPace pace;

    SignIn(StoredAccounts accounts, Passwords passwords, SignInPace pace) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pace = pace;
    }

    /** What came of a try. */
    sealed interface Result {

        record Welcome(Account account) implements Result {}

        /** The name, the password or the account is not right; which of them is not told. */
        record Refused() implements Result {}

        record TooMany() implements Result {}
    }

    /** The same answer after the same work, whether there is such an account or not. */
    Result tryWith(String name, String password, String address) {
        String plain = StoredAccounts.plain(name);
        if (plain.length() > NewAccount.LONGEST_NAME || !pace.allows(plain, address)) {
            return plain.length() > NewAccount.LONGEST_NAME ? new Result.Refused() : new Result.TooMany();
        }
        StoredAccount found = accounts.named(plain).orElse(null);
        boolean right = passwords.matches(password, found == null ? null : found.password());
        if (!right || found == null || !found.account().enabled()) {
            return new Result.Refused();
        }
        pace.succeeded(plain, address);
        return new Result.Welcome(found.account());
    }
}
