package org.wegwijs.staff;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An account as Spring Security sees it; read from the database for each request, so that a change holds at once. */
final class AccountAuthentication extends AbstractAuthenticationToken {

    private final transient StoredAccount stored;

    AccountAuthentication(StoredAccount stored) {
        super(stored.account().roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .collect(Collectors.toSet()));
        this.stored = stored;
        setAuthenticated(true);
    }

    StoredAccount stored() {
        return stored;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return stored.account();
    }

    @Override
    public String getName() {
        return stored.account().name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountAuthentication that && stored.equals(that.stored);
    }

    @Override
    public int hashCode() {
        return stored.hashCode();
    }
}
