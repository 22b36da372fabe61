package org.wegwijs.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.wegwijs.language.LanguageTag;

/**
 * Texts of ours in Telegram's HTML. A reply is looked at three times - does it fit, is it to be split, how is it sent -
 * and the same article goes to many people, so what was rendered is kept for a while.
 */
final class Renderings {

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<Map.Entry<String, LanguageTag>, Rendered> rendered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    Rendered of(String markdown, LanguageTag language) {
        return rendered.get(Map.entry(markdown, language), text -> TelegramHtml.render(markdown, language));
    }
}
