package org.wegwijs.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes what Telegram delivers. It answers 200 only when the update is in the inbox: anything else but that and what can
 * never be read makes Telegram deliver it again.
 */
final class Webhook {

    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    /** Many times the largest update there is; keeps a wrong caller from filling the memory. */
    private static final int MAX_BYTES = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(Webhook.class);

    private final WebhookSettings settings;
    private final Arrivals arrivals;
    private final StopSignal stop;
    private final byte[] secret;

    Webhook(WebhookSettings settings, Arrivals arrivals, StopSignal stop) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.stop = stop;
        this.secret = settings.secret().getBytes(StandardCharsets.UTF_8);
    }

    RouterFunction<ServerResponse> route() {
        return RouterFunctions.route().POST(settings.path(), this::receive).build();
    }

    private ServerResponse receive(ServerRequest request) {
        String given = Optional.ofNullable(request.headers().firstHeader(SECRET_HEADER))
                .orElse("");
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret)) {
            return status(HttpStatus.UNAUTHORIZED);
        }
        if (stop.isStopped() || !arrivals.isOpen()) {
            return status(HttpStatus.SERVICE_UNAVAILABLE);
        }
        Optional<Update> update = update(request);
        if (update.isEmpty()) {
            log.warn("Something with the right secret was delivered that is no update; it was refused.");
            return status(HttpStatus.BAD_REQUEST);
        }
        return status(isKept(update.get()) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static Optional<Update> update(ServerRequest request) {
        try {
            byte[] body = request.servletRequest().getInputStream().readNBytes(MAX_BYTES + 1);
            return body.length > MAX_BYTES ? Optional.empty() : UpdateJson.parse(body);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isKept(Update update) {
        List<Received> left = arrivals.keep(arrivals.read(List.of(update)), 1);
        // A second time at once: a row that the database refuses shows itself, and one that is only away is tried by
        // Telegram.
        return left.isEmpty() || arrivals.keep(left, Integer.MAX_VALUE).isEmpty();
    }

    private static ServerResponse status(HttpStatus status) {
        return ServerResponse.status(status).build();
    }
}
