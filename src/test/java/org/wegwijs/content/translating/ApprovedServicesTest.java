package org.wegwijs.content.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wegwijs.content.KeptTranslation;
import org.wegwijs.content.Segment;
import org.wegwijs.content.SegmentTranslation;
import org.wegwijs.content.Services;
import org.wegwijs.content.Translatable;
import org.wegwijs.content.TranslationState;
import org.wegwijs.content.Translations;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.SettingsFixture;
import org.wegwijs.staff.TextKind;

@RunningTranslations
@DisplayName("A service")
class ApprovedServicesTest {

    private static final String SERVICE = "nl-juridisch-loket";
    private static final LanguageTag ARABIC = LanguageTag.of("ar");

    @Autowired
    BeanFactory beans;

    @Autowired
    Services services;

    @Autowired
    Translations translations;

    @AfterEach
    void showAll() {
        new SettingsFixture(beans).approvedOnly();
        write(TranslationState.MACHINE_DRAFTED);
    }

    @Test
    @DisplayName("is shown in a language only when all of it is approved there, where the organisation wants that")
    void isShownOnceApproved() {
        write(TranslationState.MACHINE_DRAFTED);
        assertThat(shownIn()).isEqualTo(ARABIC);
        new SettingsFixture(beans).approvedOnly(TextKind.ARTICLES, TextKind.INTERFACE, TextKind.CRISIS);
        assertThat(shownIn()).isEqualTo(ARABIC);
        new SettingsFixture(beans).approvedOnly(TextKind.SERVICES);
        assertThat(shownIn()).isNotEqualTo(ARABIC);
        write(TranslationState.APPROVED);
        assertThat(shownIn()).isEqualTo(ARABIC);
    }

    private LanguageTag shownIn() {
        return services.find(SERVICE, ARABIC).orElseThrow().language();
    }

    private void write(TranslationState state) {
        Translatable item = translations.item(SERVICE).orElseThrow();
        List<KeptTranslation> words = new ArrayList<>();
        for (Segment segment : item.segments()) {
            words.add(new KeptTranslation(
                    new SegmentTranslation(SERVICE, segment.id(), ARABIC, segment.text(), state, segment.text()),
                    null,
                    null,
                    null));
        }
        translations.write(words);
    }
}
