package org.wegwijs.staff;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.PoEntry;
import org.wegwijs.language.PoFile;

/** The files with the words of the desk: {@code translations/<tag>/desk.po}. Each language is complete. */
@Component
final class DeskWordsFile implements Checked {

    private static final Pattern PATH = Pattern.compile("translations/([^/]+)/desk\\.po");

    private final SourceFiles files;

    DeskWordsFile(SourceFiles files) {
        this.files = files;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        read(faults);
        return faults;
    }

    /** The patterns by language and key, English first; what cannot be shown is left out, with a fault. */
    Map<LanguageTag, Map<String, String>> read(List<Fault> faults) {
        Map<LanguageTag, PoFile> read = new LinkedHashMap<>();
        for (SourceFile file : files.below("translations", "/desk.po")) {
            Matcher path = PATH.matcher(file.path());
            if (path.matches()) {
                LanguageTag.parse(path.group(1)).ifPresent(language -> read.put(language, PoFile.read(file, faults)));
            }
        }
        PoFile english = read.remove(LanguageTag.ENGLISH);
        if (english == null) {
            faults.add(new Fault("translations/en/desk.po", 0, "", "is missing"));
            return Map.of();
        }
        Map<LanguageTag, Map<String, String>> texts = new LinkedHashMap<>();
        texts.put(LanguageTag.ENGLISH, texts(english, true, Map.of(), faults));
        Map<String, PoEntry> originals = new HashMap<>();
        english.entries().forEach(entry -> originals.put(entry.context(), entry));
        read.forEach((language, file) -> texts.put(language, texts(file, false, originals, faults)));
        return texts;
    }

    private static Map<String, String> texts(
            PoFile file, boolean english, Map<String, PoEntry> originals, List<Fault> faults) {
        Map<String, String> texts = new HashMap<>();
        for (PoEntry entry : file.entries()) {
            String text = english && entry.target().isBlank() ? entry.source() : entry.target();
            if (text.isBlank() || entry.fuzzy()) {
                faults.add(file.fault(entry, entry.fuzzy() ? "is fuzzy: it waits for a translator" : "has no text"));
            } else if (texts.put(entry.context(), text) != null) {
                faults.add(file.fault(entry, "stands twice"));
            } else {
                compare(file, entry, text, english ? entry : originals.get(entry.context()), faults);
            }
        }
        for (String key : originals.keySet()) {
            if (!texts.containsKey(key)) {
                faults.add(new Fault(file.path(), 0, "'" + key + "'", "is missing"));
            }
        }
        return texts;
    }

    private static void compare(
            PoFile file, PoEntry entry, String text, @Nullable PoEntry original, List<Fault> faults) {
        if (original == null) {
            faults.add(file.fault(entry, "is no text of the English"));
            return;
        }
        if (!original.source().equals(entry.source())) {
            faults.add(file.fault(entry, "is translated from another English text than there is now"));
        }
        try {
            if (!arguments(text).equals(arguments(original.source()))) {
                faults.add(
                        file.fault(entry, "needs the arguments " + arguments(original.source()) + " of the English"));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            faults.add(file.fault(entry, "is not a message: " + e.getMessage()));
        }
    }

    private static Set<String> arguments(String text) {
        if (text.contains("'")) {
            throw new IllegalArgumentException("write ’ instead of '");
        }
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }
}
