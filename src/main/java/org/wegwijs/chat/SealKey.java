package org.wegwijs.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The secret that a {@link Seal} works with: 256 bits, from which every use derives a key of its own. */
public final class SealKey {

    /** Shorter texts can be guessed. */
    public static final int SHORTEST_TEXT = 16;

    private static final int BYTES = 32;

    /** OWASP's advice for PBKDF2 with HMAC-SHA-256. */
    private static final int ROUNDS = 600_000;

    private static final byte[] SALT = "wegwijs".getBytes(StandardCharsets.UTF_8);

    private final byte[] secret;
    private final String id;

    private SealKey(byte[] secret) {
        this.secret = secret.clone();
        this.id = HexFormat.of().formatHex(hmac("id"), 0, 4);
    }

    /** A new key. */
    public static SealKey random(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new SealKey(secret);
    }

    /**
     * The key that a text stands for: 32 bytes in Base64, or any words of {@value #SHORTEST_TEXT} characters and more.
     *
     * @throws IllegalArgumentException for a shorter text, with a sentence that says what to do
     */
    public static SealKey of(String text) {
        String stripped = text.strip();
        if (stripped.length() < SHORTEST_TEXT) {
            throw new IllegalArgumentException(
                    "The key has fewer than " + SHORTEST_TEXT + " characters. Make one with: openssl rand -base64 32");
        }
        byte[] decoded = decoded(stripped);
        return new SealKey(decoded.length == BYTES ? decoded : stretched(stripped));
    }

    /** The form that {@link #of} reads. */
    public String text() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Names the key without giving it away: 8 hexadecimal digits. */
    public String id() {
        return id;
    }

    SecretKeySpec derived(String use, String algorithm) {
        return new SecretKeySpec(hmac(use), algorithm);
    }

    private byte[] hmac(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256.", e);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] stretched(String text) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(text.toCharArray(), SALT, ROUNDS, BYTES * 8))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has PBKDF2 with HMAC-SHA-256.", e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SealKey[" + id + "]";
    }
}
