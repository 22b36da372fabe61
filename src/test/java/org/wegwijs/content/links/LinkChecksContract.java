package org.wegwijs.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds on every database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class LinkChecksContract {

    @Autowired
    NamedAddresses named;

    @Autowired
    JdbcClient jdbc;

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Map<String, LinkOutcome> answers = new HashMap<>();
    private LinkRows rows;
    private LinkChecks checks;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from link_check").update();
        Clock clock = clock(() -> now);
        rows = new LinkRows(jdbc, clock);
        LinkProbe probe = new LinkProbe(new PublicAddresses(address -> false), LinkProbe.PORTS) {
            @Override
            LinkOutcome look(String address) {
                return answers.getOrDefault(address, LinkOutcome.OK);
            }
        };
        MailDomains domains = new MailDomains() {
            @Override
            LinkOutcome look(String domain) {
                return LinkOutcome.OK;
            }
        };
        checks = new LinkChecks(named, rows, probe, domains, clock);
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    /** A step of an hour at most, as long as there is something to look at. */
    private void lookAtAll() {
        for (int empty = 0; empty < 3; ) {
            Optional<String> looked = checks.next();
            empty = looked.isEmpty() ? empty + 1 : 0;
            now = now.plus(looked.isEmpty() ? Duration.ofHours(1) : Duration.ofSeconds(5));
            now = looked.isEmpty() ? now : now.plusSeconds(60);
        }
    }

    @Test
    @DisplayName("are looked at one by one, no server twice within a minute, until each was")
    void areLookedAt() {
        Set<String> servers = new HashSet<>();
        for (Optional<String> one = checks.next(); one.isPresent(); one = checks.next()) {
            String host = one.get().startsWith("mailto:")
                    ? one.get()
                    : URI.create(one.get()).getHost();
            assertThat(servers.add(host)).as(host).isTrue();
        }
        assertThat(servers).hasSizeGreaterThan(20);
        lookAtAll();
        assertThat(rows.all()).hasSize(named.all().size());
        assertThat(checks.next()).isEmpty();
    }

    @Test
    @DisplayName(
            "are told of at the desk once they failed on two days, with the items that name them, until they answer")
    void areTold() {
        String address = named.all().keySet().iterator().next();
        FailingLinks failing = new FailingLinks(named, rows);
        answers.put(address, LinkOutcome.GONE);
        rows.put(address, LinkOutcome.GONE);
        assertThat(failing.all()).isEmpty();
        rows.put(address, LinkOutcome.GONE);
        assertThat(failing.all())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.what()).isEqualTo("gone"))
                .extracting(FailingLinks.Failing::address)
                .containsOnly(address);
        rows.put(address, LinkOutcome.OK);
        assertThat(failing.all()).isEmpty();
    }

    @Test
    @DisplayName("are forgotten with the last item that names them")
    void areForgotten() {
        rows.put("https://nobody.example/", LinkOutcome.GONE);
        checks.next();
        assertThat(rows.find("https://nobody.example/")).isEmpty();
    }
}
