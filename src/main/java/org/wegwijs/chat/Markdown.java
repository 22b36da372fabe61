package org.wegwijs.chat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** CommonMark as replies are written in it, with {@link Spoiler}s: read into nodes and written back. */
public final class Markdown {

    private static final Spoilers SPOILERS = new Spoilers();
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(SPOILERS)).build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(List.of(SPOILERS)).build();

    private Markdown() {}

    public static Node read(String text) {
        return PARSER.parse(text);
    }

    /** Each paragraph of a text of paragraphs as a {@link Spoiler}. */
    public static String hidden(String paragraphs) {
        return Arrays.stream(paragraphs.split("\n\n"))
                .map(each -> "||" + each + "||")
                .collect(Collectors.joining("\n\n"));
    }

    public static String of(Node node) {
        return RENDERER.render(node).strip();
    }

    /** A text that reads as itself, whatever marks it holds. */
    public static String literal(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return of(paragraph);
    }
}
