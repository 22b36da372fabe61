package org.wegwijs.staff;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The logo, for everybody. */
@Controller
class LogoPage {

    static final String PATH = "/organisation/logo";

    private final Logo logo;

    LogoPage(Logo logo) {
        this.logo = logo;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> logo() {
        return logo.picture()
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.type()))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'")
                        .body(picture.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
