package org.wegwijs.staff;

import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that shows a fresh one-time link to whoever made it, for copying. */
final class ShownLink {

    private ShownLink() {}

    static String view(LinkKind kind, String token, String whom, Model model) {
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/desk/" + kind.word() + "/" + token)
                        .toUriString());
        model.addAttribute("kind", kind.word());
        model.addAttribute("whom", whom);
        return "staff/link";
    }
}
