package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pace of the sign-in")
class SignInPaceTest {

    final SignInPace pace = new SignInPace();

    @Test
    @DisplayName("gets slow after a few failures with one name, wherever they come from")
    void slowsByName() {
        IntStream.range(0, SignInPace.NAME_AT_ONCE)
                .forEach(i -> assertThat(pace.allows("vera", "192.0.2." + i)).isTrue());
        assertThat(pace.allows("vera", "192.0.2.99")).isFalse();
        assertThat(pace.allows("anna", "192.0.2.99")).isTrue();
    }

    @Test
    @DisplayName("gets slow after many failures from one address, whatever the name")
    void slowsByAddress() {
        IntStream.range(0, SignInPace.ADDRESS_AT_ONCE)
                .forEach(i -> assertThat(pace.allows("name" + i, "192.0.2.1")).isTrue());
        assertThat(pace.allows("vera", "192.0.2.1")).isFalse();
        assertThat(pace.allows("vera", "192.0.2.2")).isTrue();
    }

    @Test
    @DisplayName("does not count those that went well")
    void forgivesSuccess() {
        IntStream.range(0, 100).forEach(i -> {
            assertThat(pace.allows("vera", "192.0.2.1")).isTrue();
            pace.succeeded("vera", "192.0.2.1");
        });
    }

    @Test
    @DisplayName("lets nobody who tries a name elsewhere lock its owner out where they signed in before")
    void cannotBeUsedToLockOut() {
        assertThat(pace.allows("vera", "192.0.2.1")).isTrue();
        pace.succeeded("vera", "192.0.2.1");
        IntStream.range(0, 50).forEach(i -> pace.allows("vera", "198.51.100." + i));
        assertThat(pace.allows("vera", "198.51.100.200")).isFalse();
        assertThat(pace.allows("vera", "192.0.2.1")).isTrue();
    }
}
