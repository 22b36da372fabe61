package org.wegwijs.announcement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that decides what is sent, to whom and when.
 *
 * @param title for the desk; people never see it
 * @param texts CommonMark by language
 * @param fallbacks for a language without a text, the language whose text its readers get, chosen knowingly
 * @param starts null for at once, when it is approved
 * @param ends when it no longer holds; null as long as nobody said so
 * @param attachment a photo or PDF under which the text stands
 */
record Draft(
        String title,
        SortedMap<String, String> texts,
        SortedMap<String, String> fallbacks,
        Audience audience,
        Urgency urgency,
        @Nullable LocalMoment starts,
        @Nullable LocalMoment ends,
        @Nullable Pointer pointer,
        @Nullable Attachment attachment) {

    /** The same words for the same draft, whatever the order in which its parts came. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    Draft {
        texts = new TreeMap<>(texts);
        fallbacks = new TreeMap<>(fallbacks);
    }

    static Draft empty() {
        return new Draft(
                "", new TreeMap<>(), new TreeMap<>(), Audience.EVERYBODY, Urgency.NORMAL, null, null, null, null);
    }

    /** The language whose text readers of this one get: their own, the one chosen for them, or a wider one of theirs. */
    Optional<LanguageTag> shownTo(LanguageTag language) {
        String chosen = texts.containsKey(language.value()) ? language.value() : fallbacks.get(language.value());
        if (chosen != null && texts.containsKey(chosen)) {
            return Optional.of(LanguageTag.of(chosen));
        }
        return language.fallbacks().stream()
                .filter(tag -> texts.containsKey(tag.value()))
                .findFirst();
    }

    /** Names exactly this draft: another text, audience, fallback, time or attachment has another hash. 64 hexadecimal digits. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Draft read(String json) {
        return JSON.readValue(json, Draft.class);
    }

    Draft withTitle(String other) {
        return new Draft(other, texts, fallbacks, audience, urgency, starts, ends, pointer, attachment);
    }

    Draft withTexts(Map<String, String> others) {
        return new Draft(title, new TreeMap<>(others), fallbacks, audience, urgency, starts, ends, pointer, attachment);
    }

    Draft withFallbacks(Map<String, String> others) {
        return new Draft(title, texts, new TreeMap<>(others), audience, urgency, starts, ends, pointer, attachment);
    }

    Draft withAudience(Audience other) {
        return new Draft(title, texts, fallbacks, other, urgency, starts, ends, pointer, attachment);
    }

    Draft startingAtOnce() {
        return new Draft(title, texts, fallbacks, audience, urgency, null, ends, pointer, attachment);
    }

    Draft ending(LocalMoment other) {
        return new Draft(title, texts, fallbacks, audience, urgency, starts, other, pointer, attachment);
    }

    Draft withAttachment(@Nullable Attachment other) {
        return new Draft(title, texts, fallbacks, audience, urgency, starts, ends, pointer, other);
    }
}
