package org.wegwijs.content.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;
import org.wegwijs.staff.Account;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;
import org.wegwijs.staff.SettingsFixture;
import org.wegwijs.staff.TextKind;

@RunningTranslations
@DisplayName("What the assistant itself says")
class InterfaceTest {

    private static final LanguageTag DUTCH = LanguageTag.of("nl");
    private static final LanguageTag DARI = LanguageTag.of("fa-AF");
    private static final String YES = "common.yes";
    private static final String LABEL = "fallback.label";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Translations translations;

    @Autowired
    Translating translating;

    @Autowired
    Messages messages;

    @Autowired
    PoExport exporting;

    @Autowired
    PoImport importing;

    @Autowired
    SourceFiles files;

    @Autowired
    JdbcClient jdbc;

    private Account anna;
    private Account ed;

    @BeforeEach
    void begin() {
        AccountFixture accounts = new AccountFixture(beans);
        anna = accounts.with("anna", Role.TRANSLATOR);
        ed = accounts.with("ed", Role.EDITOR);
    }

    @AfterEach
    void asInTheFiles() {
        jdbc.sql("delete from translation where item like 'ui.%'").update();
        // Both tell that something changed.
        new SettingsFixture(beans).approvedOnly(TextKind.SERVICES);
        new SettingsFixture(beans).approvedOnly();
        assertThat(messages.text(DUTCH, YES)).isEqualTo("Ja");
    }

    @Test
    @DisplayName("is said in the desk's words as soon as somebody has approved them, and not before")
    void isSaidAtOnce() {
        assertThat(kept(YES).words().text()).isEqualTo("Ja");
        assertThat(send(anna, Translating.Deed.APPROVE, YES, "Jawel"))
                .isEqualTo(new Translating.Outcome.Done("translating.proposed.done"));
        assertThat(messages.text(DUTCH, YES)).isEqualTo("Ja");
        assertThat(send(ed, Translating.Deed.FITS, YES, ""))
                .isEqualTo(new Translating.Outcome.Done("translating.approved.done"));
        assertThat(messages.text(DUTCH, YES)).isEqualTo("Jawel");
        assertThat(kept(YES).setBy()).isEqualTo("ed");
        assertThat(messages.unlabelled(DUTCH, YES, Map.of()).machineDrafted()).isFalse();
        assertThat(send(ed, Translating.Deed.SAVE, YES, "")).isInstanceOf(Translating.Outcome.Done.class);
        assertThat(messages.text(DUTCH, YES)).isEqualTo("Ja");
    }

    @Test
    @DisplayName("is never said with a lost or unknown argument, or a broken pattern")
    void keepsItsArguments() {
        for (String broken : List.of("In het Engels.", "In het {languag}.", "In het {language", "In '{language}'.")) {
            assertThat(send(ed, Translating.Deed.APPROVE, LABEL, broken))
                    .as(broken)
                    .isEqualTo(new Translating.Outcome.Refused("translating.lost"));
        }
        String seen = messages.text(DUTCH, LABEL, Map.of("language", "X", "asked", "Y"));
        send(ed, Translating.Deed.SAVE, LABEL, "In het {languag}.");
        assertThat(messages.text(DUTCH, LABEL, Map.of("language", "X", "asked", "Y")))
                .isEqualTo(seen);
    }

    @Test
    @DisplayName("stands among the translations with its state, and is worked on like an article")
    void standsAmongTheTranslations() {
        DeskVisitor translator = new DeskVisitor(port).signedInAs("anna", AccountFixture.PASSWORD);
        assertThat(translator.get("/desk/translations").body()).contains("What the assistant itself says");
        assertThat(translator.get("/desk/translations/nl?kind=interface").body())
                .contains("Messages: crisis", "/desk/translations/nl/ui.crisis");
        String page =
                translator.get("/desk/translations/nl/ui.common?at=" + YES).body();
        assertThat(page).contains(">Ja</textarea>", YES);
        assertThat(translator
                        .post(
                                "/desk/translations/nl/ui.fallback?at=" + LABEL,
                                Map.of("do", "approve", "text", "niets", "seen", seen(LABEL)))
                        .body())
                .contains("It cannot be said");
    }

    @Test
    @DisplayName("goes out as the files have it and comes back, in every language")
    void goesOutAndIn() {
        for (LanguageTag language : List.of(DUTCH, LanguageTag.of("ar"), LanguageTag.of("fa"), DARI)) {
            String written = files.at("translations/" + language + "/interface.po")
                    .orElseThrow()
                    .text();
            assertThat(exporting.messages(language)).as(language.value()).isEqualTo(written);
            assertThat(plan(written, language).changes()).isEmpty();
        }
        String changed = exporting.messages(DUTCH).replace("msgstr \"Ja\"", "msgstr \"Jazeker\"");
        ImportPlan plan = plan(changed, DUTCH);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.context()).isEqualTo(YES);
            assertThat(change.after()).isEqualTo("Jazeker");
        });
        importing.write(plan, DUTCH);
        assertThat(messages.text(DUTCH, YES)).isEqualTo("Jazeker");
        assertThat(exporting.messages(DUTCH)).isEqualTo(changed);
        ImportPlan broken = plan(
                changed.replaceAll("(msgctxt \"fallback.label\"\\nmsgid .*\\nmsgstr )\".*\"", "$1\"zonder\""), DUTCH);
        assertThat(broken.changes())
                .allSatisfy(change -> assertThat(change.to()).isEqualTo(SegmentState.NEEDS_REVIEW))
                .isNotEmpty();
    }

    @Test
    @DisplayName(
            "is said in English, and labelled, where only approved words may be said: of crisis and of all else by itself")
    void isHeldToApproval() {
        String crisis = translations.messages().stream()
                .filter(item -> item.id().equals("ui.crisis"))
                .flatMap(item -> item.segments().stream())
                .filter(segment -> !segment.text().contains("{"))
                .map(Segment::id)
                .filter(key -> machineDrafted(key))
                .findFirst()
                .orElseThrow();
        String english = messages.text(LanguageTag.ENGLISH, crisis);
        String dutch = messages.text(DUTCH, crisis);
        assertThat(machineDrafted(YES)).isTrue();
        new SettingsFixture(beans).approvedOnly(TextKind.CRISIS);
        assertThat(messages.text(DUTCH, crisis)).startsWith(english);
        assertThat(messages.text(DUTCH, YES)).isEqualTo("Ja");
        new SettingsFixture(beans).approvedOnly(TextKind.INTERFACE);
        assertThat(messages.text(DUTCH, crisis)).isEqualTo(dutch);
        assertThat(messages.unlabelled(DUTCH, YES, Map.of()).text()).isEqualTo("Yes");
        send(ed, Translating.Deed.FITS, YES, "Ja");
        assertThat(messages.text(DUTCH, YES)).isEqualTo("Ja");
    }

    private boolean machineDrafted(String key) {
        return kept(key).words().state() == TranslationState.MACHINE_DRAFTED;
    }

    private Translating.Outcome send(Account account, Translating.Deed deed, String key, String text) {
        Translatable item = translations.itemOfMessage(key).orElseThrow();
        return translating.change(
                item, item.segment(key).orElseThrow(), DUTCH, new Translating.Sent(deed, text, seen(key)), account);
    }

    private String seen(String key) {
        Translatable item = translations.itemOfMessage(key).orElseThrow();
        return Translating.seen(
                item.segment(key).orElseThrow(),
                translations.of(item.id(), DUTCH).get(key));
    }

    private KeptTranslation kept(String key) {
        Translatable item = translations.itemOfMessage(key).orElseThrow();
        return Objects.requireNonNull(translations.of(item.id(), DUTCH).get(key));
    }

    private ImportPlan plan(String file, LanguageTag language) {
        return importing.plan(new SourceFile("interface.po", file), language, null);
    }
}
