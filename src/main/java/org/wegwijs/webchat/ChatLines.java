package org.wegwijs.webchat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.wegwijs.delivery.Deliveries;

/** The lines by which replies reach open pages: server-sent events, read by the page's own script. */
@Controller
class ChatLines {

    private final OpenTabs tabs;
    private final VisitorLimits limits;
    private final Deliveries deliveries;

    ChatLines(OpenTabs tabs, VisitorLimits limits, Deliveries deliveries) {
        this.tabs = tabs;
        this.limits = limits;
        this.deliveries = deliveries;
    }

    @GetMapping("/chat/events")
    void open(
            @RequestHeader(name = Token.HEADER, required = false) @Nullable String header,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Token> token = Token.read(header);
        if (token.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else if (!limits.allowsLine(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (!tabs.hasRoom()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            response.setContentType("text/event-stream;charset=UTF-8");
            // nginx would wait for a full buffer.
            response.setHeader("X-Accel-Buffering", "no");
            open(token.get(), lastSeen, request.startAsync());
            deliveries.wake(token.get().chat());
        }
    }

    private void open(Token token, @Nullable String lastSeen, AsyncContext async) throws IOException {
        tabs.open(token, EventStream.over(async, closed -> tabs.closed(token, closed)), lastSeen);
    }
}
