package org.wegwijs.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("A service as people see it")
class ServicePreviewTest {

    @Autowired
    private Kinds kinds;

    @Test
    @DisplayName("is at the desk what the chat says, of a draft too")
    void isWhatTheChatSays() {
        Items services = kinds.of(Kind.SERVICES);
        String published = services.published("nl-tilburg-library").orElseThrow();
        String draft = ServiceForm.of("nl-tilburg-library", published)
                .with(Map.of("eligibility_description", "Only for cats."), Map.of())
                .text();

        assertThat(services.reply("nl-tilburg-library", draft))
                .hasValueSatisfying(reply -> assertThat(reply.text())
                        .contains("Only for cats.", "Tilburg")
                        .containsIgnoringCase("source")
                        .contains("2026"));
    }
}
