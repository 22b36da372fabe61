package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.content.Topics;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.MessageKeys;

/** Reads {@code dialogs/crisis.yml}: every crisis has help in every country, and every text is there. */
@Component
final class CrisisFile implements Checked {

    private static final String PATH = "dialogs/crisis.yml";

    /** Beside the crises: where UNHCR tells about help. */
    private static final String PAGES = "unhcr";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern PAGE = Pattern.compile("https://help\\.unhcr\\.org/[!-~&&[^<>()]]+");

    private final SourceFiles files;

    CrisisFile(SourceFiles files) {
        this.files = files;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        read(faults);
        return faults;
    }

    CrisisNumbers read(Collection<Fault> faults) {
        Map<String, CrisisHelp> help = new LinkedHashMap<>();
        Map<String, String> pages = new LinkedHashMap<>();
        MessageKeys texts = new MessageKeys(files);
        Optional<YamlNode> root = files.at(PATH).flatMap((SourceFile file) -> YamlNode.read(file, faults));
        if (root.isEmpty()) {
            faults.add(new Fault(PATH, 0, "", "is missing or cannot be read"));
            return new CrisisNumbers(help, pages);
        }
        root.get().fields().forEach((id, node) -> {
            if (id.equals(PAGES)) {
                node.fields().forEach((country, page) -> pages.put(country, page(country, page, faults)));
            } else {
                help.put(id, help(id, node, texts, faults));
            }
        });
        List<String> all = Topics.lenient(files, new ArrayList<>()).of(Topics.CRISIS);
        all.stream()
                .filter(id -> !help.containsKey(id))
                .forEach(id -> faults.add(new Fault(PATH, 0, "", "'" + id + "' has no help")));
        help.keySet().stream()
                .filter(id -> !all.contains(id))
                .forEach(id -> faults.add(new Fault(PATH, 0, "", "'" + id + "' is no crisis topic")));
        return new CrisisNumbers(help, pages);
    }

    private static CrisisHelp help(String id, YamlNode node, MessageKeys texts, Collection<Fault> faults) {
        node.refuseOthers(Set.of("text", "silent", "help"), id, faults);
        CrisisLineReader reader = new CrisisLineReader(id, texts, faults);
        String text = reader.text(node);
        Map<String, List<CrisisHelp.Line>> lines = new LinkedHashMap<>();
        YamlNode countries = node.field("help");
        if (countries != null) {
            countries.fields().forEach((country, list) -> {
                if (!country.equals(CrisisHelp.ANYWHERE)) {
                    refuseUnknown(country, list, id, faults);
                }
                if (list.items().size() > CrisisHelp.MOST_LINES) {
                    faults.add(list.fault(
                            id,
                            "more than " + CrisisHelp.MOST_LINES + " numbers for '" + country
                                    + "': nobody in danger reads them"));
                }
                lines.put(country, list.items().stream().map(reader::line).toList());
            });
        }
        for (String needed : List.of(CrisisHelp.FIRST, CrisisHelp.ANYWHERE)) {
            if (lines.getOrDefault(needed, List.of()).isEmpty()) {
                faults.add(node.fault(id, "no number for '" + needed + "'"));
            }
        }
        return new CrisisHelp(text, "true".equals(node.text("silent")), lines);
    }

    private static String page(String country, YamlNode node, Collection<Fault> faults) {
        refuseUnknown(country, node, PAGES, faults);
        String page = String.valueOf(node.text());
        if (!PAGE.matcher(page).matches()) {
            faults.add(node.fault(PAGES, "'" + page + "' is no page of https://help.unhcr.org/"));
        }
        return page;
    }

    private static void refuseUnknown(String country, YamlNode node, String where, Collection<Fault> faults) {
        if (!COUNTRIES.contains(country)) {
            faults.add(node.fault(where, "'" + country + "' is no ISO 3166 code"));
        }
    }
}
