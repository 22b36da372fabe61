package org.wegwijs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A seal")
class SealTest {

    private static final ChatId AMAL = new ChatId("telegram", "4711");

    private final SealKey first = SealKey.random(new Random(1));
    private final SealKey second = SealKey.random(new Random(2));
    private final Seal seal = new Seal(first, List.of());

    @Test
    @DisplayName("opens what it sealed, in any script")
    void opens() {
        String sealed = seal.seal("سلام, Amal 👋");
        assertThat(sealed).startsWith(first.id() + ":").doesNotContain("Amal");
        assertThat(seal.open(sealed)).isEqualTo("سلام, Amal 👋");
    }

    @Test
    @DisplayName("never gives the same text twice, but always the same mark")
    void differs() {
        assertThat(seal.seal("one")).isNotEqualTo(seal.seal("one"));
        assertThat(seal.mark(AMAL))
                .isEqualTo(seal.mark(AMAL))
                .hasSize(43)
                .isNotEqualTo(seal.mark(new ChatId("web", "4711")))
                .isNotEqualTo(new Seal(second, List.of()).mark(AMAL));
    }

    @Test
    @DisplayName("does not open what was changed, or what another key has sealed")
    void refuses() {
        String sealed = seal.seal("one");
        String changed = sealed.substring(0, sealed.length() - 6) + (sealed.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");
        assertThatThrownBy(() -> seal.open(changed)).isInstanceOf(Seal.NotOpened.class);
        assertThatThrownBy(() -> new Seal(second, List.of()).open(sealed))
                .isInstanceOf(Seal.NotOpened.class)
                .hasMessageContaining(first.id());
        assertThatThrownBy(() -> seal.open("plain")).isInstanceOf(Seal.NotOpened.class);
    }

    @Test
    @DisplayName("renews what an earlier key has sealed and what is in the clear, and leaves its own")
    void renews() {
        Seal later = new Seal(second, List.of(first));
        String renewed = later.renewed(seal.seal("one"));
        assertThat(new Seal(second, List.of()).open(renewed)).isEqualTo("one");
        assertThat(later.open(later.renewed("4711"))).isEqualTo("4711");
        assertThat(later.renewed(renewed)).isEqualTo(renewed);
    }

    @Test
    @DisplayName("takes a key as Base64 or as words, and refuses a short one with what to do")
    void keys() {
        assertThat(SealKey.of(first.text()).id()).isEqualTo(first.id());
        assertThat(SealKey.of("a long sentence of words").id())
                .isEqualTo(SealKey.of(" a long sentence of words\n").id())
                .isNotEqualTo(first.id());
        assertThatThrownBy(() -> SealKey.of("short")).hasMessageContaining("openssl rand -base64 32");
        assertThat(first.toString()).doesNotContain(first.text());
    }
}
