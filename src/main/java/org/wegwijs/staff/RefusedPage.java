package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the guard sends a request that it does not let through; most often a form that was open for too long. */
@Controller
class RefusedPage {

    /** An upload over the limit is not read, and so lacks the token that every form carries. */
    private static final long LARGE = 1_000_000;

    @RequestMapping(DeskSecurity.REFUSED)
    ModelAndView refused(HttpServletRequest request) {
        return DeskErrors.page(
                request.getContentLengthLong() > LARGE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.FORBIDDEN);
    }
}
