package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A password")
class PasswordsTest {

    final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "short one, password.short",
        "aaaaaaaaaaaaaaaa, password.guessable",
        "vera.smit@example.org, password.guessable",
        "Vera.Smit@example.org1, password.guessable"
    })
    @DisplayName("is refused if it is short, or hardly more than the name")
    void refuses(String password, String fault) {
        assertThat(passwords.fault(password, "vera.smit@example.org")).contains(fault);
        assertThat(passwords.fault("é".repeat(20) + "abc".repeat(20), "vera")).contains("password.long");
    }

    @ParameterizedTest
    @CsvSource({"three small words", "verasmitlikeshorses", "слово за словом", "123456 is weak but long"})
    @DisplayName("needs nothing but its length, in any script")
    void takes(String password) {
        assertThat(passwords.fault(password, "vera")).isEmpty();
    }

    @Test
    @DisplayName("is kept as a hash that names its way of hashing, and matches nothing else")
    void hashes() {
        String hash = passwords.hash("three small words");
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("three");
        assertThat(passwords.matches("three small words", hash)).isTrue();
        assertThat(passwords.matches("three small word", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(500), hash)).isFalse();
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }
}
