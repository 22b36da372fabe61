package org.wegwijs.understanding;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answers for other programs: what is asked and which articles answer it. Nothing of a question is kept. */
@RestController
class AnswersController {

    private static final String PATH = "/api/answers";

    private final Asking asking;
    private final AnswersPace pace;

    AnswersController(Asking asking, AnswersPace pace) {
        this.asking = asking;
        this.pace = pace;
    }

    /** A question as JSON. */
    record Asked(
            @Nullable String q,
            @Nullable String language,
            @Nullable String region) {}

    /** Why there is no answer. */
    record Refusal(String error) {}

    @GetMapping(PATH)
    ResponseEntity<Object> get(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String region) {
        return answer(request, new Asked(q, language, region));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> postForm(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String region) {
        return answer(request, new Asked(q, language, region));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> postJson(HttpServletRequest request, @RequestBody Asked asked) {
        return answer(request, asked);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Object> unreadable() {
        return refused("Send JSON like {\"q\": \"...\", \"language\": \"en\"}.");
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, Asked asked) {
        Duration wait = pace.wait(request.getRemoteAddr());
        if (!wait.isZero()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
                    .body(new Refusal("Too many questions; ask again in " + wait.toSeconds() + " seconds."));
        }
        Optional<String> refusal = Asking.refusal(asked.q());
        if (refusal.isPresent() || asked.q() == null) {
            return refused(refusal.orElse(""));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(asking.answer(asked.q(), asked.language(), asked.region()));
    }

    private static ResponseEntity<Object> refused(String sentence) {
        return ResponseEntity.badRequest().body(new Refusal(sentence));
    }
}
