package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands around every page of the desk; {@code @deskFrame} in the layout. */
@Component
public class DeskFrame {

    private final List<DeskEntry> entries;
    private final SignedIn signedIn;
    private final Pause pause;
    private final DeskWords words;
    private final String version = version("desk.css", "desk.js", "mark.svg");

    DeskFrame(List<DeskEntry> entries, SignedIn signedIn, Pause pause, DeskWords words) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(DeskEntry::order))
                .toList();
        this.signedIn = signedIn;
        this.pause = pause;
        this.words = words;
    }

    /** Whether an address belongs to the desk. */
    static boolean isDesk(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/desk") || path.startsWith("/desk/");
    }

    /** A link of the navigation as it is shown. */
    public record Link(String path, String label, boolean current) {}

    /** Those that the person who is signed in may follow; none where nobody is. */
    public List<Link> links() {
        Optional<Account> account = signedIn.maybe();
        DeskEntry current = current();
        return entries.stream()
                .filter(entry -> account.filter(entry::isFor).isPresent())
                .map(entry -> new Link(entry.path(), entry.label(), entry.equals(current)))
                .toList();
    }

    /** The entry whose pages this one belongs to: that with the longest path of those that fit. */
    private @Nullable DeskEntry current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return entries.stream()
                .filter(entry -> path.equals(entry.path())
                        || (!entry.path().equals("/desk") && path.startsWith(entry.path() + "/")))
                .max(Comparator.comparingInt(entry -> entry.path().length()))
                .orElse(null);
    }

    public Optional<Account> account() {
        return signedIn.maybe();
    }

    public boolean paused() {
        return account().isPresent() && pause.on();
    }

    /** A sentence as it is, or the words of a key. */
    public String say(String sentence) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(words.getMessage(sentence, null, sentence, locale));
    }

    /** Changes with the files that pages are made of, so that browsers may keep them for long. */
    public String version() {
        return version;
    }

    private static String version(String... files) {
        CRC32 sum = new CRC32();
        for (String file : files) {
            try {
                sum.update(new ClassPathResource("static/desk/" + file).getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
