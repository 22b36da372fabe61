package org.wegwijs.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.staff.RemoteNetwork;

@DisplayName("The limits of a visitor")
class VisitorLimitsTest {

    private static final Token ONE = new Token("1".repeat(32));
    private static final Token OTHER = new Token("2".repeat(32));

    @Test
    @DisplayName("stop a tab that sends faster than a person, and no other")
    void stopATab() {
        VisitorLimits limits = new VisitorLimits(300);
        assertThat(allowed(limits, ONE, "192.0.2.1", 100)).isBetween(20, 25);
        assertThat(limits.allowsMessage(OTHER, "192.0.2.1")).isTrue();
    }

    @Test
    @DisplayName("stop an address that takes a new token for every message")
    void stopAnAddress() {
        VisitorLimits limits = new VisitorLimits(30);
        long allowed = IntStream.range(0, 100)
                .filter(i -> limits.allowsMessage(new Token(String.format(Locale.ROOT, "%032x", i)), "192.0.2.1"))
                .count();
        assertThat(allowed).isBetween(30L, 35L);
        assertThat(limits.allowsMessage(ONE, "192.0.2.2")).isTrue();
    }

    @Test
    @DisplayName("count lines apart from messages")
    void countLinesApart() {
        VisitorLimits limits = new VisitorLimits(5);
        IntStream.range(0, 10).forEach(i -> limits.allowsMessage(ONE, "192.0.2.1"));
        assertThat(limits.allowsLine("192.0.2.1")).isTrue();
    }

    @Test
    @DisplayName("are none for addresses where the setting is 0")
    void areNone() {
        VisitorLimits limits = new VisitorLimits(0);
        assertThat(IntStream.range(0, 1000).allMatch(i -> limits.allowsLine("192.0.2.1")))
                .isTrue();
    }

    @Test
    @DisplayName("take the 64 bits of an IPv6 household for one address")
    void takeAHouseholdForOne() {
        assertThat(RemoteNetwork.of("2001:db8:0:1::1")).isEqualTo(RemoteNetwork.of("2001:db8:0:1:ff:ff:ff:ff"));
        assertThat(RemoteNetwork.of("2001:db8:0:1::1")).isNotEqualTo(RemoteNetwork.of("2001:db8:0:2::1"));
        assertThat(RemoteNetwork.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(RemoteNetwork.of("no:address")).isEqualTo("no:address");
    }

    @Test
    @DisplayName("leave two thirds of the memory to other things than open lines")
    void leaveMemory() {
        assertThat(OpenTabs.affordable(192L << 20)).isEqualTo(512);
        assertThat(OpenTabs.affordable(64L << 30)).isEqualTo(4000);
    }

    private static int allowed(VisitorLimits limits, Token token, String address, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> limits.allowsMessage(token, address))
                .count();
    }
}
