package org.wegwijs.content.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;

/**
 * What is wrong with a text, for somebody who fills in a form and sees no file and no line: in the words of the desk, with
 * the names that the fields have in the form. What no form leads to every day is said as for a file.
 */
@Component
class FaultSentences {

    /** The keys of the names of fields; of segments the key begins as {@link ArticleForm} has them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("title", "article.title"),
            Map.entry("topic", "filter.topic"),
            Map.entry("topics", "practice.topics"),
            Map.entry("phases", "filter.phase"),
            Map.entry("audiences", "article.audiences"),
            Map.entry("care", "article.care"),
            Map.entry("region", "article.region"),
            Map.entry("language", "article.language"),
            Map.entry("checked", "item.checked"),
            Map.entry("assured_date", "item.checked"),
            Map.entry("valid-until", "item.valid-until"),
            Map.entry("sources", "article.sources"),
            Map.entry("source", "article.source.address"),
            Map.entry("source-name", "article.source.name"),
            Map.entry("country", "practice.country"),
            Map.entry("organisation", "practice.organisation"),
            Map.entry("group", "practice.group"),
            Map.entry("principles", "practice.principles"),
            Map.entry("activities", "practice.activities"),
            Map.entry("name", "service.name"),
            Map.entry("description", "service.description"),
            Map.entry("alert", "service.alert"),
            Map.entry("url", "service.url"),
            Map.entry("email", "service.email"),
            Map.entry("status", "filter.state"),
            Map.entry("schedules", "service.hours"),
            Map.entry("holidays", "service.hours"),
            Map.entry("phones", "service.phones"),
            Map.entry("service_at_locations", "service.address"),
            Map.entry("address_1", "service.address"),
            Map.entry("postal_code", "service.postal-code"),
            Map.entry("city", "service.city"),
            Map.entry("service_areas", "service.regions"),
            Map.entry("eligibility_description", "service.who"),
            Map.entry("application_process", "service.how"),
            Map.entry("required_documents", "service.bring"),
            Map.entry("cost_options", "service.costs"),
            Map.entry("fees_description", "service.fees"),
            Map.entry("languages", "service.languages"),
            Map.entry("interpretation_services", "service.interpreters"),
            Map.entry("organization", "service.organization"));

    /**
     * One kind of fault, as {@code where: what} says it.
     *
     * @param key of {@code desk.po}; its arguments are the groups of the pattern, the first as the name of a field
     */
    private record Known(Pattern pattern, String key) {
        Known(String pattern, String key) {
            this(Pattern.compile(pattern), key);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("segment '(title)': .*", "fault.title"),
            new Known("segment '([^']+)': is empty", "fault.missing"),
            new Known("segment '([^']+)': stands twice", "fault.twice"),
            new Known("segment '([^']+)': holds a heading.*", "fault.heading"),
            new Known("segment '([^']+)': holds HTML.*", "fault.html"),
            new Known("segment '([^']+)': holds a link to '(.*)', which is no web address", "fault.link"),
            new Known("(sources): 'name' is missing", "fault.source.name"),
            new Known("(sources): (?:'address' is missing|'' is no web address).*", "fault.source.address"),
            new Known("(organization): 'name' is missing", "fault.organization"),
            new Known("(organization): 'description' is missing", "fault.organization.about"),
            new Known("attributes: lack one with the link_type '([^']+)'", "fault.missing"),
            new Known("'(sources)' names no source", "fault.missing"),
            new Known("(topic): unknown topic ''.*", "fault.missing"),
            new Known("(?:[a-z_.\\[\\]0-9-]+: )?'([^']+)' is missing.*", "fault.missing"),
            new Known("([a-z]+): lists nothing", "fault.missing"),
            new Known("(topics?): unknown topic '(.*?)'.*", "fault.topic"),
            new Known("([a-z_-]+): '(.*)' is no date: .*", "fault.date"),
            new Known("([a-z_-]+): '(.*)' is no web address.*", "fault.address"),
            new Known("(phones)\\[\\d+\\]\\.number: '(.*)' is no telephone number.*", "fault.phone"),
            new Known("(phones)\\[\\d+\\]\\.number: '(.*)' is no number that exists.*", "fault.phone.unknown"),
            new Known("(phones)\\[\\d+\\]\\.number: '(.*)' is no short number of.*", "fault.phone.short"),
            new Known("(email): '(.*)' is no e-mail address", "fault.email"),
            new Known("(language): '(.*)' is no language tag", "fault.language"),
            new Known("(languages)\\[\\d+\\]\\.code: '(.*)' is no language; .*", "fault.language"),
            new Known("(service_areas)\\[\\d+\\]\\.extent: unknown place '(.*)'; .*", "fault.place"),
            new Known("(region): unknown region '(.*)'; .*", "fault.country"),
            new Known("(country): '(.*)' is no country; .*", "fault.country"),
            new Known("(?:.*: |'valid-until' )?(lies before) '(?:checked|assured_date)'", "fault.before"),
            new Known("the text '(.*)' is (\\d+) characters long; at most (\\d+) are shown", "fault.long"),
            new Known("'(.*)' is the name of (?:an article|another item); choose another", "item.id.taken"));

    private final MessageSource words;

    FaultSentences(MessageSource words) {
        this.words = words;
    }

    String of(Fault fault, Locale locale) {
        String what = fault.where().isBlank() ? fault.what() : fault.where() + ": " + fault.what();
        return KNOWN.stream()
                .flatMap(known -> said(known, what, locale).stream())
                .findFirst()
                .orElseGet(() -> Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".");
    }

    private Optional<String> said(Known known, String what, Locale locale) {
        Matcher fault = known.pattern().matcher(what);
        if (!fault.matches()) {
            return Optional.empty();
        }
        Object[] groups = IntStream.rangeClosed(1, fault.groupCount())
                .mapToObj(group -> group == 1 ? name(fault.group(group), locale) : fault.group(group))
                .toArray();
        return Optional.of(words.getMessage(known.key(), groups, locale));
    }

    String of(Untaken untaken, Locale locale) {
        return words.getMessage(untaken.key(), untaken.arguments().toArray(), locale);
    }

    String taken(String id, Locale locale) {
        return words.getMessage("item.id.taken", new Object[] {id}, locale);
    }

    /** Of a field or segment, as the form has it, without the hint in brackets; else as it is. */
    String name(String part, Locale locale) {
        String field = part.substring(part.indexOf('/') + 1);
        String key = NAMES.get(field);
        String label = words.getMessage(key == null ? "practice.part." + field : key, null, field, locale);
        return String.valueOf(label).replaceFirst(" \\(.*\\)$", "");
    }
}
