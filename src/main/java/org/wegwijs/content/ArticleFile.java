package org.wegwijs.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;
import org.wegwijs.files.YamlNode;
import org.wegwijs.language.LanguageTag;

/** An article as a Markdown file: facts in a YAML block, then one block per segment under a comment with its id. */
public final class ArticleFile {

    /** One screen of a phone; counted as Java counts characters, marks and addresses included. */
    static final int LONGEST = 1600;

    /** A practice is read by people at work: one message of Telegram, less its source and marks. */
    static final int LONGEST_PRACTICE = 3000;

    static final String PRACTICES = "starter/practices";

    private static final String FENCE = "---";
    private static final Pattern SEGMENT = Pattern.compile("<!-- *([^ ]*) *-->");
    private static final String SEGMENT_ID = "[a-z0-9][a-z0-9-]{0,39}";

    private final SourceFile file;
    private final List<String> lines;
    private final Collection<Fault> faults;

    private ArticleFile(SourceFile file, Collection<Fault> faults) {
        this.file = file;
        this.lines = file.text().lines().toList();
        this.faults = faults;
    }

    /** The article; empty where the file has any fault, each of which is added. */
    public static Optional<ArticleDraft> read(SourceFile file, Topics topics, Collection<Fault> faults) {
        List<Fault> own = new ArrayList<>();
        Optional<ArticleDraft> draft = new ArticleFile(file, own).draft(topics);
        faults.addAll(own);
        return own.isEmpty() ? draft : Optional.empty();
    }

    /** The file of an article; reading it gives an equal article. */
    public static String write(ArticleDraft draft) {
        StringBuilder text = new StringBuilder(FENCE + "\n");
        text.append("id: ").append(draft.id()).append('\n');
        PracticeFacts practice = draft.practice();
        if (practice != null) {
            text.append("kind: practice\n");
        }
        text.append("topic: ").append(draft.topic()).append('\n');
        if (practice != null) {
            text.append("topics: ")
                    .append(list(sorted(practice.topics()), String::valueOf))
                    .append('\n');
            text.append("country: ").append(practice.country()).append('\n');
            text.append("organisation: ")
                    .append(plainOrQuoted(practice.organisation()))
                    .append('\n');
            text.append("group: ")
                    .append(list(practice.group(), ArticleFile::plainOrQuoted))
                    .append('\n');
            text.append("principles: ")
                    .append(list(sorted(practice.principles()), String::valueOf))
                    .append('\n');
            text.append("activities: ")
                    .append(list(sorted(practice.activities()), String::valueOf))
                    .append('\n');
        }
        text.append("phases: ").append(list(draft.phases(), Phase::id)).append('\n');
        text.append("audiences: ").append(list(draft.audiences(), Audience::id)).append('\n');
        text.append("care: ").append(list(draft.care(), CareMark::id)).append('\n');
        text.append("region: ").append(draft.region()).append('\n');
        text.append("language: ").append(draft.language().value()).append('\n');
        text.append("sources:\n");
        for (Source source : draft.sources()) {
            text.append("  - name: ").append(plainOrQuoted(source.name())).append('\n');
            text.append("    address: ").append(source.address()).append('\n');
        }
        text.append("checked: ").append(draft.checked()).append('\n');
        text.append("valid-until: ").append(draft.validUntil()).append('\n');
        text.append(FENCE).append('\n');
        text.append(draft.segments().stream().map(ArticleFile::block).collect(Collectors.joining("\n")));
        return text.toString();
    }

    private Optional<ArticleDraft> draft(Topics topics) {
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            faults.add(new Fault(file.path(), 1, "", "does not begin with facts between two lines of ---"));
            return Optional.empty();
        }
        // An empty line in place of the fence, so that lines are counted as in the file.
        String yaml = "\n" + String.join("\n", lines.subList(1, end)) + "\n";
        Optional<YamlNode> node = YamlNode.read(new SourceFile(file.path(), yaml), faults);
        List<Segment> segments = segments(end + 1);
        return node.flatMap(facts -> draft(new FrontMatter(facts, faults), segments, topics));
    }

    private Optional<ArticleDraft> draft(FrontMatter facts, List<Segment> segments, Topics topics) {
        String id = facts.id(file.name());
        String topic = facts.topic(topics);
        Set<Phase> phases = facts.phases();
        Set<Audience> audiences = facts.audiences();
        Set<CareMark> care = facts.care();
        String region = facts.region();
        Optional<LanguageTag> language = facts.language();
        List<Source> sources = facts.sources();
        PracticeFacts practice = facts.practice(topics, segments);
        int length = segments.stream()
                        .mapToInt(segment -> segment.text().length() + 2)
                        .sum()
                - 2;
        int longest = practice == null ? LONGEST : LONGEST_PRACTICE;
        if (length > longest) {
            faults.add(new Fault(
                    file.path(), 0, "", "is " + length + " characters long; " + longest + " fit on one screen"));
        }
        LocalDate checked = facts.date("checked");
        LocalDate validUntil = facts.date("valid-until");
        if (checked != null && validUntil != null && validUntil.isBefore(checked)) {
            facts.fault("valid-until", "lies before 'checked'");
        }
        if (!faults.isEmpty() || language.isEmpty() || checked == null || validUntil == null) {
            return Optional.empty();
        }
        return Optional.of(new ArticleDraft(
                id,
                topic,
                phases,
                audiences,
                care,
                region,
                language.get(),
                sources,
                checked,
                validUntil,
                segments,
                practice));
    }

    private List<Segment> segments(int start) {
        List<Segment> segments = new ArrayList<>();
        int at = start;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        if (at < lines.size() && !SEGMENT.matcher(lines.get(at)).matches()) {
            faults.add(new Fault(file.path(), at + 1, "", "text before the first segment comment"));
        }
        while (at < lines.size()) {
            Matcher comment = SEGMENT.matcher(lines.get(at));
            int next = at + 1;
            while (next < lines.size() && !SEGMENT.matcher(lines.get(next)).matches()) {
                next++;
            }
            if (comment.matches()) {
                segments.add(segment(comment.group(1), at, next, segments));
            }
            at = next;
        }
        if (segments.size() < 2) {
            faults.add(new Fault(file.path(), 0, "", "holds no text: a title and at least one more segment"));
        }
        return segments;
    }

    private Segment segment(String id, int comment, int end, List<Segment> before) {
        String where = "segment '" + id + "'";
        if (!id.matches(SEGMENT_ID)) {
            fault(comment, where, "is no segment id: lower case letters, digits and hyphens, at most 40");
        }
        if (before.stream().anyMatch(other -> other.id().equals(id))) {
            fault(comment, where, "stands twice");
        }
        if (before.isEmpty() != id.equals(Segment.TITLE)) {
            fault(comment, where, "the first segment, and no other, is 'title'");
        }
        String text = lines.subList(comment + 1, end).stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
        if (text.isEmpty()) {
            fault(comment, where, "is empty");
        }
        if (!id.equals(Segment.TITLE)) {
            PlainMarkdown.faults(text).forEach(what -> fault(comment, where, what));
            return new Segment(id, text);
        }
        if (!text.startsWith("# ") || text.contains("\n")) {
            fault(comment, where, "a title is one line that begins with '# '");
        }
        return new Segment(id, text.startsWith("# ") ? text.substring(2).strip() : text);
    }

    private void fault(int line, String where, String what) {
        faults.add(new Fault(file.path(), line + 1, where, what));
    }

    private static String block(Segment segment) {
        boolean title = segment.id().equals(Segment.TITLE);
        return "<!-- " + segment.id() + " -->\n" + (title ? "# " : "") + segment.text() + "\n";
    }

    private static <E> String list(Collection<E> marks, Function<E, String> id) {
        return marks.stream().map(id).collect(Collectors.joining(", ", "[", "]"));
    }

    private static <E extends Comparable<E>> List<E> sorted(Collection<E> marks) {
        return marks.stream().sorted().toList();
    }

    /** Quoted where YAML would read something else than the name. */
    private static String plainOrQuoted(String name) {
        return name.matches("[\\p{L}(][^:#\"'\\\\]*[^:#\"'\\\\\\s]")
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
