package org.wegwijs.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Evaluation;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate-intents}: how well the model that answers people learns the intents of whatever examples. */
@Component
final class EvaluateIntentsCommand implements Evaluation {

    private static final String TRAIN = "--train";
    private static final String DEVELOPMENT = "--dev";
    private static final String TEST = "--test";
    private static final String PARTS = "--cross-validate";
    private static final String LANGUAGE = "--language";
    private static final Set<String> OPTIONS = Set.of(TRAIN, DEVELOPMENT, TEST, PARTS, LANGUAGE);
    private static final String AS_JSON = "--json";

    private static final int FEWEST_PARTS = 2;
    private static final int MOST_PARTS = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HELP = """
            %s

            Teaches the intents of one file and asks for those of another, or, with --cross-validate, holds each of so
            many parts of the one file back once. Files are Rasa NLU YAML; any names of intents will do.

              --train FILE         examples to teach, also those called out_of_scope
              --dev FILE           examples to choose the threshold on; without it, parts of --train held back
              --test FILE          examples to ask for; those called out_of_scope count only as refused or not
              --cross-validate N   instead of --test: the number of parts, 2 to 100
              --language xx        of the examples, a BCP 47 tag
              --json               figures for a program

            accuracy, macroF1 and microF1 are over the examples in scope, refusing none. The threshold is the highest
            at which no more than two in a hundred of the examples in scope that it is chosen on are lost. recall is
            the share of what is out of scope that is then refused.""";

    @Override
    public String name() {
        return "evaluate-intents";
    }

    @Override
    public String usage() {
        return "evaluate-intents --train FILE ([--dev FILE] --test FILE | --cross-validate N) [--language xx] [--json]";
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
            } else if (!word.equals(AS_JSON)) {
                return wrong("'" + word + "' is not known or lacks its value.");
            }
        }
        String mistake = mistake(options);
        return mistake == null ? evaluated(options, arguments.contains(AS_JSON)) : wrong(mistake);
    }

    private static @Nullable String mistake(Map<String, String> options) {
        if (!options.containsKey(TRAIN)) {
            return "--train is missing.";
        }
        if (options.containsKey(TEST) == options.containsKey(PARTS)) {
            return "Give either --test or --cross-validate.";
        }
        if (options.containsKey(PARTS) && options.containsKey(DEVELOPMENT)) {
            return "--dev goes with --test: parts held back need none.";
        }
        if (options.containsKey(PARTS) && parts(options) == 0) {
            return "--cross-validate takes a whole number from " + FEWEST_PARTS + " to " + MOST_PARTS + ".";
        }
        String language = options.get(LANGUAGE);
        return language == null || LanguageTag.parse(language).isPresent()
                ? null
                : "'" + language + "' is no language tag.";
    }

    private static int parts(Map<String, String> options) {
        try {
            int parts = Integer.parseInt(options.getOrDefault(PARTS, ""));
            return parts < FEWEST_PARTS || parts > MOST_PARTS ? 0 : parts;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Result evaluated(Map<String, String> options, boolean json) {
        List<Fault> faults = new ArrayList<>();
        List<Phrases.Example> train = examples(options.get(TRAIN), faults);
        List<Phrases.Example> development = examples(options.get(DEVELOPMENT), faults);
        List<Phrases.Example> test = examples(options.get(TEST), faults);
        if (!faults.isEmpty()) {
            return new Result(
                    1, "", faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        if (options.containsKey(PARTS)) {
            return result(IntentEvaluation.crossValidated(train, parts(options)), json, "");
        }
        return result(
                options.containsKey(DEVELOPMENT)
                        ? IntentEvaluation.onTest(train, development, test)
                        : IntentEvaluation.onTest(train, test),
                json,
                untaught(train, test));
    }

    private static Result result(IntentEvaluation evaluation, boolean json, String note) {
        IntentFigures figures = IntentFigures.of(evaluation);
        return new Result(
                0,
                json
                        ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures)
                        : figures.text(evaluation.guesses()),
                note);
    }

    /** What no model could get right. */
    private static String untaught(List<Phrases.Example> train, List<Phrases.Example> test) {
        Set<String> asked = intents(test);
        asked.removeAll(intents(train));
        asked.remove(Phrases.OUT_OF_SCOPE);
        return asked.isEmpty()
                ? ""
                : "Not in " + TRAIN + ", so never recognised: "
                        + asked.stream().sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static Set<String> intents(List<Phrases.Example> examples) {
        return examples.stream().map(Phrases.Example::topic).collect(Collectors.toCollection(HashSet::new));
    }

    /** The examples of a file; none where there is no file to read. */
    private static List<Phrases.Example> examples(@Nullable String file, Collection<Fault> faults) {
        if (file == null) {
            return List.of();
        }
        List<Phrases.Example> examples = new ArrayList<>();
        int before = faults.size();
        try {
            SourceFile source = new SourceFile(file, Files.readString(Path.of(file)));
            YamlNode.read(source, faults).stream()
                    .flatMap(root -> ExampleFile.read(root, faults).stream())
                    .flatMap(group -> group.lines().stream())
                    .forEach(line -> {
                        if (line.text().isEmpty()) {
                            faults.add(line.fault("'-' is no example: '- ' and words"));
                        }
                        examples.add(new Phrases.Example(line.intent(), line.text()));
                    });
            if (examples.isEmpty() && faults.size() == before) {
                faults.add(new Fault(file, 0, "", "holds no examples"));
            }
        } catch (IOException | java.nio.file.InvalidPathException e) {
            faults.add(new Fault(file, 0, "", "cannot be read: " + e.getClass().getSimpleName()));
        }
        return examples;
    }

    private Result wrong(String sentence) {
        return Result.wrongCall(sentence + "\n" + usage());
    }
}
