package org.wegwijs.content.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Segment;
import org.wegwijs.files.SourceFile;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.AccountFixture;
import org.wegwijs.staff.DeskVisitor;
import org.wegwijs.staff.Role;

/** How long much text takes: run with {@code mvn -P bench test -Dtest=PoSpeedTest}. */
@Tag("bench")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:po-speed;DB_CLOSE_DELAY=-1",
            "wegwijs.data=target/po-speed-data"
        })
@DisplayName("Five thousand articles in twelve languages")
class PoSpeedTest {

    private static final int ARTICLES = Integer.getInteger("articles", 5_000);
    private static final List<LanguageTag> TWELVE = Stream.of(
                    "nl", "ar", "fa", "uk", "fr", "es", "ti", "so", "tr", "ps", "ru", "am")
            .map(LanguageTag::of)
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Articles articles;

    @Autowired
    PoExport exporting;

    @Autowired
    PoImport importing;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("go out and come in within a minute, and their pages are there in a fifth of a second")
    void areFast() {
        ArticleDraft model = articles.kept("nl-doctor").orElseThrow();
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> IntStream.range(0, ARTICLES)
                        .forEach(i -> articles.save(Edited.with(model, "xx-" + i, segments(i)))));
        Map<LanguageTag, String> files = new LinkedHashMap<>();
        long filled = timed(() -> TWELVE.forEach(language -> {
            String file = exporting.of(language, PoText.none());
            take(file.replaceAll("msgid \"(.+)\"\nmsgstr \"\"", "msgid \"$1\"\nmsgstr \"$1\""), language);
        }));
        long out = timed(() -> TWELVE.forEach(language -> files.put(language, exporting.of(language, PoText.none()))));
        long in = timed(() -> files.forEach(
                (language, file) -> assertThat(take(file, language)).isZero()));
        new AccountFixture(beans).with("edith", Role.EDITOR);
        DeskVisitor visitor = new DeskVisitor(port).signedInAs("edith", AccountFixture.PASSWORD);
        System.out.printf(
                "%d articles in 12 languages: filled in %d ms, out in %d ms, in again in %d ms; p95 of pages: overview %d ms,"
                        + " list %d ms, item %d ms%n",
                ARTICLES,
                filled,
                out,
                in,
                p95(visitor, "/desk/translations"),
                p95(visitor, "/desk/translations/nl"),
                p95(visitor, "/desk/translations/nl/xx-77"));
        assertThat(Duration.ofMillis(out + in)).isLessThan(Duration.ofSeconds(60));
    }

    private static List<Segment> segments(int article) {
        return Stream.of("title", "first", "how", "cost", "know", "help")
                .map(id -> new Segment(
                        id,
                        "**" + id + "** of article " + article + ": ask for a card at the desk, every "
                                + "weekday, and bring a letter with your name and your address on it."))
                .toList();
    }

    private int take(String file, LanguageTag language) {
        ImportPlan plan = importing.plan(new SourceFile("content.po", file), language, null);
        assertThat(plan.faults()).isEmpty();
        importing.write(plan, language);
        return plan.changes().size();
    }

    private static long timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static long p95(DeskVisitor visitor, String path) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long took = timed(() -> assertThat(visitor.get(path).statusCode()).isEqualTo(200));
            if (i >= 20) {
                times.add(took);
            }
        }
        Collections.sort(times);
        return times.get(times.size() * 95 / 100);
    }
}
