package org.wegwijs.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wegwijs.conversation.AnswerCounts;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;

/** How good the answers are over time, by language and topic. No words and no persons are known here. */
@Controller
@PreAuthorize("hasAnyRole('VOLUNTEER', 'EDITOR', 'CASEWORKER')")
class QualityPage {

    private static final String PATH = "/desk/quality";

    private final AnswerCounts counts;
    private final WordChoices choices;
    private final Clock clock;

    QualityPage(AnswerCounts counts, WordChoices choices, Clock clock) {
        this.counts = counts;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "from", required = false) String from,
            @RequestParam(name = "step", required = false) String step,
            @RequestParam(name = "by", required = false) String by,
            Model model) {
        QualityQuery query = QualityQuery.of(from, step, by, LocalDate.now(clock));
        model.addAttribute("query", query);
        model.addAttribute("steps", QualityQuery.STEPS);
        model.addAttribute("parts", QualityQuery.PARTS);
        model.addAttribute("rows", rows(query));
        model.addAttribute("choices", choices);
        return "desk/quality";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "from", required = false) String from,
            @RequestParam(name = "step", required = false) String step,
            @RequestParam(name = "by", required = false) String by) {
        QualityQuery query = QualityQuery.of(from, step, by, LocalDate.now(clock));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("answers-since-" + query.from() + ".csv")
                                .build()
                                .toString())
                .body(QualityQuery.csv(rows(query)).getBytes(StandardCharsets.UTF_8));
    }

    private List<QualityRow> rows(QualityQuery query) {
        counts.write();
        return query.rows(counts.since(query.day()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry qualityEntry() {
            return new DeskEntry(PATH, "nav.quality", Set.of(Role.VOLUNTEER, Role.EDITOR, Role.CASEWORKER), 60);
        }
    }
}
