package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to. A session holds the id of the account and nothing of Spring's own classes, so that it
 * survives an upgrade.
 */
@Component
final class AccountContexts implements SecurityContextRepository {

    /** By this attribute Spring Session finds all sessions of somebody. */
    static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final StoredAccounts accounts;

    AccountContexts(StoredAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    private SecurityContext load(HttpServletRequest request) {
        return account(request)
                .flatMap(accounts::find)
                .filter(stored -> stored.account().enabled())
                .map(stored -> new SecurityContextImpl(new AccountAuthentication(stored)))
                .orElseGet(SecurityContextImpl::new);
    }

    private static Optional<UUID> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    /** The sign-in puts the account into the session itself. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext loaded;

        Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = load.get();
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
