package org.wegwijs.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A look at a link")
class LinkProbeTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private LinkProbe probe;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        // This server stands for the public Internet; everything else is checked as always.
        PublicAddresses names = new PublicAddresses(
                address -> address.equals(InetAddress.getLoopbackAddress()) || PublicAddresses.isPublic(address));
        probe = new LinkProbe(names, Set.of(80, 443, server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", path.substring("/to/".length()));
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/no-head") && exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(404, -1);
        } else if (path.equals("/endless")) {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 500 : 200, 0);
            byte[] much = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(much);
            }
        } else {
            exchange.sendResponseHeaders(path.matches("/[0-9]+") ? Integer.parseInt(path.substring(1)) : 200, -1);
        }
        exchange.close();
    }

    private LinkOutcome look(String path) {
        return probe.look("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    @DisplayName("asks for the head, and for the page only where the head is refused")
    void asksForTheHead() {
        assertThat(look("/page")).isEqualTo(LinkOutcome.OK);
        assertThat(asked).containsExactly("HEAD /page");
        asked.clear();
        assertThat(look("/no-head")).isEqualTo(LinkOutcome.OK);
        assertThat(asked).containsExactly("HEAD /no-head", "GET /no-head");
    }

    @Test
    @DisplayName("tells a page that is gone from a server with a fault, and from one that keeps programs out")
    void tells() {
        assertThat(look("/404")).isEqualTo(LinkOutcome.GONE);
        assertThat(look("/410")).isEqualTo(LinkOutcome.GONE);
        assertThat(look("/500")).isEqualTo(LinkOutcome.FAILED);
        assertThat(look("/403")).isEqualTo(LinkOutcome.OK);
        assertThat(look("/429")).isEqualTo(LinkOutcome.OK);
    }

    @Test
    @DisplayName("follows redirects, but not for ever and not into somebody's network")
    void followsRedirects() {
        assertThat(look("/to/page")).isEqualTo(LinkOutcome.LOST);
        assertThat(look("/to/" + "http://127.0.0.1:" + server.getAddress().getPort() + "/410"))
                .isEqualTo(LinkOutcome.GONE);
        assertThat(look("/to/http://10.0.0.1/")).isEqualTo(LinkOutcome.NOT_PUBLIC);
        assertThat(look("/to/http://169.254.169.254/latest/meta-data")).isEqualTo(LinkOutcome.NOT_PUBLIC);
        assertThat(look("/to/http://%5B::1%5D/")).isEqualTo(LinkOutcome.NOT_PUBLIC);
        assertThat(look("/to/http://localhost:22/")).isEqualTo(LinkOutcome.NOT_PUBLIC);
        assertThat(look("/to/file:///etc/passwd")).isEqualTo(LinkOutcome.LOST);
    }

    @Test
    @DisplayName("ends where redirects do not")
    void endsRedirects() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            asked.add("loop");
            exchange.getResponseHeaders().add("Location", "/loop");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        assertThat(look("/loop")).isEqualTo(LinkOutcome.LOST);
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    @DisplayName("reads nothing of a page, however large it is")
    void readsNothing() {
        assertThat(look("/endless")).isEqualTo(LinkOutcome.OK);
    }

    @Test
    @DisplayName("goes to the ports of the web only, and says so where nobody is or there is no address")
    void refuses() {
        assertThat(probe.look("http://127.0.0.1:25/")).isEqualTo(LinkOutcome.NOT_PUBLIC);
        assertThat(probe.look("ftp://example.org/")).isEqualTo(LinkOutcome.LOST);
        assertThat(probe.look("http://no.such.name.invalid/")).isEqualTo(LinkOutcome.UNREACHABLE);
    }
}
