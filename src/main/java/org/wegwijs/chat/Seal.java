package org.wegwijs.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is kept of a chat, so that the database alone tells nobody who wrote or what: AES-256-GCM with a random
 * nonce for texts, HMAC-SHA-256 for finding a chat again. Safe for use by many threads.
 *
 * <p>A sealed text is {@code <id of the key>:<Base64 of nonce and cipher text>}. Earlier keys only open; {@link Sealed}
 * rows are sealed anew with the current one at the next start.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String current;
    private final Map<String, SecretKeySpec> keys;
    private final Map<String, SecretKeySpec> marking;

    public Seal(SealKey current, List<SealKey> earlier) {
        this.current = current.id();
        this.keys = Stream.concat(Stream.of(current), earlier.stream())
                .collect(Collectors.toMap(SealKey::id, key -> key.derived("text", "AES"), (one, same) -> one));
        this.marking = Stream.concat(Stream.of(current), earlier.stream())
                .collect(Collectors.toMap(SealKey::id, key -> key.derived("chat", "HmacSHA256"), (one, same) -> one));
    }

    /** The text, sealed with the current key; another result each time. */
    public String seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[NONCE_BYTES + plain.length + TAG_BITS / 8];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, key(current), nonce).doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES-GCM.", e);
        }
        return current + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * The text that was sealed.
     *
     * @throws NotOpened if it was sealed with a key that is not at hand, or was changed since
     */
    public String open(String sealed) {
        int colon = sealed.indexOf(':');
        SecretKeySpec key = colon < 0 ? null : keys.get(sealed.substring(0, colon));
        if (key == null) {
            throw new NotOpened("It was sealed with the key " + sealed.substring(0, Math.max(0, colon))
                    + ", which is not among those given.");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.substring(colon + 1));
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new NotOpened("It was changed after it was sealed.");
        }
    }

    /** Whether the text is one that {@link #open} opens or that another key has sealed. */
    public static boolean isSealed(String text) {
        return text.matches("[0-9a-f]{8}:[A-Za-z0-9+/]+=*");
    }

    /** Starts every text that the current key has sealed. */
    public String prefix() {
        return current + ":";
    }

    /** What a chat is found by: always the same for a chat and a key, and of no use without the key. 43 characters. */
    public String mark(ChatId chat) {
        return mark(chat, Objects.requireNonNull(marking.get(current)));
    }

    /** The mark of a chat under the current and every earlier key, by the id of the key. */
    public Map<String, String> marks(ChatId chat) {
        return marking.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, key -> mark(chat, key.getValue())));
    }

    /** The id of the key that {@link #mark} and {@link #seal} use: 8 hexadecimal digits. */
    public String keyId() {
        return current;
    }

    private static String mark(ChatId chat, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] name = (chat.channel() + "\n" + chat.value()).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256.", e);
        }
    }

    /** A text that the current key has not sealed, sealed by it; a text in the clear is from before there were keys. */
    public String renewed(String text) {
        if (text.startsWith(prefix())) {
            return text;
        }
        return seal(isSealed(text) ? open(text) : text);
    }

    private SecretKeySpec key(String id) {
        return Objects.requireNonNull(keys.get(id));
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** Something sealed could not be read. The sentence names keys by their ids only. */
    public static final class NotOpened extends RuntimeException {
        NotOpened(String sentence) {
            super(sentence);
        }
    }
}
