package org.wegwijs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.wegwijs.chat.Seal;
import org.wegwijs.files.SourceFiles;

/** The data folder of an organisation that has been at work for years. */
final class LargeDesk {

    private static final int ARTICLES = Integer.getInteger("articles", 5_000);
    static final int SERVICES = Integer.getInteger("services", 20_000);

    /** With the seven that the program translates into, twelve. */
    private static final List<String> MORE = List.of("es", "so", "tr", "ps", "ru");

    private LargeDesk() {}

    /** Languages are those that have messages. */
    static void moreLanguages(Path folder) throws IOException {
        for (String language : MORE) {
            Path words = Files.createDirectories(folder.resolve("files/translations/" + language));
            Files.writeString(
                    words.resolve("interface.po"),
                    Files.readString(Path.of("translations/fr/interface.po"))
                            .replace("\"Language: fr\\n\"", "\"Language: " + language + "\\n\""));
        }
        Path organisation = folder.resolve("files/starter/organisation.yml");
        Files.createDirectories(organisation.getParent());
        String own = Files.readString(Path.of("src/main/resources/starter/organisation.yml"));
        for (String language : MORE) {
            own = own.replaceAll("(?m)^( +)fr:(.*)$", "$0\n$1" + language + ":$2");
        }
        Files.writeString(organisation, own);
    }

    static void fill(Path folder, Seal seal) throws SQLException {
        List<String> words = new ArrayList<>(new TreeSet<>(new SourceFiles((Path) null)
                .at("translations/en/phrases.yml")
                .orElseThrow()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList()));
        try (MadeDatabase database = new MadeDatabase(folder.resolve("wegwijs").toString())) {
            database.translateInto(MORE);
            database.practices(300);
            database.articles(ARTICLES);
            database.services(SERVICES);
            database.neglect();
            database.drafts(16);
            database.announcements(400, 5_000);
            database.traces(5_000);
            database.said(4_000, words, seal);
        }
    }
}
