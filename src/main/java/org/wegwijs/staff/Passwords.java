package org.wegwijs.staff;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password may be, and how it is kept. Length counts, not the kinds of characters (NIST SP 800-63B). */
@Component
final class Passwords {

    static final int SHORTEST = 12;

    /** bcrypt takes no more. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** What is hashed for a name that nobody has, so that it takes as long. */
    private volatile @Nullable String nobodys;

    /** What is wrong with a password, as a key of {@code desk.po}; empty if nothing is. */
    Optional<String> fault(String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password.long");
        }
        String plain = password.strip().toLowerCase(Locale.ROOT);
        boolean onlyName =
                !name.isBlank() && plain.replace(StoredAccounts.plain(name), "").length() < SHORTEST / 2;
        boolean oneLetter = plain.codePoints().distinct().count() < 4;
        return onlyName || oneLetter ? Optional.of("password.guessable") : Optional.empty();
    }

    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Takes as long for null, which nothing matches. */
    boolean matches(String password, @Nullable String hash) {
        // Nobody has chosen a longer one, and bcrypt would refuse it with an error.
        String tried = password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES ? "" : password;
        return encoder.matches(tried, hash == null ? nobodys() : hash) && hash != null;
    }

    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = hash("nobody has this password");
            nobodys = hash;
        }
        return hash;
    }
}
