package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What the desk says when a page is not there, not allowed or broken: a page like the others, in plain words. */
@Component
final class DeskErrors implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    /** Before those that answer programs. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception why) {
        HttpStatusCode status = status(why);
        return status == null || !DeskFrame.isDesk(request) ? null : page(status);
    }

    private static @Nullable HttpStatusCode status(Exception why) {
        if (why instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (why instanceof MaxUploadSizeExceededException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (why instanceof MethodArgumentTypeMismatchException mismatch) {
            // An address that no page can have names none; what else does not fit was asked wrongly.
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? HttpStatus.NOT_FOUND
                    : HttpStatus.BAD_REQUEST;
        }
        return why instanceof ErrorResponse answer ? answer.getStatusCode() : null;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return String.valueOf(model.get("path")).startsWith(request.getContextPath() + "/desk") ? page(status) : null;
    }

    static ModelAndView page(HttpStatusCode status) {
        String kind = switch (status.value()) {
            case 403 -> "refused";
            case 404 -> "missing";
            case 413 -> "large";
            default -> status.is4xxClientError() ? "wrong" : "broken";
        };
        return new ModelAndView("staff/error", Map.of("kind", kind), status);
    }
}
