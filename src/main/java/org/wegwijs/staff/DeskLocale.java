package org.wegwijs.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.wegwijs.language.LanguageTag;

/** The language of a page: at the desk the one chosen there, else what the browser asks for. */
@Component("localeResolver")
final class DeskLocale implements LocaleResolver {

    private final AcceptHeaderLocaleResolver elsewhere = new AcceptHeaderLocaleResolver();
    private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();
    private final SignedIn signedIn;

    DeskLocale(DeskWords words, SignedIn signedIn) {
        List<Locale> offered =
                words.languages().stream().map(DeskLocale::locale).toList();
        accepted.setSupportedLocales(offered);
        accepted.setDefaultLocale(Locale.ENGLISH);
        this.signedIn = signedIn;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!DeskFrame.isDesk(request)) {
            return elsewhere.resolveLocale(request);
        }
        return signedIn.stored()
                .map(StoredAccount::deskLanguage)
                .map(DeskLocale::locale)
                .orElseGet(() -> accepted.resolveLocale(request));
    }

    private static Locale locale(LanguageTag language) {
        return Locale.forLanguageTag(language.value());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language of the desk is chosen on the page of one's own account.");
    }
}
