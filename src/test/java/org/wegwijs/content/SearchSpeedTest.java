package org.wegwijs.content;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;

/** How much work a search is: run with {@code mvn -P bench test -Dtest=SearchSpeedTest}. */
@Tag("bench")
@SpringBootTest(
        classes = ContentRooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:speed")
class SearchSpeedTest {

    private static final int ROUNDS = 6;
    private static final Pattern PHRASE = Pattern.compile("(?m)^\\s*- (\\S.{3,80})$");

    @Autowired
    private ArticleSearch search;

    @Autowired
    private SourceFiles files;

    private record Asked(String text, LanguageTag language) {}

    @Test
    @DisplayName("A search takes a small part of a millisecond")
    void isCheap() {
        List<Asked> asked = new ArrayList<>();
        files.below("translations", "phrases.yml")
                .forEach(file -> PHRASE.matcher(file.text())
                        .results()
                        .forEach(found -> asked.add(new Asked(
                                found.group(1), LanguageTag.of(file.path().split("/", -1)[1])))));
        Reader reader = Reader.anyone();
        int hits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (Asked question : asked) {
                hits += search.search(question.text(), question.language(), reader, 10)
                        .size();
            }
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            System.out.printf(
                    Locale.ROOT,
                    "search: %d questions (%s), %.3f ms CPU each, %d hits%n",
                    asked.size(),
                    asked.stream().map(a -> a.language().value()).distinct().collect(Collectors.joining(" ")),
                    nanos / 1e6 / asked.size(),
                    hits);
        }
    }
}
