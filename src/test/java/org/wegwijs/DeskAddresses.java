package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the desk that a running program serves, as a browser would ask for it. */
final class DeskAddresses {

    private final RequestMappingHandlerMapping mappings;
    private final JdbcClient jdbc;
    private final String upload;

    /** @param upload the id of a PO file that is being looked at */
    DeskAddresses(ApplicationContext program, String upload) {
        this.mappings = program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        this.jdbc = program.getBean(JdbcClient.class);
        this.upload = upload;
    }

    /** All that the program has for a browser; what stands in an address in place of a variable is named here. */
    List<String> all() {
        Map<String, List<String>> named = named();
        List<String> paths = new ArrayList<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.equals("/desk") || pattern.startsWith("/desk/"))
                .sorted()
                .forEach(pattern -> {
                    List<String> known =
                            named.getOrDefault(pattern, pattern.contains("{") ? List.of() : List.of(pattern));
                    assertThat(named.containsKey(pattern) || !pattern.contains("{"))
                            .as("an address for " + pattern)
                            .isTrue();
                    paths.addAll(known);
                });
        return paths;
    }

    private Map<String, List<String>> named() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        String item = "[a-z0-9][a-z0-9-]{0,23}";
        String kinds = "/desk/{kind:articles|practices|services}";
        named.put(
                kinds,
                List.of(
                        "/desk/articles",
                        "/desk/practices",
                        "/desk/services",
                        "/desk/services?page=300",
                        "/desk/services?q=school&region=NL&state=shown&language=ar",
                        "/desk/articles?state=changing"));
        List<String> items = List.of("/desk/articles/xa-150", "/desk/practices/xp-50", "/desk/services/xs-1001");
        named.put(kinds + "/{id:" + item + "}", items);
        named.put(
                kinds + "/{id:" + item + "}/history",
                items.stream().map(one -> one + "/history").toList());
        String draft = "select max(id) from content_draft where state = 'DRAFT' and kind = ?";
        List<String> drafts = Stream.of("articles", "services")
                .map(kind -> "/desk/drafts/"
                        + jdbc.sql(draft).param(kind).query(Long.class).single())
                .toList();
        named.put("/desk/drafts/{draft:\\d{1,18}}", drafts);
        named.put(
                "/desk/drafts/{draft:\\d{1,18}}/review",
                drafts.stream().map(one -> one + "/review").toList());
        named.put(
                "/desk/translations/{language}",
                List.of("/desk/translations/nl", "/desk/translations/ar?state=needs-review&kind=service"));
        named.put(
                "/desk/translations/{language}/{item}",
                List.of("/desk/translations/nl/xa-77", "/desk/translations/ar/xs-777"));
        named.put("/desk/translations/po/{language}", List.of("/desk/translations/po/nl"));
        named.put("/desk/translations/po/{language}/{upload}", List.of("/desk/translations/po/nl/" + upload));
        named.put(
                "/desk/accounts/{id:[0-9a-f-]{36}}",
                List.of("/desk/accounts/"
                        + jdbc.sql("select id from staff_account where name = 'edith'")
                                .query(String.class)
                                .single()));
        String announcement = "select min(id) from announcement where state = ?";
        named.put(
                "/desk/announcements/{id}",
                List.of(
                        "/desk/announcements/"
                                + jdbc.sql(announcement)
                                        .param("draft")
                                        .query(String.class)
                                        .single(),
                        "/desk/announcements/"
                                + jdbc.sql("select id from bulk")
                                        .query(String.class)
                                        .single()));
        named.put(
                "/desk/announcements/{id}/report.csv",
                List.of("/desk/announcements/"
                        + jdbc.sql("select id from bulk").query(String.class).single() + "/report.csv"));
        named.put(
                "/desk/questions/{id:\\d{1,18}}",
                List.of("/desk/questions/"
                        + jdbc.sql("select max(id) from unanswered_question where settled is null")
                                .query(Long.class)
                                .single()));
        named.put("/desk/words/{language}", List.of("/desk/words/en", "/desk/words/ar?kind=spelling"));
        named.put("/desk/words/{language}/file", List.of("/desk/words/en/file"));
        // Pages for who may not or need not be there, files as they were sent or made, links that are used once.
        named.put("/desk/refused", List.of());
        named.put("/desk/sign-in", List.of());
        named.put("/desk/announcements/{id}/file", List.of());
        named.put("/desk/backup/{name}", List.of());
        named.put("/desk/{kind:set-up|invitation|password}/{token}", List.of());
        return named;
    }
}
