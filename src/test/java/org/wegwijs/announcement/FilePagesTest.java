package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wegwijs.Browser;
import org.wegwijs.staff.DeskPage;
import org.wegwijs.staff.DeskVisitor;

@DisplayName("The desk's pages about announcements")
class FilePagesTest extends AnnouncingDesk {

    @Test
    @DisplayName("take a photo by its bytes, void an approval with it, and show it to those who have the announcement")
    void takeAPhoto() {
        String path = draftedForEverybody();
        upload(path, "map.png", "<svg onload=x>".getBytes(StandardCharsets.UTF_8));
        assertThat(page(anna, path)).contains("no JPEG, PNG or PDF");
        post(anna, path + "/propose", Map.of());
        String before = hash(path);
        upload(path, "../map.exe", DraftFixture.picture("png", 640, 480));
        assertThat(state(path)).isEqualTo(AnnouncementState.DRAFT);
        assertThat(hash(path)).isNotEqualTo(before);
        assertThat(page(anna, path)).contains("map.png");
        assertThat(anna.get(path + "/file").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(visitor("vera").get(path + "/file").statusCode()).isEqualTo(403);
        String open = "/chat/files/"
                + Objects.requireNonNull(one(path).draft().attachment()).id();
        assertThat(new DeskVisitor(port).get(open).statusCode()).isEqualTo(404);
        send(path);
        assertThat(channel.sent.get(0).reply().enclosure()).isNotNull();
        assertThat(new DeskVisitor(port).get(open).headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        String correction = correctedAndLeftAsItWas(path);
        try (Browser browser = Browser.open()) {
            showsThePhoto(browser.page("en", 360, 740));
            looksUsable(browser.page("nl", 320, 640), correction, "announcement-correction-narrow");
            looksUsable(browser.page("en", 1280, 900), correction, "announcement-correction-wide");
        }
    }

    private String draftedForEverybody() {
        String path = drafted();
        Map<String, String> everybody = fields("The registration desk is **closed** on Friday.");
        everybody.remove("place");
        post(anna, path, everybody);
        return path;
    }

    private void upload(String path, String name, byte[] bytes) {
        anna.get(path);
        anna.postFile(path + "/file", "file", name, bytes);
    }

    /** Another file is put into a correction and taken out again; what was sent keeps its own. */
    private String correctedAndLeftAsItWas(String path) {
        anna.get(path);
        String correction = location(anna.post(path + "/correct", Map.of()));
        assertThat(page(anna, correction))
                .contains("Another file takes the place", "As it was sent", "href=\"" + path + "\"")
                .doesNotContain("Take the file out");
        Attachment sent = one(path).draft().attachment();
        upload(correction, "other.png", DraftFixture.picture("png", 320, 240));
        assertThat(page(anna, correction))
                .contains("other.png", "Take the file out")
                .doesNotContain("As it was sent");
        assertThat(one(path).draft().attachment()).isEqualTo(sent);
        post(anna, correction + "/file/remove", Map.of());
        assertThat(one(correction).draft().attachment()).isEqualTo(sent);
        return correction;
    }

    /** To whoever asks the chat for news. */
    private void showsThePhoto(Page page) {
        page.navigate("http://localhost:" + port + "/");
        page.fill("#question", "/news");
        page.press("#question", "Enter");
        page.locator(".reply .photo img").waitFor();
        await(() -> page.evaluate("document.querySelector('.reply .photo img').naturalWidth")
                .equals(640));
        Browser.assertFits(page, "the photo");
        assertThat(page.locator(".reply .photo img").getAttribute("alt")).isEqualTo("map.png");
        Browser.assertAccessible(page, "the photo");
        Browser.screenshot(page, "announcement-photo-phone");
    }

    private void looksUsable(Page page, String path, String name) {
        DeskPage.signedIn(page, port, "anna");
        page.navigate("http://localhost:" + port + path);
        page.locator("#file").waitFor();
        Browser.assertUsable(page, name);
    }
}
