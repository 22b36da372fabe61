package org.wegwijs.staff;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk: where everything is. */
@Controller
class HomePage {

    @GetMapping("/desk")
    String home() {
        return "staff/home";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry homeEntry() {
            return new DeskEntry("/desk", "nav.home", Set.of(), 10);
        }
    }
}
