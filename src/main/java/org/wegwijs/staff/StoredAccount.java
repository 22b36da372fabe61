package org.wegwijs.staff;

import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * The row of an account.
 *
 * @param password hashed
 * @param deskLanguage the language chosen for the desk; null for that of the browser
 */
record StoredAccount(
        Account account, String password, @Nullable LanguageTag deskLanguage) {

    /** A hash is a secret too. */
    @Override
    public String toString() {
        return "StoredAccount[" + account.id() + "]";
    }
}
