package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Evaluation;
import org.wegwijs.files.Fault;
import org.wegwijs.language.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate-search}: how well the search that answers people finds the pages that are known to answer. */
@Component
final class EvaluateSearchCommand implements Evaluation {

    private static final String PAGES = "--pages";
    private static final String QUESTIONS = "--questions";
    private static final String TRAIN = "--train-questions";
    private static final String LANGUAGE = "--language";
    private static final String PAGES_LANGUAGE = "--pages-language";
    private static final String PARALLEL = "--parallel";
    private static final Set<String> OPTIONS = Set.of(PAGES, QUESTIONS, TRAIN, LANGUAGE, PAGES_LANGUAGE, PARALLEL);
    private static final String NO_REGION = "--no-region";
    private static final String AS_JSON = "--json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HELP = """
            %s

            Searches pages for questions and counts how often a right page comes first, and among the first three and
            five. Files are JSON Lines.

              --pages FILE            id, title, text; region and group if there are any
              --questions FILE        question, gold (ids of the right pages); region; answerable, true if it is missing
              --train-questions FILE  other questions of the same kind, which tell the words that say little
              --no-region             find pages of all regions; otherwise only those of the question's
              --language xx           of the questions, a BCP 47 tag
              --pages-language xx     of the pages, where it is another
              --parallel FILE         the pages in the language of the questions: same ids, line by line the same text;
                                      teaches a glossary
              --json                  figures for a program

            Of pages with the same group the best one counts. Questions that are not answerable are left out. All shares
            in the figures for a program are 0 to 1.""";

    @Override
    public String name() {
        return "evaluate-search";
    }

    @Override
    public String usage() {
        return "evaluate-search --pages FILE --questions FILE --language xx [--train-questions FILE] [--no-region]"
                + " [--pages-language xx --parallel FILE] [--json]";
    }

    @Override
    public Result run(List<String> arguments) {
        if (arguments.contains("--help")) {
            return Result.ok(HELP.formatted(usage()));
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (OPTIONS.contains(word) && i + 1 < arguments.size()) {
                options.put(word, arguments.get(++i));
            } else if (!word.equals(AS_JSON) && !word.equals(NO_REGION)) {
                return wrong("'" + word + "' is not known or lacks its value.");
            }
        }
        String mistake = mistake(options);
        return mistake == null
                ? evaluated(options, !arguments.contains(NO_REGION), arguments.contains(AS_JSON))
                : wrong(mistake);
    }

    private static @Nullable String mistake(Map<String, String> options) {
        for (String needed : List.of(PAGES, QUESTIONS, LANGUAGE)) {
            if (!options.containsKey(needed)) {
                return needed + " is missing.";
            }
        }
        for (String tag : List.of(LANGUAGE, PAGES_LANGUAGE)) {
            String language = options.get(tag);
            if (language != null && LanguageTag.parse(language).isEmpty()) {
                return "'" + language + "' is no language tag.";
            }
        }
        return options.containsKey(PARALLEL) && !options.containsKey(PAGES_LANGUAGE)
                ? PARALLEL + " needs " + PAGES_LANGUAGE + "."
                : null;
    }

    private static Result evaluated(Map<String, String> options, boolean regionKnown, boolean json) {
        List<Fault> faults = new ArrayList<>();
        List<SearchPage> pages = SearchPage.read(options.getOrDefault(PAGES, ""), faults);
        List<SearchQuestion> questions = SearchQuestion.read(options.getOrDefault(QUESTIONS, ""), faults);
        String train = options.get(TRAIN);
        List<SearchQuestion> others = train == null ? List.of() : SearchQuestion.read(train, faults);
        String parallel = options.get(PARALLEL);
        List<SearchPage> twins = parallel == null ? List.of() : SearchPage.read(parallel, faults);
        if (!faults.isEmpty()) {
            return new Result(
                    1, "", faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        LanguageTag language = LanguageTag.of(options.getOrDefault(LANGUAGE, ""));
        LanguageTag ofPages = LanguageTag.of(options.getOrDefault(PAGES_LANGUAGE, language.value()));
        SearchEvaluation evaluation = new SearchEvaluation(pages, ofPages, regionKnown);
        evaluation.damp(
                train == null
                        ? QuestionWords.of(language)
                        : QuestionWords.in(
                                others.stream().map(SearchQuestion::text).toList()));
        if (parallel != null) {
            evaluation.translateBy(Glossary.of(pairs(twins, pages), language, ofPages));
        }
        SearchFigures figures = evaluation.figures(questions);
        return Result.ok(json ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures) : figures.text());
    }

    /** Titles, and lines of texts that have as many lines as their twins. */
    private static List<Glossary.Pair> pairs(Collection<SearchPage> twins, Collection<SearchPage> pages) {
        Map<String, SearchPage> byId = new HashMap<>();
        pages.forEach(page -> byId.put(page.id(), page));
        List<Glossary.Pair> pairs = new ArrayList<>();
        for (SearchPage twin : twins) {
            SearchPage page = byId.get(twin.id());
            if (page != null) {
                pairs.add(new Glossary.Pair(twin.title(), page.title()));
                List<String> from = List.of(twin.text().split("\n", -1));
                List<String> to = List.of(page.text().split("\n", -1));
                for (int i = 0; from.size() == to.size() && i < to.size(); i++) {
                    pairs.add(new Glossary.Pair(from.get(i), to.get(i)));
                }
            }
        }
        return pairs;
    }

    private Result wrong(String sentence) {
        return Result.wrongCall(sentence + "\n" + usage());
    }
}
