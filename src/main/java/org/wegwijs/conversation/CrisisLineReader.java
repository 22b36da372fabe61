package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wegwijs.files.Fault;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.MessageKeys;

/** Reads the numbers of one crisis, and what is wrong with them. */
final class CrisisLineReader {

    private static final Set<String> FIELDS = Set.of("number", "also", "text", "name", "hours", "languages");

    /** As it is dialled: digits, in groups for the eye. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+(?:[ -]\\d+)*");

    private final String crisis;
    private final MessageKeys texts;
    private final Collection<Fault> faults;

    CrisisLineReader(String crisis, MessageKeys texts, Collection<Fault> faults) {
        this.crisis = crisis;
        this.texts = texts;
        this.faults = faults;
    }

    CrisisHelp.Line line(YamlNode item) {
        item.refuseOthers(FIELDS, crisis, faults);
        String number = item.required("number", crisis, faults);
        String also = item.text("also");
        refuseUndialled(number, item);
        if (also != null) {
            refuseUndialled(also, item);
        }
        return new CrisisHelp.Line(number, also, text(item), item.text("name"), hours(item), languages(item));
    }

    /** The key in {@code text}, which has words in every language. */
    String text(YamlNode node) {
        String key = node.required("text", crisis, faults);
        List<String> lacking = key.isEmpty() ? List.of() : texts.lacking(key);
        if (!lacking.isEmpty()) {
            faults.add(node.fault(crisis, "the text '" + key + "' is missing in " + String.join(", ", lacking)));
        }
        return key;
    }

    private void refuseUndialled(String number, YamlNode item) {
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            faults.add(item.fault(crisis, "'" + number + "' is no telephone number"));
        }
    }

    private @Nullable CallHours hours(YamlNode item) {
        String told = item.text("hours");
        if (told == null) {
            return null;
        }
        Optional<CallHours> hours = CallHours.read(told);
        if (hours.isEmpty()) {
            faults.add(item.fault(crisis, "'" + told + "' are no hours: write " + CallHours.FORM));
        }
        return hours.orElse(null);
    }

    private List<LanguageTag> languages(YamlNode item) {
        List<LanguageTag> languages = new ArrayList<>();
        for (String told : item.texts("languages")) {
            LanguageTag.parse(told)
                    .ifPresentOrElse(
                            languages::add,
                            () -> faults.add(item.fault(crisis, "'" + told + "' is no BCP 47 language tag")));
        }
        return languages;
    }
}
