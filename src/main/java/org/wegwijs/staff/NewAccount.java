package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wegwijs.language.LanguageTag;

/**
 * An account that somebody is to get.
 *
 * @param name what they will sign in with
 */
record NewAccount(String name, String displayName, Set<Role> roles, Set<LanguageTag> languages) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_DISPLAY_NAME = 120;

    /** Also a mail address, which many find easiest to remember. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,59}");

    NewAccount {
        name = StoredAccounts.plain(name);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
    }

    /** What is wrong with it, as keys of {@code desk.po}. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!NAME.matcher(name).matches() || name.equals(AuditTrail.SYSTEM)) {
            faults.add("account.fault.name");
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST_DISPLAY_NAME) {
            faults.add("account.fault.display-name");
        }
        if (roles.isEmpty()) {
            faults.add("account.fault.roles");
        }
        if (roles.contains(Role.TRANSLATOR) && languages.isEmpty()) {
            faults.add("account.fault.languages");
        }
        return faults;
    }

    Account account() {
        return new Account(UUID.randomUUID(), name, displayName, roles, languages, true);
    }
}
