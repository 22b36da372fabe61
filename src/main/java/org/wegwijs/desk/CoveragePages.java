package org.wegwijs.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.wegwijs.content.Listed;
import org.wegwijs.content.Phase;
import org.wegwijs.dialog.Dialogs;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;

/** What there is, by topic and by activity of the AMIF resettlement call: what to write or translate next, and what to report. */
@Controller
@PreAuthorize("hasAnyRole('VOLUNTEER', 'TRANSLATOR', 'EDITOR', 'CASEWORKER')")
class CoveragePages {

    private static final String TOPICS = "/desk/coverage";
    private static final String ACTIVITIES = "/desk/coverage/activities";

    /** More than these are not read through one by one; the CSV has all. */
    private static final int MOST = 100;

    private final Coverage coverage;
    private final TryChoices names;

    CoveragePages(Coverage coverage, TryChoices names) {
        this.coverage = coverage;
        this.names = names;
    }

    @GetMapping(TOPICS)
    String topics(
            @RequestParam(name = "phase", required = false) String phase,
            @RequestParam(name = "audience", required = false) String audience,
            Model model) {
        Coverage.Query query = Coverage.Query.of(phase, audience);
        model.addAttribute("query", query);
        model.addAttribute("rows", coverage.byTopic(query));
        model.addAttribute("languages", coverage.languages());
        model.addAttribute("names", names);
        return "desk/coverage";
    }

    @GetMapping(ACTIVITIES)
    String activities(Model model) {
        model.addAttribute("rows", coverage.byActivity());
        model.addAttribute("most", MOST);
        model.addAttribute("names", names);
        return "desk/activities";
    }

    /** Each topic, phase and language on a line of its own, for the audience that was asked for. */
    @GetMapping(TOPICS + ".csv")
    ResponseEntity<byte[]> topicsCsv(@RequestParam(name = "audience", required = false) String audience) {
        List<String> lines = new ArrayList<>(List.of("topic,phase,language,articles"));
        for (Phase phase : Phase.values()) {
            Coverage.Query query = Coverage.Query.of(phase.id(), audience);
            for (Coverage.TopicRow row : coverage.byTopic(query)) {
                for (Map.Entry<LanguageTag, Long> count : row.articles().entrySet()) {
                    lines.add(String.join(
                            ",", row.topic(), phase.id(), count.getKey().value(), String.valueOf(count.getValue())));
                }
            }
        }
        return csv(lines, "coverage.csv");
    }

    /** Each activity with each item that serves it on a line of its own. */
    @GetMapping(ACTIVITIES + ".csv")
    ResponseEntity<byte[]> activitiesCsv() {
        Stream<String> lines = coverage.byActivity().stream()
                .flatMap(row -> Stream.of(
                                line(
                                        row.id(),
                                        "article",
                                        row.articles().stream().map(Listed::id)),
                                line(
                                        row.id(),
                                        "service",
                                        row.services().stream().map(Listed::id)),
                                line(
                                        row.id(),
                                        "practice",
                                        row.practices().stream().map(Listed::id)),
                                line(row.id(), "dialog", row.dialogs().stream().map(Dialogs.Named::id)))
                        .flatMap(line -> line));
        return csv(Stream.concat(Stream.of("activity,kind,item"), lines).toList(), "activities.csv");
    }

    private static Stream<String> line(String activity, String kind, Stream<String> ids) {
        return ids.map(id -> String.join(",", activity, kind, id));
    }

    private static ResponseEntity<byte[]> csv(List<String> lines, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(lines.stream()
                        .map(line -> line + "\r\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry coverageEntry() {
            return new DeskEntry(
                    TOPICS, "nav.coverage", Set.of(Role.VOLUNTEER, Role.TRANSLATOR, Role.EDITOR, Role.CASEWORKER), 58);
        }
    }
}
