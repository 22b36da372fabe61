package org.wegwijs.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.NormalText;

/**
 * Examples of each language that a model of this language was not taught, with what it makes of them. One part in five;
 * which they are depends on their words alone. The model that answers people knows them all, so it could not tell what else
 * a new example does.
 */
@Component
class HeldBack {

    private static final int PARTS = 5;

    /** Less probable topics never become the likeliest by what one example adds. */
    private static final double SLIGHT = 0.01;

    private final FileWords words;
    private final Map<LanguageTag, List<Asked>> asked = new ConcurrentHashMap<>();

    /** An example that was held back, with the topics it could be about, best first. */
    record Asked(Phrases.Example example, List<Intents.Intent> ranked) {}

    HeldBack(FileWords words) {
        this.words = words;
    }

    /** Takes seconds when a language is asked for first. */
    List<Asked> of(LanguageTag language) {
        return asked.computeIfAbsent(language, this::asked);
    }

    private List<Asked> asked(LanguageTag language) {
        List<Phrases.Example> taught = new ArrayList<>();
        List<Phrases.Example> held = new ArrayList<>();
        for (Phrases.Example example : words.phrases(language)) {
            (isHeld(example) ? held : taught).add(example);
        }
        words.spellings(language)
                .forEach(spelling -> taught.add(new Phrases.Example(spelling.topic(), spelling.text())));
        if (taught.isEmpty()) {
            return List.of();
        }
        IntentModel model = IntentModel.of(taught);
        return held.stream()
                .map(example -> new Asked(
                        example,
                        model.ranked(example.text(), Integer.MAX_VALUE).stream()
                                .filter(intent -> intent.confidence() >= SLIGHT)
                                .toList()))
                .toList();
    }

    private static boolean isHeld(Phrases.Example example) {
        return Math.floorMod(NormalText.of(example.text()).hashCode(), PARTS) == 0;
    }
}
