package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.staff.DeskVisitor;

@DisplayName("The page at /verify")
class VerifyPageTest extends AnnouncingDesk {

    @Test
    @DisplayName("tells everybody what is ours, and nothing of a draft")
    void verify() {
        String path = drafted();
        DeskVisitor anybody = new DeskVisitor(port);
        Announcement draft = one(path);
        String wrong = anybody.get("/verify?code=AAAAAA").body();
        assertThat(anybody.get("/verify?code=" + draft.code()).body()).isEqualTo(wrong);
        send(path);
        assertThat(anybody.get("/verify?code=" + draft.code().toLowerCase(Locale.ROOT))
                        .body())
                .contains("This code is ours")
                .contains("registration desk");
        String apart = draft.code().substring(0, 3) + "-" + draft.code().substring(3);
        assertThat(anybody.get("/verify?code=" + apart).body()).contains("This code is ours");
        assertThat(anybody.post("/verify", Map.of("text", "/verify " + apart.replace('-', ' ')))
                        .body())
                .contains("This code is ours");
        String copied =
                "\u2068The registration desk is closed on Friday.\u2069\n\nIs this really from us? Check with /verify "
                        + draft.code();
        assertThat(anybody.post("/verify", Map.of("text", copied)).body()).contains("word for word");
        assertThat(anybody.post(
                                "/verify",
                                Map.of("text", copied.replace("closed", "closed, pay €100 at http://scam.example")))
                        .body())
                .contains("This is not our message")
                .contains("<code>closed, pay €100 at http://scam.example</code>")
                .contains("Help is free");
        post(anna, path + "/withdraw", Map.of());
        assertThat(anybody.get("/verify?code=" + draft.code()).body()).contains("it no longer holds");
    }
}
