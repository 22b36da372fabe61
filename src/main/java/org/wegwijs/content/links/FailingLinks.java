package org.wegwijs.content.links;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The addresses that somebody should look at, with the items that name them. */
@Component
public class FailingLinks {

    /** Once can be a bad day of a server; the next look is a day later. */
    private static final int TIMES = 2;

    private final NamedAddresses named;
    private final LinkRows rows;

    FailingLinks(NamedAddresses named, LinkRows rows) {
        this.named = named;
        this.rows = rows;
    }

    /**
     * One of them, as one item names it.
     *
     * @param kind of the item, as in the addresses of the desk
     * @param what {@code links.<what>} says it in words
     */
    public record Failing(String kind, String id, String address, String what, Instant at) {}

    public List<Failing> all() {
        List<LinkRows.Row> failing = rows.failing(TIMES);
        if (failing.isEmpty()) {
            return List.of();
        }
        Map<String, Set<NamedAddresses.Item>> items =
                named.of(failing.stream().map(LinkRows.Row::address).collect(Collectors.toSet())::contains);
        return failing.stream()
                .flatMap(row -> items.getOrDefault(row.address(), Set.of()).stream()
                        .map(item -> new Failing(
                                item.kind(),
                                item.id(),
                                row.address(),
                                row.outcome().id(),
                                row.checkedAt())))
                .toList();
    }

    /** Somebody has seen to it; it is looked at again like one that is new. */
    public void settle(String address) {
        rows.drop(address);
    }
}
