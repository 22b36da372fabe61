package org.wegwijs.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.conversation.Conversations;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What tabs send. An accepted message is answered: both are kept before the tab hears so, and the answer comes by its line. */
@RestController
class ChatMessages {

    /** The longest text in the widest letters, and the fields around it. */
    static final int MAX_BODY_BYTES = 4 * Posted.LONGEST_TEXT + 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Conversations conversations;
    private final OpenTabs tabs;
    private final VisitorLimits limits;
    private final Messages messages;
    private final AcceptedLanguages accepted;
    private final Clock clock;

    ChatMessages(
            Conversations conversations,
            OpenTabs tabs,
            VisitorLimits limits,
            Messages messages,
            Languages languages,
            Clock clock) {
        this.conversations = conversations;
        this.tabs = tabs;
        this.limits = limits;
        this.messages = messages;
        this.accepted = new AcceptedLanguages(languages);
        this.clock = clock;
    }

    @PostMapping(path = "/chat/messages", consumes = "application/json")
    ResponseEntity<?> post(
            @RequestHeader(name = Token.HEADER, required = false) @Nullable String header,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            HttpServletRequest request)
            throws IOException {
        Optional<Token> token = Token.read(header);
        if (token.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        boolean allowed = limits.allowsMessage(token.get(), request.getRemoteAddr());
        String hint = accepted.hint(languages);
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return notice(HttpStatus.CONTENT_TOO_LARGE, token.get(), hint, "limit.long");
        }
        Optional<Posted> posted = read(body);
        Optional<Deed> deed = posted.flatMap(Posted::deed);
        if (deed.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        String id = Objects.requireNonNull(posted.get().id());
        Incoming incoming = new Incoming(id, token.get().chat(), clock.instant(), hint, deed.get());
        if (allowed && !posted.get().isTooLong()) {
            conversations.answer(incoming);
            return ResponseEntity.accepted().build();
        }
        if (conversations.answerIfCrisis(incoming)) {
            return ResponseEntity.accepted().build();
        }
        return allowed
                ? notice(HttpStatus.CONTENT_TOO_LARGE, token.get(), hint, "limit.long")
                : notice(HttpStatus.TOO_MANY_REQUESTS, token.get(), hint, "limit.reached");
    }

    /** Everything that is kept of the chat is gone when this is answered. */
    @DeleteMapping("/chat")
    ResponseEntity<Void> clear(@RequestHeader(name = Token.HEADER, required = false) @Nullable String header) {
        Optional<Token> token = Token.read(header);
        if (token.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        conversations.forget(token.get().chat());
        tabs.drop(token.get());
        return ResponseEntity.noContent().build();
    }

    private static Optional<Posted> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Posted.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Something that the page says in our place, in the language of the chat. */
    private ResponseEntity<ShownReply> notice(HttpStatus status, Token token, @Nullable String hint, String key) {
        LanguageTag language = conversations.languageOf(token.chat(), hint);
        return ResponseEntity.status(status).body(ShownReply.notice(language, messages.text(language, key)));
    }
}
