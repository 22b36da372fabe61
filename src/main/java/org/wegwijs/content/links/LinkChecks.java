package org.wegwijs.content.links;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which address is looked at next: each once a week, one that was not right once a day, no server twice within a minute. */
@Component
class LinkChecks {

    static final Duration EVERY = Duration.ofDays(7);
    static final Duration AGAIN = Duration.ofDays(1);

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration LISTED = Duration.ofHours(1);

    private final NamedAddresses named;
    private final LinkRows rows;
    private final LinkProbe probe;
    private final MailDomains domains;
    private final Clock clock;

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, Instant> asked = new HashMap<>();
    private Instant listedAt = Instant.EPOCH;

    LinkChecks(NamedAddresses named, LinkRows rows, LinkProbe probe, MailDomains domains, Clock clock) {
        this.named = named;
        this.rows = rows;
        this.probe = probe;
        this.domains = domains;
        this.clock = clock;
    }

    /** Looks at one address, if there is one whose time has come; says which. */
    synchronized Optional<String> next() {
        Instant now = clock.instant();
        if (waiting.isEmpty() && !now.isBefore(listedAt.plus(LISTED))) {
            list(now);
        }
        asked.values().removeIf(at -> !now.isBefore(at.plus(BETWEEN)));
        Optional<String> next = waiting.stream()
                .filter(address -> !asked.containsKey(host(address)))
                .findFirst();
        next.ifPresent(address -> {
            waiting.remove(address);
            asked.put(host(address), now);
            rows.put(address, look(address));
        });
        return next;
    }

    private void list(Instant now) {
        Map<String, LinkRows.Row> known = new HashMap<>();
        rows.all().forEach(row -> known.put(row.address(), row));
        Set<String> addresses = named.all().keySet();
        known.keySet().stream().filter(address -> !addresses.contains(address)).forEach(rows::drop);
        addresses.stream().filter(address -> isDue(known.get(address), now)).forEach(waiting::add);
        listedAt = now;
    }

    private static boolean isDue(LinkRows.@Nullable Row row, Instant now) {
        return row == null || !now.isBefore(row.checkedAt().plus(row.failures() == 0 ? EVERY : AGAIN));
    }

    private LinkOutcome look(String address) {
        return address.startsWith(NamedAddresses.MAIL)
                ? domains.look(address.substring(address.lastIndexOf('@') + 1))
                : probe.look(address);
    }

    /** What stands for a server; the address itself where it has none. */
    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
