package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

class PoFileTest {

    private final List<Fault> faults = new ArrayList<>();

    private List<PoEntry> read(String text) {
        return PoFile.read(new SourceFile("translations/nl/interface.po", text), faults)
                .entries();
    }

    @Test
    void anEntryHasItsContextTextsFlagsCommentsAndLine() {
        List<PoEntry> entries = read("""
                msgid ""
                msgstr "Language: nl\\n"

                # machine-drafted
                #. Said first
                #: dialogs/start.yml:3
                #, fuzzy, icu-format
                #| msgid "Hi"
                msgctxt "start.hello"
                msgid "Hello"
                msgstr "Hallo"
                """);

        assertThat(faults).isEmpty();
        assertThat(entries)
                .containsExactly(new PoEntry(
                        "start.hello",
                        "Hello",
                        "Hallo",
                        Set.of("fuzzy", "icu-format"),
                        List.of("machine-drafted", "Said first"),
                        9));
        assertThat(entries.get(0).machineDrafted()).isTrue();
        assertThat(entries.get(0).fuzzy()).isTrue();
    }

    @Test
    void textsCanStandOnSeveralLinesWithEscapes() {
        List<PoEntry> entries =
                read("msgctxt \"a\"\nmsgid \"\"\n\"One\\n\"\n\"\\\"two\\\" \\\\ \\t\"\nmsgstr \"Een\" \n\"!\"");

        assertThat(faults).isEmpty();
        assertThat(entries.get(0).source()).isEqualTo("One\n\"two\" \\ \t");
        assertThat(entries.get(0).target()).isEqualTo("Een!");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkMakeNoDifference() {
        assertThat(read("\uFEFFmsgctxt \"a\"\r\nmsgid \"A\"\r\nmsgstr \"B\"\r\n"))
                .hasSize(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void obsoleteEntriesAreLeftOutWithTheirComments() {
        List<PoEntry> entries = read("# machine-drafted\n#~ msgctxt \"old\"\n#~ msgid \"Old\"\n#~ msgstr \"Oud\"\n"
                + InterfacePo.entry("new", "New", "Nieuw"));

        assertThat(entries).extracting(PoEntry::context).containsExactly("new");
        assertThat(entries.get(0).machineDrafted()).isFalse();
    }

    @Test
    void anEntryNeedsNoEmptyLineBeforeIt() {
        assertThat(read(InterfacePo.entry("a", "A", "") + InterfacePo.entry("b", "B", "") + "msgid \"C\"\nmsgstr \"\""))
                .extracting(PoEntry::source)
                .containsExactly("A", "B", "C");
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFaultIsFoundAtOnceWithItsLine() {
        List<PoEntry> entries = read("""
                "lost"
                msgctxt "a"
                msgid "A \\q"
                msgstr "A" b
                msgctxt "b"
                msgid "B
                msgctxt "c"
                msgstr "C"
                nonsense
                msgid "D"
                msgid_plural "Ds"
                msgstr[0] "d"
                """);

        assertThat(faults.stream().sorted().map(Fault::toString))
                .containsExactly(
                        "translations/nl/interface.po:1: a text that belongs to no msgctxt, msgid or msgstr",
                        "translations/nl/interface.po:3: '\\q' is unknown; a backslash is written \\\\",
                        "translations/nl/interface.po:4: something follows the closing quote; a quote inside a text is written \\\"",
                        "translations/nl/interface.po:5: 'b': msgstr is missing",
                        "translations/nl/interface.po:6: the closing quote is missing",
                        "translations/nl/interface.po:7: 'c': msgid is missing",
                        "translations/nl/interface.po:9: is neither a comment nor msgctxt, msgid or msgstr with a text in quotes",
                        "translations/nl/interface.po:10: '': msgstr is missing",
                        "translations/nl/interface.po:11: 'msgid_plural' is not used here: write the plural inside the message, {count, plural, ...}",
                        "translations/nl/interface.po:12: 'msgstr[0]' is not used here: write the plural inside the message, {count, plural, ...}");
        assertThat(entries).extracting(PoEntry::context).containsExactly("a");
    }
}
