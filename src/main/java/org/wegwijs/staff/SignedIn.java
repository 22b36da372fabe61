package org.wegwijs.staff;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, in the request that this thread works on. */
@Component
public final class SignedIn {

    /** @throws IllegalStateException if nobody is */
    public Account account() {
        return maybe().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    /** Empty outside the desk, on its pages before the sign-in, and in what the program does by itself. */
    public Optional<Account> maybe() {
        return stored().map(StoredAccount::account);
    }

    Optional<StoredAccount> stored() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AccountAuthentication signedIn
                ? Optional.of(signedIn.stored())
                : Optional.empty();
    }
}
