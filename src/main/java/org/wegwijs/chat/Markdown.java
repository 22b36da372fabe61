package org.wegwijs.chat;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** CommonMark written back from its nodes. */
public final class Markdown {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private Markdown() {}

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
