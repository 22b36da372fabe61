package org.wegwijs.content.links;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one address: its head first, the page itself where the head is refused, of which nothing is read. Every redirect
 * is looked at in the same way.
 */
class LinkProbe {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_IN_ALL = Duration.ofSeconds(20);
    private static final String WHO = "Wegwijs link check";

    /** The ports of the web; any other could be a service of somebody's network. */
    static final Set<Integer> PORTS = Set.of(80, 443);

    private final PublicAddresses names;
    private final Set<Integer> ports;
    private final OkHttpClient client;

    LinkProbe(PublicAddresses names, Set<Integer> ports) {
        this.names = names;
        this.ports = ports;
        this.client = new OkHttpClient.Builder()
                .dns(names)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .callTimeout(PATIENCE_IN_ALL)
                .build();
    }

    LinkOutcome look(String address) {
        HttpUrl url = HttpUrl.parse(address);
        try {
            for (int i = 0; url != null && i <= MOST_REDIRECTS; i++) {
                if (!ports.contains(url.port())) {
                    return LinkOutcome.NOT_PUBLIC;
                }
                // The client asks nobody about an address that is a number already.
                names.lookup(url.host());
                Seen seen = see(url);
                if (seen.next() == null) {
                    return seen.outcome();
                }
                url = url.resolve(seen.next());
            }
            return LinkOutcome.LOST;
        } catch (PublicAddresses.NotPublic e) {
            return LinkOutcome.NOT_PUBLIC;
        } catch (SSLException e) {
            return LinkOutcome.CERTIFICATE;
        } catch (IOException e) {
            return LinkOutcome.UNREACHABLE;
        }
    }

    /** @param next where the answer sends one; null where it is the last */
    private record Seen(LinkOutcome outcome, @Nullable String next) {}

    private Seen see(HttpUrl url) throws IOException {
        Seen head;
        try {
            head = ask(url, "HEAD");
        } catch (SSLException | PublicAddresses.NotPublic e) {
            throw e;
        } catch (IOException e) {
            return ask(url, "GET");
        }
        return head.next() == null && head.outcome() != LinkOutcome.OK ? ask(url, "GET") : head;
    }

    private Seen ask(HttpUrl url, String method) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .method(method, null)
                .header("User-Agent", WHO)
                .header("Accept", "*/*")
                .build();
        // Closed without a look at the body, however large it is.
        try (Response response = client.newCall(request).execute()) {
            boolean redirect = List.of(301, 302, 303, 307, 308).contains(response.code());
            return redirect
                    ? new Seen(LinkOutcome.LOST, response.header("Location"))
                    : new Seen(LinkOutcome.ofStatus(response.code()), null);
        }
    }
}
