package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Services;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("A change at the desk")
class EditingTest {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Articles articles;

    @Autowired
    private Services services;

    private DeskVisitor volunteer;
    private DeskVisitor editor;

    @BeforeEach
    void signIn() {
        AccountFixture accounts = new AccountFixture(beans);
        accounts.with("vera", Role.VOLUNTEER);
        accounts.with("edith", Role.EDITOR);
        accounts.with("otto", Role.EDITOR, Role.VOLUNTEER);
        volunteer = new DeskVisitor(port).signedInAs("vera", AccountFixture.PASSWORD);
        editor = new DeskVisitor(port).signedInAs("edith", AccountFixture.PASSWORD);
    }

    @AfterEach
    void showAgain() {
        articles.withhold("nl-bank", false);
    }

    @Test
    @DisplayName("of an opening hour is proposed by one, approved by another, and shown at once")
    void changesAnHour() {
        String draft = begin(volunteer, "services", "nl-tilburg-gemeente");
        HttpResponse<String> form = volunteer.get(draft);
        assertThat(form.statusCode()).isEqualTo(200);

        HttpResponse<String> proposed = volunteer.post(
                draft, Map.of("version", version(form), "do", "propose", "hours", "Mon-Thu 10-16, closed on holidays"));
        assertThat(proposed.statusCode()).isEqualTo(302);
        HttpResponse<String> review = editor.get(draft + "/review");
        assertThat(review.body()).contains("10:00").contains("16:00");
        HttpResponse<String> published =
                editor.post(draft + "/decide", Map.of("version", version(review), "do", "approve-and-publish"));

        assertThat(published.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/services/nl-tilburg-gemeente"));
        assertThat(services.find("nl-tilburg-gemeente", ENGLISH))
                .hasValueSatisfying(service ->
                        assertThat(service.hours().toString()).contains("600").contains("960"));
        assertThat(editor.get("/desk/services/nl-tilburg-gemeente/history").body())
                .contains("vera, published by edith");
    }

    @Test
    @DisplayName("of an hour or a place that is not understood shows what was typed beside what is wrong with it")
    void keepsWhatIsRefused() {
        String draft = begin(volunteer, "services", "nl-tilburg-library");
        HttpResponse<String> form = volunteer.get(draft);
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : new String[] {"version", "address", "postal-code", "city"}) {
            typed.put(name, value(form, name));
        }
        typed.putAll(Map.of("do", "save", "hours", "Mon-Fri 9-5", "position", "5.0785, 51.5559"));

        HttpResponse<String> page = volunteer.post(draft, typed);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(plain(page.body()))
                .contains(">Mon-Fri 9-5</textarea>", "“9-5”: do you mean 9-17?")
                .contains("value=\"5.0785, 51.5559\"", "Do you mean 51.5559, 5.0785?");
        volunteer.post(draft + "/discard", Map.of());
    }

    @Test
    @DisplayName("takes over what another published in parts that it does not touch, and says what both changed")
    void bringsChangesTogether() {
        String first = begin(volunteer, "articles", "nl-climate");
        String second = begin(editor, "articles", "nl-climate");
        HttpResponse<String> form = editor.get(second);
        publish(first, volunteer, editor, "Theirs.");
        Map<String, String> mine = article(form, "do", "save");
        String texts = mine.getOrDefault("text", "");
        // The other changed every part, this one the title and a date.
        mine.put("text", texts.replaceFirst("&text=", "&text=Mine.+"));
        mine.put("checked", "2026-11-23");
        editor.postForm(second, mine.get("text") + rest(mine));

        editor.post(second + "/rebase", Map.of());
        HttpResponse<String> review = editor.get(second + "/review");
        HttpResponse<String> merged = editor.get(second);

        assertThat(review.body())
                .contains("Their change is now part of yours", "You both changed these", "<li><bdi>Title</bdi></li>");
        assertThat(merged.body()).contains("value=\"Mine. ", ">Theirs. ").doesNotContain("value=\"Theirs. ");
        assertThat(value(merged, "checked")).isEqualTo("2026-11-23");
        editor.post(second + "/discard", Map.of());
    }

    @Test
    @DisplayName("that is sent back without a note says nothing about why")
    void sendsBackWithoutANote() {
        String draft = begin(volunteer, "services", "nl-tilburg-library");
        volunteer.post(
                draft, Map.of("version", version(volunteer.get(draft)), "do", "propose", "alert", "Closed today"));
        HttpResponse<String> review = editor.get(draft + "/review");

        editor.post(draft + "/decide", Map.of("version", version(review), "do", "reject", "note", " "));

        assertThat(volunteer.get(draft).body()).contains("Closed today").doesNotContain("Why it was sent back");
        assertThat(volunteer.get(draft + "/review").body())
                .contains("sent back")
                .doesNotContain("Why it was sent back");
        volunteer.post(draft + "/discard", Map.of());
    }

    @Test
    @DisplayName("is never approved by who made it, by the page or by its address")
    void nobodyApprovesTheirOwn() {
        DeskVisitor otto = new DeskVisitor(port).signedInAs("otto", AccountFixture.PASSWORD);
        String draft = begin(otto, "articles", "nl-doctor");
        Map<String, String> typed = article(otto.get(draft), "do", "propose");
        typed.put("checked", "2026-11-23");
        otto.postForm(draft, typed.get("text") + rest(typed));
        HttpResponse<String> review = otto.get(draft + "/review");
        assertThat(review.body()).doesNotContain("approve-and-publish");

        otto.post(draft + "/decide", Map.of("version", version(review), "do", "approve-and-publish"));
        otto.post(draft + "/decide", Map.of("version", version(review), "do", "publish"));
        HttpResponse<String> refused =
                volunteer.post(draft + "/decide", Map.of("version", version(review), "do", "approve-and-publish"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(articles.find("nl-doctor", ENGLISH))
                .hasValueSatisfying(text -> assertThat(text.checked()).hasToString("2026-11-21"));
        otto.post(draft + "/discard", Map.of());
    }

    @Test
    @DisplayName("that another published meanwhile is shown to the second, and nothing is overwritten")
    void showsWhatChangedMeanwhile() {
        String first = begin(volunteer, "articles", "nl-transport");
        String second = begin(editor, "articles", "nl-transport");
        publish(first, volunteer, editor, "The first one’s words.");
        DeskVisitor otto = new DeskVisitor(port).signedInAs("otto", AccountFixture.PASSWORD);
        Map<String, String> mine = article(editor.get(second), "do", "propose");
        mine.put("text", mine.getOrDefault("text", "").replace("&text=", "&text=The+second+one’s+words.+"));
        editor.postForm(second, mine.get("text") + rest(mine));

        HttpResponse<String> review = otto.get(second + "/review");
        otto.post(second + "/decide", Map.of("version", version(review), "do", "approve-and-publish"));

        assertThat(articles.find("nl-transport", ENGLISH))
                .hasValueSatisfying(text -> assertThat(text.markdown()).contains("The first one’s words."));
        assertThat(editor.get(second + "/review").body()).contains("meanwhile").contains("rebase");
        editor.post(second + "/rebase", Map.of());
        assertThat(editor.get(second + "/review").body()).doesNotContain("/rebase");
        editor.post(second + "/discard", Map.of());
    }

    @Test
    @DisplayName("takes an item out of every channel by one press, and only by an editor")
    void withholds() {
        volunteer.get("/desk/articles/nl-bank");
        assertThat(volunteer.post("/desk/articles/nl-bank/withhold", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(articles.find("nl-bank", ENGLISH)).isPresent();

        editor.get("/desk/articles/nl-bank");
        editor.post("/desk/articles/nl-bank/withhold", Map.of());

        assertThat(articles.find("nl-bank", ENGLISH)).isEmpty();
        assertThat(editor.get("/desk/articles?state=withheld").body()).contains("nl-bank");
    }

    @Test
    @DisplayName("that holds a fault cannot be proposed, and script in a field stays text")
    void refusesFaults() {
        String draft = begin(volunteer, "articles", "nl-waste");
        Map<String, String> typed = article(volunteer.get(draft), "do", "propose");
        typed.put("valid-until", "soon");
        typed.put("organisation", "<script>alert(1)</script>");
        volunteer.postForm(
                draft, typed.get("text") + "&segment=x&text=%3Cscript%3Ealert(1)%3C%2Fscript%3E" + rest(typed));

        HttpResponse<String> page = volunteer.get(draft);

        assertThat(page.body()).contains("is no date").doesNotContain("<script>alert");
        assertThat(volunteer.get(draft + "/review").body()).doesNotContain("<script>alert");
        volunteer.post(draft + "/discard", Map.of());
    }

    @Test
    @DisplayName("can be of a new item, found by the list before and after")
    void addsAnItem() {
        volunteer.get("/desk/articles");
        HttpResponse<String> begun = volunteer.post("/desk/articles", Map.of("id", "nl-new-thing"));
        String draft = begun.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(volunteer.get(draft).statusCode()).isEqualTo(200);
        assertThat(volunteer.post("/desk/articles", Map.of("id", "Not A Name")).statusCode())
                .isEqualTo(302);
        assertThat(volunteer
                        .post("/desk/articles", Map.of("id", "nl-tilburg-gemeente"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/articles"));
        assertThat(volunteer.get("/desk/articles").body())
                .contains("There is already another item with the short name nl-tilburg-gemeente")
                .contains("value=\"nl-tilburg-gemeente\"");
        assertThat(volunteer.get("/desk/articles?q=doctor").body()).contains("nl-doctor");
        assertThat(volunteer.get("/desk/practices").body()).contains("at-");
        assertThat(volunteer.get("/desk/due").statusCode()).isEqualTo(200);
        volunteer.post(draft + "/discard", Map.of());
    }

    private void publish(String draft, DeskVisitor author, DeskVisitor other, String words) {
        Map<String, String> typed = article(author.get(draft), "do", "propose");
        typed.put("text", typed.getOrDefault("text", "").replace("&text=", "&text=" + words.replace(" ", "+") + "+"));
        author.postForm(draft, typed.get("text") + rest(typed));
        HttpResponse<String> review = other.get(draft + "/review");
        other.post(draft + "/decide", Map.of("version", version(review), "do", "approve-and-publish"));
    }

    private static String begin(DeskVisitor visitor, String kind, String id) {
        visitor.get("/desk/" + kind + "/" + id);
        HttpResponse<String> begun = visitor.post("/desk/" + kind + "/" + id + "/edit", Map.of());
        return begun.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    /** The fields of the form as they are; the segments and sources, of which there are many, encoded under "text". */
    private static Map<String, String> article(HttpResponse<String> page, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        StringBuilder many = new StringBuilder("_csrf=" + value(page, "_csrf"));
        Matcher parts = Pattern.compile("name=\"segment\" value=\"([^\"]*)\"").matcher(page.body());
        while (parts.find()) {
            many.append("&segment=").append(encode(parts.group(1)));
        }
        Matcher texts = Pattern.compile("(?s)<textarea name=\"text\"[^>]*>(.*?)</textarea>|<input type=\"text\""
                        + " name=\"text\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.body());
        while (texts.find()) {
            many.append("&text=").append(encode(plain(texts.group(1) == null ? texts.group(2) : texts.group(1))));
        }
        for (String name : new String[] {"source-name", "source-address"}) {
            Matcher sources = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                    .matcher(page.body());
            while (sources.find()) {
                many.append("&").append(name).append("=").append(encode(plain(sources.group(1))));
            }
        }
        Matcher ticked = Pattern.compile("name=\"(phases|audiences|care)\" value=\"([^\"]*)\"[^>]*checked")
                .matcher(page.body());
        while (ticked.find()) {
            many.append("&").append(ticked.group(1)).append("=").append(ticked.group(2));
        }
        Matcher topic = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(page.body());
        if (topic.find()) {
            fields.put("topic", topic.group(1));
        }
        for (String name : new String[] {"version", "checked", "valid-until", "region", "language"}) {
            fields.put(name, value(page, name));
        }
        fields.put(more[0], more[1]);
        fields.put("text", many.toString());
        return fields;
    }

    private static String rest(Map<String, String> fields) {
        StringBuilder rest = new StringBuilder();
        fields.forEach((name, value) -> {
            if (!name.equals("text")) {
                rest.append("&").append(name).append("=").append(encode(value));
            }
        });
        return rest.toString();
    }

    private static String value(HttpResponse<String> page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page.body());
        return field.find() ? plain(field.group(1)) : "";
    }

    private static String version(HttpResponse<String> page) {
        return value(page, "version");
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
