package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Languages;

/** The one file of the organisation's own settings. */
@Component
final class OrganisationFile implements Checked {

    static final String PATH = "starter/organisation.yml";

    private static final Set<String> FIELDS = Set.of("name", "about", "contact", "phone", "hours", "privacy-contact");

    private final SourceFiles files;

    OrganisationFile(SourceFiles files) {
        this.files = files;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        read(faults);
        return faults;
    }

    /** The settings as far as they are there; what is missing is empty, with a fault. */
    Organisation read(List<Fault> faults) {
        Optional<SourceFile> file = files.at(PATH);
        if (file.isEmpty()) {
            faults.add(new Fault(PATH, 0, "", "is missing"));
        }
        return file.flatMap(found -> YamlNode.read(found, faults))
                .map(root -> organisation(root, faults))
                .orElse(new Organisation("", Map.of(), Map.of(), "", Map.of(), "", Map.of(), List.of()));
    }

    private Organisation organisation(YamlNode root, List<Fault> faults) {
        root.refuseOthers(FIELDS, "", faults);
        return new Organisation(
                root.required("name", "", faults),
                texts(root, "about", faults),
                texts(root, "contact", faults),
                root.required("phone", "", faults),
                texts(root, "hours", faults),
                root.required("privacy-contact", "", faults),
                Map.of(),
                List.of());
    }

    private Map<LanguageTag, String> texts(YamlNode root, String name, List<Fault> faults) {
        Map<LanguageTag, String> texts = new LinkedHashMap<>();
        YamlNode field = root.field(name);
        if (field == null) {
            faults.add(root.fault("", "'" + name + "' is missing"));
            return texts;
        }
        field.fields().forEach((tag, text) -> {
            Optional<LanguageTag> language = LanguageTag.parse(tag);
            String value = text.text();
            if (language.isEmpty() || value == null || value.isBlank()) {
                faults.add(text.fault("'" + name + "'", "'" + tag + "' is no language with a text"));
            } else {
                texts.put(language.get(), value);
            }
        });
        for (LanguageTag offered : new Languages(files.below("translations", "interface.po")).whole()) {
            if (!texts.containsKey(offered)) {
                faults.add(field.fault("'" + name + "'", "is missing in " + offered.value()));
            }
        }
        return texts;
    }
}
